/**
 * How sure a concept is, from what speaks for it: a logistic curve fitted over the tuning briefs by
 * `bake/words/calibrate-confidence.ts`.
 */
export interface Calibration {
  readonly offset: number;
  readonly weight: number;
}

export const CALIBRATION: Calibration = { offset: -2.2, weight: 1.9 };

/** The share of such concepts that are right, 0..1, for a sum of evidence of 0 or more. */
export function sureness(evidence: number): number {
  return 1 / (1 + Math.exp(-(CALIBRATION.offset + CALIBRATION.weight * evidence)));
}
