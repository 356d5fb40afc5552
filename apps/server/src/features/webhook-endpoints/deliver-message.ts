import type { WebhookDeliveryError } from "@emblazon/contract";
import { renderMail } from "../../mails/render-mail.ts";
import type { Tx } from "../../platform/database/database.ts";
import { unseal } from "../../platform/secrets/seal.ts";
import type { DeliverWebhookPayload } from "../../records/tell-endpoints.ts";
import { endpointDeliveries } from "../../schema/webhook-endpoints.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { endpointKey } from "./endpoint-parts.ts";
import type { WebhookWay } from "./endpoint-parts.ts";
import { findDue, isDue } from "./find-due.ts";
import type { DueDelivery } from "./find-due.ts";
import { pauseAfter } from "./retry-schedule.ts";
import { sendMessage } from "./send-message.ts";
import type { Outcome } from "./send-message.ts";
import { isDelivered, isGone, settleDelivery } from "./settle-delivery.ts";
import type { Settlement } from "./settle-delivery.ts";

export interface DeliveryParts extends Pick<
  FeatureParts,
  "database" | "queue" | "secrets" | "mailer" | "now"
> {
  readonly way: Pick<WebhookWay, "post">;
  /** From 0 to 1; the platform's own when left out. */
  readonly random?: () => number;
}

/**
 * Sends one message, if it is still this job's turn. Killed before its end is written down, the next run
 * sends it again under the same id, by which the receiver knows it.
 * @throws the reason of `signal`; whatever the database throws
 */
export async function deliverMessage(
  parts: DeliveryParts,
  payload: DeliverWebhookPayload,
  signal: AbortSignal,
): Promise<void> {
  const { database, way, now } = parts;
  const due = await database.asSystem((tx) => findDue(tx, payload));
  if (due === null) return;
  const { delivery, endpoint, owner } = due;
  if (endpoint.disabled_at !== null || owner.disabledAt !== null) {
    return giveUp(parts, payload, "endpoint_disabled");
  }
  const secret = unseal(endpointKey(parts), endpoint.sealed_secret, endpoint.id);
  if (secret === null) return giveUp(parts, payload, "secret_lost");
  const startedAtMs = now();
  const message = { id: delivery.id, url: endpoint.url, secret, body: delivery.payload };
  const outcome = await sendMessage(message, { way, now, signal });
  const random = (parts.random ?? Math.random)();
  const pauseMs = pauseAfter(delivery.attempts + 1, delivery.event, random);
  const notify = await prepareNotice(parts, due, outcome, pauseMs);
  const settlement = { due, outcome, startedAtMs, pauseMs, notify };
  await database.asSystem((tx) => settleDelivery(parts, tx, settlement));
}

/** Ends a delivery that cannot be sent, now or later; also after the last run of its job. */
export async function giveUp(
  { database }: Pick<DeliveryParts, "database">,
  payload: DeliverWebhookPayload,
  error: WebhookDeliveryError | null,
): Promise<void> {
  await database.asSystem((tx) =>
    tx
      .update(endpointDeliveries)
      .set({ status: "failed", error, response_status: null, ms: null, next_attempt_at: null })
      .where(isDue(payload)),
  );
}

/** A mail is laid out before the transaction that posts it, and only where it may have to be. */
async function prepareNotice(
  { mailer }: Pick<DeliveryParts, "mailer">,
  { endpoint, owner }: DueDelivery,
  outcome: Outcome,
  pauseMs: number | null,
): Promise<Settlement["notify"]> {
  const { email: to, name } = owner;
  const maySendOne = !isDelivered(outcome) && (isGone(outcome) || pauseMs === null);
  if (to === null || !maySendOne) return async () => undefined;
  const why = isGone(outcome) ? "gone" : "failing";
  const { host } = new URL(endpoint.url);
  const mail = await renderMail({ kind: "webhook-disabled", name, host, why });
  return (tx: Tx) => mailer.post(tx, { ownerId: endpoint.owner_id, to, ...mail });
}
