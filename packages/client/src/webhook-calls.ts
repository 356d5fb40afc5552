import {
  createdWebhookEndpoint,
  webhookDeliveries,
  webhookDelivery,
  webhookEndpoint,
  webhookEndpoints,
} from "@emblazon/contract";
import type {
  ChangeWebhookEndpointInput,
  CreatedWebhookEndpoint,
  CreateWebhookEndpointInput,
  WebhookDelivery,
  WebhookEndpoint,
} from "@emblazon/contract";
import type { Http } from "./http.ts";
import type { Page, PageOptions } from "./page.ts";

/** Calls about addresses that are told when one's work ends. */
export interface WebhookCalls {
  list(signal?: AbortSignal): Promise<WebhookEndpoint[]>;
  /** The only answer that ever holds the signing secret. */
  create(input: CreateWebhookEndpointInput, signal?: AbortSignal): Promise<CreatedWebhookEndpoint>;
  update(
    id: string,
    input: ChangeWebhookEndpointInput,
    signal?: AbortSignal,
  ): Promise<WebhookEndpoint>;
  remove(id: string, signal?: AbortSignal): Promise<void>;
  /** Sends a ping, once; what came of it is in {@link WebhookCalls.deliveries}. */
  test(id: string, signal?: AbortSignal): Promise<WebhookDelivery>;
  /** What was sent in the last 30 days, newest first. */
  deliveries(id: string, options?: PageOptions): Promise<Page<WebhookDelivery>>;
  /** Sends a delivery again, at once and under the same id. */
  retry(id: string, deliveryId: string, signal?: AbortSignal): Promise<WebhookDelivery>;
}

export function createWebhookCalls(http: Http): WebhookCalls {
  const path = "users/me/webhooks";
  const once = true;
  return {
    list: async (signal) => (await http.json({ path, signal }, webhookEndpoints)).data,
    create: (input, signal) =>
      http.json({ method: "POST", path, body: input, once, signal }, createdWebhookEndpoint),
    update: (id, input, signal) =>
      http.json(
        { method: "PATCH", path: `${path}/${id}`, body: input, once, signal },
        webhookEndpoint,
      ),
    remove: (id, signal) => http.empty({ method: "DELETE", path: `${path}/${id}`, signal }),
    test: (id, signal) =>
      http.json({ method: "POST", path: `${path}/${id}/test`, once, signal }, webhookDelivery),
    deliveries: (id, { limit, cursor, signal } = {}) =>
      http.json(
        { path: `${path}/${id}/deliveries`, query: { limit, cursor }, signal },
        webhookDeliveries,
      ),
    retry: (id, deliveryId, signal) =>
      http.json(
        {
          ...{ method: "POST", path: `${path}/${id}/deliveries/${deliveryId}/retry` },
          ...{ once, signal },
        },
        webhookDelivery,
      ),
  };
}
