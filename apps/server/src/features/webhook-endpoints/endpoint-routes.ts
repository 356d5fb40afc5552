import {
  changeWebhookEndpoint,
  createdWebhookEndpoint,
  createWebhookEndpoint,
  webhookEndpoint,
  webhookEndpoints as endpointList,
} from "@emblazon/contract";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { OWN_ACCOUNT, PROOF_WORDS, PROVES_ACCOUNT } from "../../platform/http/route-access.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { webhookEndpoints } from "../../schema/webhook-endpoints.ts";
import { changeEndpoint } from "./change-endpoint.ts";
import { createEndpoint } from "./create-endpoint.ts";
import { registerDeliveryRoutes } from "./delivery-routes.ts";
import type { EndpointParts } from "./endpoint-parts.ts";
import { presentEndpoint } from "./present-endpoint.ts";

const PATH = "/users/me/webhooks";
const tags = ["Webhooks"];
const params = z.object({ id: z.string() });

/** Addresses that are told when their owner's work ends. */
export function registerEndpointRoutes(app: App, parts: EndpointParts): void {
  registerReading(app, parts);
  registerMaking(app, parts);
  registerChanging(app, parts);
  registerDeleting(app, parts);
  registerDeliveryRoutes(app, parts);
}

function registerReading(app: App, { identity, database }: EndpointParts): void {
  app.get(
    PATH,
    {
      config: { access: OWN_ACCOUNT },
      schema: { summary: "The webhooks, newest first", tags, response: { 200: endpointList } },
    },
    async (request, reply) => {
      const { userId } = await identity.requireUser(request, reply);
      const rows = await database.asUser(userId, (tx) =>
        tx.select().from(webhookEndpoints).orderBy(desc(webhookEndpoints.id)),
      );
      return { data: rows.map(presentEndpoint) };
    },
  );
}

function registerMaking(app: App, parts: EndpointParts): void {
  app.post(
    PATH,
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Make a webhook: an address that is told when work ends",
        description:
          `${PROOF_WORDS} ` +
          "The answer holds the signing secret, which is never told again; an Idempotency-Key is not heeded.",
        tags,
        body: createWebhookEndpoint,
        response: { 201: createdWebhookEndpoint },
      },
    },
    async (request, reply) => {
      const principal = await parts.identity.requireUser(request, reply);
      const { password, ...input } = request.body;
      await parts.requireProof(principal, { password, request });
      const made = await createEndpoint(parts, { userId: principal.userId, input, request });
      return reply.code(201).header("cache-control", "no-store").send(made);
    },
  );
}

function registerChanging(app: App, parts: EndpointParts): void {
  app.patch(
    `${PATH}/:id`,
    {
      config: { access: PROVES_ACCOUNT },
      schema: {
        summary: "Change a webhook, or turn it off and on",
        description: `Where \`url\` is given: ${PROOF_WORDS}`,
        tags,
        params,
        body: changeWebhookEndpoint,
        response: { 200: webhookEndpoint },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await parts.identity.requireUser(request, reply);
      const { userId } = principal;
      const { password, ...input } = request.body;
      if (input.url !== undefined) await parts.requireProof(principal, { password, request });
      return changeEndpoint(parts, { id, userId, input, request });
    },
  );
}

function registerDeleting(app: App, { identity, database }: EndpointParts): void {
  app.delete(
    `${PATH}/:id`,
    {
      config: { access: OWN_ACCOUNT },
      schema: {
        summary: "Delete a webhook with its deliveries; nothing more is sent there",
        tags,
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const { userId } = await identity.requireUser(request, reply);
      await database.asSystem(async (tx) => {
        const [gone] = await tx
          .delete(webhookEndpoints)
          .where(and(eq(webhookEndpoints.id, id), eq(webhookEndpoints.owner_id, userId)))
          .returning({ url: webhookEndpoints.url });
        if (!gone) throw notFound();
        await writeAudit(tx, {
          event: "webhook.deleted",
          ownerId: userId,
          actorId: userId,
          request,
          detail: { webhook_id: id, host: new URL(gone.url).host },
        });
      });
      return reply.code(204).send(null);
    },
  );
}
