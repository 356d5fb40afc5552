import { ORIGINALITY_LIMITS } from "../originality/limits.ts";

/** Where a value becomes a warning and where a failure; `good` says which side is good. */
export type Threshold = Limit | Range;

interface Told {
  readonly unit: string;
  /** Decimals that are shown. */
  readonly digits: number;
  /** What calibration could not tell good from damaged by is information, not a grade. */
  readonly graded: boolean;
}

interface Limit extends Told {
  readonly good: "above" | "below";
  readonly warn: number;
  readonly fail: number;
}

interface Range extends Told {
  readonly good: "between";
  readonly warn: readonly [from: number, to: number];
  readonly fail: readonly [from: number, to: number];
}

const above = (warn: number, fail: number, unit = "", digits = 1): Limit => ({
  ...{ good: "above", warn, fail, unit, digits, graded: true },
});
const below = (warn: number, fail: number, unit = "", digits = 1): Limit => ({
  ...{ good: "below", warn, fail, unit, digits, graded: true },
});
const between = (warn: Range["warn"], fail: Range["fail"], unit = "", digits = 1): Range => ({
  ...{ good: "between", warn, fail, unit, digits, graded: true },
});
const info = (threshold: Threshold): Threshold => ({ ...threshold, graded: false });

/**
 * The limits of the checks that every drawing passes before it is shown. Ratios are WCAG's, Lc is
 * APCA's, sizes are for an 800 × 600 picture.
 */
export const GATE_THRESHOLDS = {
  "text-contrast": above(4.5, 3.2, ":1"),
  "text-lightness": above(60, 45, " Lc", 0),
  "tagline-contrast": above(4.5, 3, ":1"),
  "mark-contrast": above(2.6, 1.85, ":1"),
  "tagline-size": above(9, 7.5, " px"),
  "name-size": above(22, 15, " px"),
  overlap: below(0.5, 2, " %"),
  aspect: below(6.5, 9.5, ":1"),
  "ink-mass": above(10, 3.5, " %", 0),
  balance: below(5, 12, " %"),
  "survives-16": above(0.6, 0.46, "", 2),
  "washed-ink": below(22, 45, " %", 0),
  "kept-counters": above(75, 34, " %", 0),
  "least-stroke": above(1.6, 0.9, " px"),
  paths: below(40, 90, "", 0),
  nodes: below(900, 2600, "", 0),
  colors: below(4.5, 5.5, "", 0),
  effects: below(0.5, 1.5, "", 0),
} as const satisfies Record<string, Threshold>;

/** The limits of what is measured for a report only. Shares are percent of the mark's longer side. */
export const REPORT_THRESHOLDS = {
  spelling: below(0.5, 0.5, "", 0),
  kerning: below(8, 12, " % of an em"),
  "touching-letters": below(0.5, 2.5, "", 0),
  "name-value": above(60, 35, " % lighter or darker", 0),
  "mark-value": above(40, 22, " % lighter or darker", 0),
  "internal-contrast": above(20, 10, " L*", 0),
  "colour-vision": above(10, 5, " ΔE", 0),
  "mark-ink": between([15, 85], [6, 96], " %", 0),
  "mark-stroke": above(2.1, 1.2, " %"),
  "least-gap": above(2.1, 1.2, " %"),
  "icon-stroke": above(0.8, 0.3, " px"),
  "pixel-mush": below(70, 92, " %", 0),
  squint: above(40, 25, " %", 0),
  "squint-blobs": below(4.5, 8.5, "", 0),
  "one-colour": below(0.5, 2.5, "", 0),
  complexity: between([1.2, 40], [0.9, 90]),
  parts: below(7.5, 12.5, "", 0),
  islands: below(0.5, 3.5, "", 0),
  "near-parallel": below(0.5, 4.5, "", 0),
  "near-circle": below(0.5, 2.5, "", 0),
  "corner-radii": below(2.5, 5.5, "", 0),
  "stroke-weights": info(below(2.5, 4.5, "", 0)),
  "safe-circle": above(99, 95, " %"),
  centred: below(6, 12, " %"),
  "inside-box": below(0.1, 0.5, " %"),
  "file-size": below(32, 64, " KB"),
  "smallest-size": info(below(32, 64, " px", 0)),
  "print-width": info(below(40, 120, " mm", 0)),
  "stitch-width": info(below(120, 400, " mm", 0)),
} as const satisfies Record<string, Threshold>;

/** The limits of what a set of logos, or one logo's files, is asked. */
export const SET_THRESHOLDS = {
  "set-lockups": below(0.5, 1.5, "", 0),
  "set-ratio": between([1.5, 5], [1, 9.5], ":1"),
  "set-clear-space": above(25, 10, " %", 0),
  "set-smallest": info(below(32, 64, " px", 0)),
  "set-siblings": above(10, 4, " of 256", 0),
  "set-repeats": below(0.5, 1.5, "", 0),
  "set-nearest": below(ORIGINALITY_LIMITS.near, ORIGINALITY_LIMITS.same, "", 2),
  "set-palette": below(20, 35, " ΔE", 0),
} as const satisfies Record<string, Threshold>;

/** Every limit, by the id of its check. */
export const THRESHOLDS = { ...GATE_THRESHOLDS, ...REPORT_THRESHOLDS } as const;

/** The id of a check that runs while logos are chosen. */
export type GateId = keyof typeof GATE_THRESHOLDS;
/** The id of a check that only a report has. */
export type ReportId = keyof typeof REPORT_THRESHOLDS;
/** The id of a check of one drawing. */
export type CheckId = GateId | ReportId;
/** The id of a check of a set. */
export type SetCheckId = keyof typeof SET_THRESHOLDS;
