import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { askForDelivery } from "../../records/tell-endpoints.ts";
import { writeAudit } from "../../records/write-audit.ts";
import { users } from "../../schema/users.ts";
import { endpointDeliveries, webhookEndpoints } from "../../schema/webhook-endpoints.ts";
import type { EndpointDeliveryRow, WebhookEndpointRow } from "../../schema/webhook-endpoints.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { isDue } from "./find-due.ts";
import type { DueDelivery } from "./find-due.ts";
import { FAILING_MS } from "./retry-schedule.ts";
import type { Outcome } from "./send-message.ts";

export interface Settlement {
  readonly due: DueDelivery;
  readonly outcome: Outcome;
  /** When the attempt was begun, in milliseconds since 1970. */
  readonly startedAtMs: number;
  /** Until the next attempt; null when there is none. */
  readonly pauseMs: number | null;
  /** Tells the owner that the endpoint was turned off. */
  readonly notify: (tx: Tx, why: "gone" | "failing") => Promise<void>;
}

const GONE = 410;

export function isDelivered(outcome: Outcome): boolean {
  return outcome.kind === "answered" && outcome.status >= 200 && outcome.status < 300;
}

export function isGone(outcome: Outcome): boolean {
  return outcome.kind === "answered" && outcome.status === GONE;
}

/**
 * Writes down what came of an attempt, and with it the job of the next one, or that the endpoint is
 * turned off. The owner, whose mail it may come to, and the endpoint are locked first, as by whoever
 * deletes them. What was overtaken changes nothing.
 * @param tx one of the system's
 */
export async function settleDelivery(
  parts: Pick<FeatureParts, "queue" | "now">,
  tx: Tx,
  settlement: Settlement,
): Promise<void> {
  const { due, outcome } = settlement;
  const owner = eq(users.id, due.endpoint.owner_id);
  await tx.select({ id: users.id }).from(users).where(owner).for("key share");
  const [endpoint] = await tx
    .select()
    .from(webhookEndpoints)
    .where(eq(webhookEndpoints.id, due.endpoint.id))
    .for("update");
  if (!endpoint) return;
  const delivery = await writeOutcome(parts, tx, settlement);
  if (delivery === null) return;
  if (isDelivered(outcome)) return markWell(tx, endpoint);
  const failingSince = await markFailing(tx, endpoint, settlement);
  if (delivery.status === "waiting") {
    const { pauseMs } = settlement;
    await askForDelivery(parts, tx, delivery, { isFailing: true, delayMs: pauseMs ?? 0 });
    return;
  }
  if (isGone(outcome)) return turnOff(parts, tx, { ...settlement, why: "gone" });
  const failedForDays = parts.now() - failingSince.getTime() >= FAILING_MS;
  if (failedForDays && delivery.event !== "ping") {
    await turnOff(parts, tx, { ...settlement, why: "failing" });
  }
}

async function writeOutcome(
  { now }: Pick<FeatureParts, "now">,
  tx: Tx,
  { due, outcome, startedAtMs, pauseMs }: Settlement,
): Promise<EndpointDeliveryRow | null> {
  const { id, turn, attempts } = due.delivery;
  const goesOn = !isDelivered(outcome) && !isGone(outcome) && pauseMs !== null;
  const answered = outcome.kind === "answered";
  const [row] = await tx
    .update(endpointDeliveries)
    .set({
      status: isDelivered(outcome) ? "delivered" : goesOn ? "waiting" : "failed",
      attempts: attempts + 1,
      turn: goesOn ? turn + 1 : turn,
      response_status: answered ? outcome.status : null,
      error: answered ? null : outcome.error,
      ms: answered ? outcome.ms : null,
      last_attempt_at: new Date(startedAtMs),
      next_attempt_at: goesOn ? new Date(now() + pauseMs) : null,
    })
    .where(isDue({ delivery_id: id, turn }))
    .returning();
  return row ?? null;
}

async function markWell(tx: Tx, { id }: WebhookEndpointRow): Promise<void> {
  await tx
    .update(webhookEndpoints)
    .set({ failing_since: null })
    .where(and(eq(webhookEndpoints.id, id), isNotNull(webhookEndpoints.failing_since)));
}

/** Since when nothing gets through. */
async function markFailing(
  tx: Tx,
  { id, failing_since }: WebhookEndpointRow,
  { startedAtMs }: Settlement,
): Promise<Date> {
  if (failing_since !== null) return failing_since;
  const since = new Date(startedAtMs);
  await tx
    .update(webhookEndpoints)
    .set({ failing_since: since })
    .where(eq(webhookEndpoints.id, id));
  return since;
}

async function turnOff(
  { now }: Pick<FeatureParts, "now">,
  tx: Tx,
  { due, notify, why }: Settlement & { readonly why: "gone" | "failing" },
): Promise<void> {
  const { id, owner_id } = due.endpoint;
  const turnedOff = await tx
    .update(webhookEndpoints)
    .set({ disabled_at: new Date(now()), disabled_reason: why })
    .where(and(eq(webhookEndpoints.id, id), isNull(webhookEndpoints.disabled_at)))
    .returning({ id: webhookEndpoints.id });
  if (turnedOff.length === 0) return;
  await writeAudit(tx, {
    event: "webhook.disabled",
    ownerId: owner_id,
    actorId: null,
    request: null,
    detail: { webhook_id: id, why },
  });
  await notify(tx, why);
}
