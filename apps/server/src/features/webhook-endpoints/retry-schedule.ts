import type { WebhookMessageType } from "@emblazon/contract";

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Between attempts; after the last one a delivery is given up, some seven hours after the first. */
const PAUSES_MS: readonly number[] = [
  5 * SECOND_MS,
  30 * SECOND_MS,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  HOUR_MS,
  6 * HOUR_MS,
];

/** Deliveries that failed together do not come back together. */
const JITTER = 0.2;

/** An endpoint where a delivery is given up, and nothing has got through for so long, is turned off. */
export const FAILING_MS = 72 * HOUR_MS;

/**
 * How long to wait after an attempt that came to nothing; null when it was the last.
 * @param attempts so far, that one counted in
 * @param random from 0 to 1
 */
export function pauseAfter(
  attempts: number,
  event: WebhookMessageType,
  random: number,
): number | null {
  // Whoever has asked for a ping looks at what comes of it, and can send it again.
  const pause = event === "ping" ? undefined : PAUSES_MS[attempts - 1];
  return pause === undefined ? null : Math.round(pause * (1 + JITTER * random));
}
