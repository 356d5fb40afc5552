/** One figure, as it stands in `docs/benchmarks.md`. */
export interface Measurement {
  name: string;
  value: number;
  unit: "ms" | "s" | "MB" | "kB" | "points" | "per second" | "drawn" | "answers" | "times";
  /** What is asked: at most (for points, and where `atLeast` says so: at least) this. */
  target?: number;
  atLeast?: boolean;
  /** Said after the figure. */
  note?: string;
}

/** A part of the benchmarks that can run alone. */
export interface Section {
  title: string;
  /** How it is measured, in a sentence or two. */
  how: string;
  run(): Promise<Measurement[]>;
}

/** Whether more is better. */
export function isFloor({ unit, atLeast }: Measurement): boolean {
  return atLeast ?? unit === "points";
}

/** Whether a figure reaches its target; null without one. */
export function reaches(one: Measurement): boolean | null {
  if (one.target === undefined) return null;
  return isFloor(one) ? one.value >= one.target : one.value <= one.target;
}
