import type { CheckId, Threshold } from "../../src/checks/thresholds.ts";

/** What calibration found of one check. Shares are 0..1. */
export interface Result {
  readonly id: CheckId;
  readonly source: "marks" | "logos" | "letters" | "pairs";
  readonly positives: number;
  readonly damaged: number;
  readonly warned: number;
  readonly failed: number;
  readonly caught: number;
  readonly caught_as_failure: number;
  readonly auc: number;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly damaged_p50: number;
  /** The largest change of the value by scaling, moving and inverting, in percent. */
  readonly moved: number;
  readonly threshold: Threshold;
}

/** What calibration found of one kind of copy, or of drawings that are no copies. */
export interface CopyResult {
  readonly name: string;
  readonly count: number;
  /** Shares, 0..1. */
  readonly found_first: number;
  readonly same: number;
  readonly near_or_same: number;
}

/** How the copy of a known sign was judged. */
export interface KnownResult {
  readonly name: string;
  readonly verdict: "distinct" | "near" | "same";
  /** Its place among the neighbours, from 1; 0 when it is not among them. */
  readonly place: number;
  readonly similarity: number;
}
