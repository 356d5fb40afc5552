/** The middle of a list; NaN of an empty one. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The smallest value that at least `share` per cent of the list do not exceed (nearest rank). */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}
