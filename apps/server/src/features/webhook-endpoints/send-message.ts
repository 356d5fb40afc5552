import type { WebhookDeliveryError } from "@emblazon/contract";
import { findOutgoingError } from "../../platform/outgoing/outgoing-error.ts";
import type { OutgoingFailure } from "../../platform/outgoing/outgoing-error.ts";
import { signDelivery } from "../../platform/webhooks/sign-delivery.ts";
import type { WebhookWay } from "./endpoint-parts.ts";

export interface Message {
  readonly id: string;
  readonly url: string;
  readonly secret: string;
  readonly body: string;
}

/** What came of an attempt: an answer, or why there is none. */
export type Outcome =
  | { readonly kind: "answered"; readonly status: number; readonly ms: number }
  | { readonly kind: "unanswered"; readonly error: WebhookDeliveryError };

export interface Sending {
  readonly way: Pick<WebhookWay, "post">;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  readonly signal: AbortSignal;
}

/** So much of an answer is let through, so that its connection can be used again. */
const PASSED_BYTES = 1_024;

/** Nobody learns from a log what lies in the server's own network: one word for all of these. */
const TOLD: Readonly<Record<OutgoingFailure, WebhookDeliveryError>> = {
  refused: "address_refused",
  unreachable: "address_refused",
  timeout: "timeout",
  redirect: "broken",
  "too-large": "broken",
  broken: "broken",
};

/**
 * Sends a signed message once; of the answer only the status counts.
 * @throws the reason of `signal`
 */
export async function sendMessage(
  { id, url, secret, body }: Message,
  { way, now, signal }: Sending,
): Promise<Outcome> {
  const signed = signDelivery(secret, { id, sentAtMs: now(), body });
  const headers = { "content-type": "application/json", ...signed };
  const startedAt = performance.now();
  try {
    const response = await way.post(url, { headers, body, signal });
    const ms = Math.round(performance.now() - startedAt);
    await passOver(response.body);
    return { kind: "answered", status: response.status, ms };
  } catch (error) {
    signal.throwIfAborted();
    const failure = findOutgoingError(error);
    if (failure === null) throw error;
    return { kind: "unanswered", error: TOLD[failure.kind] };
  }
}

async function passOver(body: ReadableStream<Uint8Array> | null): Promise<void> {
  if (body === null) return;
  const reader = body.getReader();
  try {
    for (let passed = 0; passed <= PASSED_BYTES;) {
      const { done, value } = await reader.read();
      if (done) return;
      passed += value.byteLength;
    }
    await reader.cancel();
  } catch {
    // It has said yes or no already; how it broke off after that is its own affair.
  }
}
