import { CALIBRATION, LEAST_EVIDENCE } from "./calibration-data.ts";

// Half of the full score is reached at this much evidence.
const HALF = 1.2;

/** Evidence of 0 or more as a score, 0..1: how strongly a concept is spoken for beside others. */
export function scoreOf(evidence: number): number {
  return evidence / (evidence + HALF);
}

/**
 * Below this score a picture is a guess, wrong more than once in three times: type, a monogram or an
 * abstract mark serves better.
 */
export const CONFIDENT = scoreOf(LEAST_EVIDENCE);

/** How likely a concept with so much evidence (0 or more) is right, 0..1; read between the fitted points. */
export function sureness(evidence: number): number {
  const above = CALIBRATION.findIndex(([at]) => at > evidence);
  const [from, low] = CALIBRATION[above < 0 ? CALIBRATION.length - 1 : above - 1] ?? [0, 0];
  const [to, high] = CALIBRATION[above] ?? [from, low];
  return to === from ? low : low + ((high - low) * (evidence - from)) / (to - from);
}
