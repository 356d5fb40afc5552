import { z } from "zod";
import { confirmation } from "./accounts.ts";
import { asset } from "./assets.ts";
import { id, page, text, timestamp } from "./common.ts";
import { generation } from "./generations.ts";

/** What an endpoint can be told of: how a generation ended. */
export const webhookEvent = z.enum([
  "generation.completed",
  "generation.partial",
  "generation.failed",
  "generation.cancelled",
]);
export type WebhookEventName = z.infer<typeof webhookEvent>;

/** What a delivery is of: an event, or a ping that its owner asked for. */
export const webhookMessageType = z.enum([...webhookEvent.options, "ping"]);
export type WebhookMessageType = z.infer<typeof webhookMessageType>;

/** Why nothing is sent: its owner wants it so, it answered 410, or it failed for days. */
export const webhookDisabledReason = z.enum(["owner", "gone", "failing"]);
export type WebhookDisabledReason = z.infer<typeof webhookDisabledReason>;

/** An address that is told when work ends. */
export const webhookEndpoint = z.object({
  id,
  url: z.string(),
  events: z.array(webhookEvent),
  disabled: z.boolean(),
  disabled_reason: webhookDisabledReason.nullable(),
  disabled_at: timestamp.nullable(),
  /** Since when nothing has got through; null while all does. */
  failing_since: timestamp.nullable(),
  created_at: timestamp,
});
export type WebhookEndpoint = z.infer<typeof webhookEndpoint>;
export const webhookEndpoints = z.object({ data: z.array(webhookEndpoint) });

const address = text(2_000).min(1);
const events = z
  .array(webhookEvent)
  .min(1)
  .max(webhookEvent.options.length)
  .transform((names) => [...new Set(names)]);

/** Without `events` it is told of all. */
export const createWebhookEndpoint = confirmation.extend({
  url: address,
  events: events.default([...webhookEvent.options]),
});
export type CreateWebhookEndpointInput = z.input<typeof createWebhookEndpoint>;

/** The only answer that ever holds the signing secret. */
export const createdWebhookEndpoint = webhookEndpoint.extend({
  /** `whsec_` and Base64 of 32 bytes. */
  secret: z.string(),
});
export type CreatedWebhookEndpoint = z.infer<typeof createdWebhookEndpoint>;

/** Another `url` asks for a proof, as making an endpoint does. */
export const changeWebhookEndpoint = confirmation.extend({
  url: address.optional(),
  events: events.optional(),
  disabled: z.boolean().optional(),
});
export type ChangeWebhookEndpointInput = z.input<typeof changeWebhookEndpoint>;

/**
 * Why an attempt came to nothing where there was no answer: `address_refused` for an address that may
 * not be asked, that nobody has or where nobody answers; `timeout`; `broken` for an answer that is none
 * of HTTP's; `endpoint_disabled` and `secret_lost` when nothing was sent.
 */
export const webhookDeliveryError = z.enum([
  "address_refused",
  "timeout",
  "broken",
  "endpoint_disabled",
  "secret_lost",
]);
export type WebhookDeliveryError = z.infer<typeof webhookDeliveryError>;

/** One message to one endpoint; `id` is its `webhook-id`, the same in each attempt. */
export const webhookDelivery = z.object({
  id,
  event: webhookMessageType,
  status: z.enum(["waiting", "delivered", "failed"]),
  attempts: z.int(),
  /** What the receiver answered last; null where it did not. */
  response_status: z.int().nullable(),
  error: webhookDeliveryError.nullable(),
  /** From sending to the answer; null where none came. */
  ms: z.int().nullable(),
  next_attempt_at: timestamp.nullable(),
  last_attempt_at: timestamp.nullable(),
  created_at: timestamp,
});
export type WebhookDelivery = z.infer<typeof webhookDelivery>;
export const webhookDeliveries = page(webhookDelivery);

/** A generation as receivers are told of it; its addresses are whole ones. */
export const webhookGeneration = generation
  .pick({
    id: true,
    kind: true,
    project_id: true,
    parent_asset_id: true,
    status: true,
    counts: true,
    stream_url: true,
    created_at: true,
    started_at: true,
    completed_at: true,
  })
  .extend({
    assets: z.array(
      asset.pick({
        id: true,
        kind: true,
        status: true,
        title: true,
        image_url: true,
        thumbnail_url: true,
        error: true,
      }),
    ),
  });
export type WebhookGeneration = z.infer<typeof webhookGeneration>;

/** The body of a delivery. */
export const webhookMessage = z.discriminatedUnion("type", [
  z.object({ type: webhookEvent, timestamp, data: webhookGeneration }),
  z.object({ type: z.literal("ping"), timestamp, data: z.object({ endpoint_id: id }) }),
]);
export type WebhookMessage = z.infer<typeof webhookMessage>;
