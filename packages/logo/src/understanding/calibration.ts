import { CALIBRATION, LEAST_RIGHT } from "./calibration-data.ts";

/**
 * Below this share of right ones a picture is a guess: type, a monogram or an abstract mark serves
 * better.
 */
export const CONFIDENT = LEAST_RIGHT;

/** How likely a concept with so much evidence (0 or more) is right, 0..1; read between the fitted points. */
export function sureness(evidence: number): number {
  const above = CALIBRATION.findIndex(([at]) => at > evidence);
  const [from, low] = CALIBRATION[above < 0 ? CALIBRATION.length - 1 : above - 1] ?? [0, 0];
  const [to, high] = CALIBRATION[above] ?? [from, low];
  return to === from ? low : low + ((high - low) * (evidence - from)) / (to - from);
}
