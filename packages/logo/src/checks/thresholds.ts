/** Where a value becomes a warning and where a failure; `above` says which side is good. */
export interface Threshold {
  readonly good: "above" | "below";
  readonly warn: number;
  readonly fail: number;
  readonly unit: string;
  readonly digits: number;
}

const above = (warn: number, fail: number, unit = "", digits = 1): Threshold => ({
  good: "above",
  warn,
  fail,
  unit,
  digits,
});
const below = (warn: number, fail: number, unit = "", digits = 1): Threshold => ({
  good: "below",
  warn,
  fail,
  unit,
  digits,
});

/** Every check's limits in one place. Ratios are WCAG's, Lc is APCA's, sizes are for an 800 × 600 picture. */
export const THRESHOLDS = {
  "text-contrast": above(4.5, 3.2, ":1"),
  "text-lightness": above(60, 45, " Lc", 0),
  "tagline-contrast": above(4.5, 3, ":1"),
  "mark-contrast": above(2.6, 1.85, ":1"),
  "tagline-size": above(9, 7.5, " px"),
  "name-size": above(22, 15, " px"),
  overlap: below(0.5, 2, " %"),
  aspect: below(6.5, 9.5, ":1"),
  "ink-mass": above(10, 3.5, " %", 0),
  balance: below(9, 15, " %"),
  "survives-16": above(0.62, 0.5, "", 2),
  "washed-ink": below(22, 45, " %", 0),
  "kept-counters": above(60, 34, " %", 0),
  "least-stroke": above(1.6, 0.9, " px"),
  paths: below(40, 90, "", 0),
  nodes: below(900, 2600, "", 0),
  colors: below(4.5, 5.5, "", 0),
  effects: below(0.5, 1.5, "", 0),
} as const satisfies Record<string, Threshold>;

/** The id of a check. */
export type CheckId = keyof typeof THRESHOLDS;
