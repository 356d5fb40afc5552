import { createHmac, randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Database, Tx } from "../../platform/database/database.ts";
import { stripeScheme } from "../../platform/webhooks/stripe-scheme.ts";
import { TOLERANCE_SECONDS } from "../../platform/webhooks/verify-delivery.ts";
import type { WebhookEvent, WebhookProvider } from "../../platform/webhooks/webhook-provider.ts";
import { newId } from "../../records/ids.ts";
import { auditLog } from "../../schema/audit-log.ts";

export const SENDER_SECRET = "whsec_that_the_test_sender_has";
/** Our account at the sender's. */
const OUR_ACCOUNT = "acct_ours";
export const THING_DONE = "thing.done";

const DELIVERIES = "/api/v1/webhooks/test-sender";
const EFFECT = "test.thing-done";

const delivered = z.object({
  id: z.string(),
  type: z.string(),
  account: z.string(),
  livemode: z.boolean(),
  created: z.number(),
  data: z.object({ id: z.string() }),
});
export type Delivered = z.infer<typeof delivered>;

/** An event of the sender's, as its body tells it. */
export function newEvent(change: Partial<Delivered> = {}): Delivered {
  return {
    id: `evt_${randomUUID()}`,
    type: THING_DONE,
    account: OUR_ACCOUNT,
    livemode: true,
    created: Math.floor(Date.now() / 1000),
    data: { id: "thing_1" },
    ...change,
  };
}

/** A sender that signs as Stripe does. What follows from one of its events is a row. */
export function createTestSender(change: Partial<WebhookProvider> = {}): WebhookProvider {
  return {
    id: "test-sender",
    scheme: stripeScheme,
    secrets: [SENDER_SECRET],
    toleranceSeconds: TOLERANCE_SECONDS,
    types: new Set([THING_DONE]),
    readEvent: ({ body }) => {
      const { id, type, account, livemode, created, data } = delivered.parse(
        JSON.parse(body.toString("utf8")),
      );
      const isForUs = livemode && account === OUR_ACCOUNT;
      return { id, type, isForUs, subjectId: data.id, createdAtMs: created * 1000 };
    },
    handle: writeEffect,
    ...change,
  };
}

export async function writeEffect(tx: Tx, event: WebhookEvent): Promise<void> {
  const detail = { event_id: event.id, subject_id: event.subjectId };
  await tx.insert(auditLog).values({ id: newId(), event: EFFECT, detail });
}

/** How often something followed from an event, and whether the event is noted. */
export async function whatFollowed(
  database: Database,
  eventId: string,
): Promise<{ effects: number; isNoted: boolean }> {
  const [row] = await database.asSystem((tx) =>
    tx.execute<{ effects: number; noted: number }>(sql`
      SELECT (SELECT count(*)::int FROM audit_log
              WHERE event = ${EFFECT} AND detail ->> 'event_id' = ${eventId}) AS effects,
             (SELECT count(*)::int FROM webhook_deliveries WHERE event_id = ${eventId}) AS noted`),
  );
  return { effects: row?.effects ?? 0, isNoted: row?.noted === 1 };
}

export interface SignOptions {
  readonly secret?: string;
  /** Seconds since 1970. */
  readonly at?: number;
}

/** The header by which the sender proves that the body is its own. */
export function signatureOf(
  body: string,
  { secret = SENDER_SECRET, at }: SignOptions = {},
): string {
  const sentAt = Math.floor(at ?? Date.now() / 1000);
  const signature = createHmac("sha256", secret).update(`${sentAt}.${body}`).digest("hex");
  return `t=${sentAt},v1=${signature}`;
}

/** The same by a sender that signs its bodies alone. */
export function plainSignatureOf(body: string): string {
  return createHmac("sha256", SENDER_SECRET).update(body).digest("hex");
}

/** Sends a signed delivery to a server. */
export function deliver(url: string, body: string, options: SignOptions = {}): Promise<Response> {
  const headers = {
    "content-type": "application/json; charset=utf-8",
    "stripe-signature": signatureOf(body, options),
  };
  return fetch(new URL(DELIVERIES, url), { method: "POST", body, headers });
}
