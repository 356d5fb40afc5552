import type {
  WebhookDelivery,
  WebhookDeliveryError,
  WebhookDisabledReason,
  WebhookEventName,
  WebhookMessageType,
} from "@emblazon/contract";
import { integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** Addresses that are told when their owner's work ends. */
export const webhookEndpoints = pgTable("webhook_endpoints", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  url: text().notNull(),
  events: jsonb().$type<WebhookEventName[]>().notNull(),
  /** The signing secret, sealed under a key of this installation for this endpoint. */
  sealed_secret: text().notNull(),
  failing_since: timestamp({ withTimezone: true, mode: "date" }),
  disabled_at: timestamp({ withTimezone: true, mode: "date" }),
  disabled_reason: text().$type<WebhookDisabledReason>(),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
export type WebhookEndpointRow = typeof webhookEndpoints.$inferSelect;

/** What is sent to them; call-backs of others that come in are in `webhook_deliveries`. */
export const endpointDeliveries = pgTable("endpoint_deliveries", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  endpoint_id: uuid().notNull(),
  event: text().$type<WebhookMessageType>().notNull(),
  payload: text().notNull(),
  status: text().$type<WebhookDelivery["status"]>().notNull().default("waiting"),
  attempts: integer().notNull().default(0),
  turn: integer().notNull().default(0),
  response_status: integer(),
  error: text().$type<WebhookDeliveryError>(),
  ms: integer(),
  next_attempt_at: timestamp({ withTimezone: true, mode: "date" }),
  last_attempt_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
export type EndpointDeliveryRow = typeof endpointDeliveries.$inferSelect;
