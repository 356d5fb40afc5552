import type { QualityCheck } from "@emblazon/contract";

/** A summary of a report. */
export interface Score {
  /** 0..100 */
  readonly score: number;
  readonly verdict: "pass" | "warn" | "fail";
}

const WARNING = 5;
const FAILURE = 25;

/** Sums a report up: each warning costs a little, each failure much. */
export function score(checks: readonly QualityCheck[]): Score {
  const warnings = checks.filter(({ verdict }) => verdict === "warn").length;
  const failures = checks.filter(({ verdict }) => verdict === "fail").length;
  const verdict = failures > 0 ? "fail" : warnings > 2 ? "warn" : "pass";
  return { score: Math.max(0, 100 - warnings * WARNING - failures * FAILURE), verdict };
}
