import type { Threshold } from "../../src/checks/thresholds.ts";

/** How far a value is on the wrong side, whatever that side is; larger is worse. */
export function badness(value: number, threshold: Threshold): number {
  if (threshold.good === "between") {
    const [from, to] = threshold.warn;
    return Math.max((from - value) / (to - from), (value - to) / (to - from));
  }
  return threshold.good === "above" ? -value : value;
}

/** The chance that a damaged case looks worse than a good one, ties counting half: the area under the ROC. */
export function areaUnderRoc(good: readonly number[], damaged: readonly number[]): number {
  if (good.length === 0 || damaged.length === 0) return Number.NaN;
  const sorted = good.toSorted((x, y) => x - y);
  const sum = damaged.reduce((total, value) => {
    const below = lowerBound(sorted, value);
    return total + below + (lowerBound(sorted, value, true) - below) / 2;
  }, 0);
  return sum / good.length / damaged.length;
}

function lowerBound(sorted: readonly number[], value: number, above = false): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const here = sorted[middle] ?? 0;
    if (above ? here <= value : here < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((x, y) => x - y);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
