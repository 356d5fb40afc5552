/** One figure, as it stands in `docs/benchmarks.md`. */
export interface Measurement {
  name: string;
  value: number;
  unit: "ms" | "s" | "MB" | "kB" | "points" | "per second" | "drawn";
  /** What is asked: at most (for points: at least) this. */
  target?: number;
  note?: string;
}

/** A part of the benchmarks that can run alone. */
export interface Section {
  title: string;
  /** How it is measured, in a sentence or two. */
  how: string;
  run(): Promise<Measurement[]>;
}

/** Whether a figure reaches its target; null without one. */
export function reaches({ value, unit, target }: Measurement): boolean | null {
  if (target === undefined) return null;
  return unit === "points" ? value >= target : value <= target;
}
