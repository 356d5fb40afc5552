import { pageQuery, webhookDeliveries, webhookDelivery } from "@emblazon/contract";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { OWN_ACCOUNT } from "../../platform/http/route-access.ts";
import type { RouteAccess } from "../../platform/http/route-access.ts";
import { idFromPath } from "../../records/ids.ts";
import type { EndpointParts } from "./endpoint-parts.ts";
import { listDeliveries } from "./list-deliveries.ts";
import { presentDelivery } from "./present-endpoint.ts";
import { retryDelivery } from "./retry-delivery.ts";
import { sendPing } from "./send-ping.ts";

const PATH = "/users/me/webhooks/:id";
const tags = ["Webhooks"];
const params = z.object({ id: z.string() });
/** These make the server ask another one, as often as a download does. */
const ASKS_OTHERS = { ...OWN_ACCOUNT, limit: "download" } as const satisfies RouteAccess;

/** What was sent to an endpoint, and sending by hand. */
export function registerDeliveryRoutes(app: App, parts: EndpointParts): void {
  registerList(app, parts);
  registerPing(app, parts);
  registerRetry(app, parts);
}

function registerList(app: App, { identity, database }: EndpointParts): void {
  app.get(
    `${PATH}/deliveries`,
    {
      config: { access: OWN_ACCOUNT },
      schema: {
        summary: "What was sent to a webhook in the last 30 days, newest first",
        tags,
        params,
        querystring: pageQuery,
        response: { 200: webhookDeliveries },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const { userId } = await identity.requireUser(request, reply);
      return database.asUser(userId, (tx) => listDeliveries(tx, id, request.query));
    },
  );
}

function registerPing(app: App, parts: EndpointParts): void {
  app.post(
    `${PATH}/test`,
    {
      config: { access: ASKS_OTHERS },
      schema: {
        summary: "Send a ping, once",
        tags,
        params,
        response: { 202: webhookDelivery },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const { userId } = await parts.identity.requireUser(request, reply);
      const row = await parts.database.asUser(userId, (tx) => sendPing(parts, tx, id));
      return reply.code(202).send(presentDelivery(row));
    },
  );
}

function registerRetry(app: App, parts: EndpointParts): void {
  app.post(
    `${PATH}/deliveries/:delivery_id/retry`,
    {
      config: { access: ASKS_OTHERS },
      schema: {
        summary: "Send a delivery again, at once and under the same id",
        tags,
        params: params.extend({ delivery_id: z.string() }),
        response: { 202: webhookDelivery },
      },
    },
    async (request, reply) => {
      const endpointId = idFromPath(request.params.id);
      const deliveryId = idFromPath(request.params.delivery_id);
      const { userId } = await parts.identity.requireUser(request, reply);
      const row = await parts.database.asUser(userId, (tx) =>
        retryDelivery(parts, tx, { endpointId, deliveryId }),
      );
      return reply.code(202).send(presentDelivery(row));
    },
  );
}
