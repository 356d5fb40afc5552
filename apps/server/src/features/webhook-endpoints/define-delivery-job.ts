import { DELIVER_WEBHOOK, deliverWebhookPayload } from "../../records/tell-endpoints.ts";
import { deliverMessage, giveUp } from "./deliver-message.ts";
import type { DeliveryParts } from "./deliver-message.ts";

/** A receiver that lets us wait holds one of these for ten seconds. */
const CONCURRENCY = 8;
const TIMEOUT_SECONDS = 60;
/** Of runs that came to no end of their own, such as while the database is away. */
const RETRY_LIMIT = 20;

/** Names the job that sends one message; when to send it again is written down by the job itself. */
export function defineDeliveryJob(parts: DeliveryParts): void {
  parts.queue.define({
    name: DELIVER_WEBHOOK,
    payload: deliverWebhookPayload,
    concurrency: CONCURRENCY,
    retryLimit: RETRY_LIMIT,
    timeoutSeconds: TIMEOUT_SECONDS,
    handler: (payload, { signal }) => deliverMessage(parts, payload, signal),
    onExhausted: (payload) => giveUp(parts, payload, null),
  });
}
