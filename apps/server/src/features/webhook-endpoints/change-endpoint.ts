import type { changeWebhookEndpoint, WebhookEndpoint } from "@emblazon/contract";
import { and, eq } from "drizzle-orm";
import type { FastifyRequest } from "fastify";
import type { z } from "zod";
import { notFound } from "../../records/ids.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { webhookEndpoints } from "../../schema/webhook-endpoints.ts";
import type { WebhookEndpointRow } from "../../schema/webhook-endpoints.ts";
import type { EndpointParts } from "./endpoint-parts.ts";
import { presentEndpoint } from "./present-endpoint.ts";
import { readEndpointUrl } from "./read-endpoint-url.ts";

export interface ChangeEndpointOptions {
  readonly id: string;
  readonly userId: string;
  readonly input: Omit<z.output<typeof changeWebhookEndpoint>, "password">;
  readonly request: FastifyRequest;
}

/**
 * Changes what is given; turned on, or led elsewhere, an endpoint begins anew.
 * @throws AppError `not_found`, `address_refused`
 */
export async function changeEndpoint(
  { database, way, now }: Pick<EndpointParts, "database" | "way" | "now">,
  { id, userId, input, request }: ChangeEndpointOptions,
): Promise<WebhookEndpoint> {
  const url = input.url === undefined ? undefined : readEndpointUrl(way, input.url);
  return database.asSystem(async (tx) => {
    const [was] = await tx
      .select()
      .from(webhookEndpoints)
      .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.owner_id, userId)))
      .for("update");
    if (!was) throw notFound();
    const [row] = await tx
      .update(webhookEndpoints)
      .set({
        url: url ?? was.url,
        events: input.events ?? was.events,
        failing_since: url === undefined || url === was.url ? was.failing_since : null,
        ...switched(was, input.disabled, now()),
      })
      .where(eq(webhookEndpoints.id, id))
      .returning();
    if (!row) throw notFound();
    await writeAudit(tx, {
      event: "webhook.changed",
      ownerId: userId,
      actorId: userId,
      request,
      detail: { webhook_id: id, host: new URL(row.url).host, disabled: row.disabled_at !== null },
    });
    return presentEndpoint(row);
  });
}

function switched(
  { disabled_at }: WebhookEndpointRow,
  disabled: boolean | undefined,
  now: number,
): Partial<WebhookEndpointRow> {
  if (disabled === undefined || disabled === (disabled_at !== null)) return {};
  return disabled
    ? { disabled_at: new Date(now), disabled_reason: "owner" }
    : { disabled_at: null, disabled_reason: null, failing_since: null };
}
