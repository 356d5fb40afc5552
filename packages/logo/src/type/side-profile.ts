import type { PathStep } from "../geometry/path-data.ts";
import { flattenContours } from "./flatten-contours.ts";

/** Bands of height in which the sides of a glyph are measured, from top to bottom. */
export const BANDS = 32;
/** In em, y down. */
const TOP = -0.92;
const BOTTOM = 0.28;
/** Height of one band, in em. */
export const BAND = (BOTTOM - TOP) / BANDS;

/**
 * How far a glyph's ink lies from its own edges, band by band, in em: `left` from where the pen
 * starts, `right` from where it ends. Where a band has no ink, the way to the nearest ink on a slant
 * counts, so that an arm shelters what stands below it.
 */
export interface SideProfile {
  readonly left: Float64Array;
  readonly right: Float64Array;
  /** First and last band with ink. */
  readonly from: number;
  readonly to: number;
}

interface GlyphMeasures {
  readonly advance: number;
  readonly unitsPerEm: number;
}

/** Measures a glyph in font units; null where nothing is drawn. */
export function sideProfile(
  steps: readonly PathStep[],
  { advance, unitsPerEm }: GlyphMeasures,
): SideProfile | null {
  const left = new Float64Array(BANDS).fill(Infinity);
  const right = new Float64Array(BANDS).fill(-Infinity);
  for (const points of flattenContours(steps)) addPolygon({ left, right }, points, unitsPerEm);
  const from = left.findIndex((x) => x < Infinity);
  if (from < 0) return null;
  const to = left.findLastIndex((x) => x < Infinity);
  for (let i = 0; i < BANDS; i++) right[i] = advance / unitsPerEm - (right[i] ?? 0);
  slant(left);
  slant(right);
  return { left, right, from, to };
}

interface Sides {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

function addPolygon({ left, right }: Sides, points: readonly number[], unitsPerEm: number): void {
  for (let i = 2; i + 1 < points.length; i += 2) {
    const x0 = (points[i - 2] ?? 0) / unitsPerEm;
    const y0 = (points[i - 1] ?? 0) / unitsPerEm;
    const x1 = (points[i] ?? 0) / unitsPerEm;
    const y1 = (points[i + 1] ?? 0) / unitsPerEm;
    const upper = Math.min(y0, y1);
    const lower = Math.max(y0, y1);
    const slope = y1 === y0 ? 0 : (x1 - x0) / (y1 - y0);
    for (let band = bandAt(upper); band <= bandAt(lower); band++) {
      const a = y1 === y0 ? x0 : x0 + (Math.max(upper, TOP + band * BAND) - y0) * slope;
      const b = y1 === y0 ? x1 : x0 + (Math.min(lower, TOP + (band + 1) * BAND) - y0) * slope;
      left[band] = Math.min(left[band] ?? 0, a, b);
      right[band] = Math.max(right[band] ?? 0, a, b);
    }
  }
}

function bandAt(y: number): number {
  return Math.max(0, Math.min(BANDS - 1, Math.floor((y - TOP) / BAND)));
}

function slant(side: Float64Array): void {
  for (let i = 1; i < BANDS; i++) side[i] = Math.min(side[i] ?? 0, (side[i - 1] ?? 0) + BAND);
  for (let i = BANDS - 2; i >= 0; i--) side[i] = Math.min(side[i] ?? 0, (side[i + 1] ?? 0) + BAND);
}
