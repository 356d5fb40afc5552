import type { QualityCheck } from "@emblazon/contract";
import type { Threshold } from "./thresholds.ts";

/** What a check says to people. */
export interface CheckWords {
  readonly label: string;
  /** Why it matters, or what the value means. */
  readonly why: string | ((value: number) => string);
  /** What can be done. */
  readonly mend: string;
}

/** A measured value as a line of a report. */
export function judge(
  id: string,
  value: number,
  threshold: Threshold,
  { label, why, mend }: CheckWords,
): QualityCheck {
  const verdict = verdictOf(value, threshold);
  const shown = Number(value.toFixed(threshold.digits));
  return {
    id,
    label,
    value: shown,
    threshold: describeThreshold(threshold),
    verdict,
    why: typeof why === "string" ? why : why(shown),
    mend: verdict === "warn" || verdict === "fail" ? mend : null,
  };
}

/** Pass, warning or failure; information where the check is no grade. */
export function verdictOf(value: number, threshold: Threshold): QualityCheck["verdict"] {
  if (!threshold.graded) return "info";
  if (missesBy(value, threshold, "fail")) return "fail";
  return missesBy(value, threshold, "warn") ? "warn" : "pass";
}

function missesBy(value: number, threshold: Threshold, level: "warn" | "fail"): boolean {
  if (threshold.good === "between") {
    const [from, to] = threshold[level];
    return value < from || value > to;
  }
  return threshold.good === "above" ? value < threshold[level] : value > threshold[level];
}

/** Limits between whole numbers, such as 2.5, are told as the last whole number that passes. */
function told(limit: number, unit: string): number {
  return unit === "" && Number.isInteger(limit * 2) ? Math.floor(limit) : limit;
}

function describeThreshold(threshold: Threshold): string {
  const { unit } = threshold;
  if (!threshold.graded) return "for information";
  if (threshold.good === "between") return `${threshold.warn[0]} to ${threshold.warn[1]}${unit}`;
  const word = threshold.good === "above" ? "at least" : "at most";
  return `${word} ${told(threshold.warn, unit)}${unit}`;
}
