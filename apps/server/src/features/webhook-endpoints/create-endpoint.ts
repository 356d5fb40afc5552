import type { createWebhookEndpoint, CreatedWebhookEndpoint } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { seal } from "../../platform/secrets/seal.ts";
import { newSigningSecret } from "../../platform/webhooks/sign-delivery.ts";
import { newId } from "../../records/ids.ts";
import { lockAccount } from "../../records/lock-account.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { webhookEndpoints } from "../../schema/webhook-endpoints.ts";
import { endpointKey } from "./endpoint-parts.ts";
import type { EndpointParts } from "./endpoint-parts.ts";
import { presentEndpoint } from "./present-endpoint.ts";
import { readEndpointUrl } from "./read-endpoint-url.ts";

const MOST_ENDPOINTS = 10;

export interface CreateEndpointOptions {
  readonly userId: string;
  readonly input: Omit<z.output<typeof createWebhookEndpoint>, "password">;
  readonly request: FastifyRequest;
}

/**
 * Makes an endpoint; the answer is the only place where its secret is ever told.
 * @throws AppError `address_refused`, `quota_exceeded` when there are too many
 */
export async function createEndpoint(
  parts: Pick<EndpointParts, "database" | "secrets" | "way" | "now">,
  { userId, input, request }: CreateEndpointOptions,
): Promise<CreatedWebhookEndpoint> {
  const url = readEndpointUrl(parts.way, input.url);
  const id = newId();
  const secret = newSigningSecret();
  const sealed_secret = seal(endpointKey(parts), secret, id);
  const created_at = new Date(parts.now());
  return parts.database.asSystem(async (tx) => {
    await requireRoom(tx, userId);
    const [row] = await tx
      .insert(webhookEndpoints)
      .values({ id, owner_id: userId, url, events: input.events, sealed_secret, created_at })
      .returning();
    if (!row) throw new Error("the endpoint was not kept");
    await writeAudit(tx, {
      event: "webhook.created",
      ownerId: userId,
      actorId: userId,
      request,
      detail: { webhook_id: id, host: new URL(url).host, events: input.events },
    });
    return { ...presentEndpoint(row), secret };
  });
}

async function requireRoom(tx: Tx, userId: string): Promise<void> {
  await lockAccount(tx, userId);
  const count = await tx.$count(webhookEndpoints, eq(webhookEndpoints.owner_id, userId));
  if (count < MOST_ENDPOINTS) return;
  throw new AppError(
    "quota_exceeded",
    `An account has at most ${MOST_ENDPOINTS} webhooks: delete one that nobody needs any more.`,
    { retryable: false },
  );
}
