import type { FastifyRequest } from "fastify";
import { AppError } from "../errors/app-error.ts";
import { OLDEST_EVENT_DAYS } from "./take-event.ts";
import { verifyDelivery } from "./verify-delivery.ts";
import type { SignedDelivery } from "./verify-delivery.ts";
import type { WebhookEvent, WebhookProvider } from "./webhook-provider.ts";

const EVENT_ID = /^[\x21-\x7e]{1,255}$/;
const DAY_MS = 86_400_000;

export interface ReadEventOptions {
  readonly provider: WebhookProvider;
  readonly keys: readonly Buffer[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * The event of a delivery that its provider has signed.
 * @throws AppError `bad_request`, the same for whatever is wrong: a forger learns nothing from it
 */
export function readEvent(request: FastifyRequest, options: ReadEventOptions): WebhookEvent {
  const { provider, keys, now } = options;
  const delivery = verifyDelivery({
    scheme: provider.scheme,
    headers: request.headers,
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    keys,
    toleranceSeconds: provider.toleranceSeconds,
    now,
  });
  if (delivery === null) throw refused(request, provider, "not signed, or not now");
  const event = eventIn(provider, delivery);
  if (event === null) throw refused(request, provider, "signed, but cannot be read");
  if (now - event.createdAtMs > OLDEST_EVENT_DAYS * DAY_MS) {
    throw refused(request, provider, "signed, but too old to tell whether it was taken");
  }
  return event;
}

function eventIn(provider: WebhookProvider, delivery: SignedDelivery): WebhookEvent | null {
  try {
    const event = provider.readEvent(delivery);
    const isWhole = event !== null && EVENT_ID.test(event.id) && Number.isFinite(event.createdAtMs);
    return isWhole ? event : null;
  } catch {
    return null;
  }
}

function refused(request: FastifyRequest, { id }: WebhookProvider, reason: string): AppError {
  request.log.warn({ provider: id, reason }, "a call-back was refused");
  return new AppError("bad_request", "This call-back was refused: see that it is signed.");
}
