import type { Geometry } from "../geometry/geometry.ts";
import { parsePath } from "../geometry/path-data.ts";
import { rect } from "../geometry/primitives.ts";
import { translate } from "../geometry/transform.ts";
import type { Box, PathData } from "../types.ts";
import { flattenContours } from "./flatten-contours.ts";
import type { FontClass } from "./font-info.ts";
import { lastInk, firstInk, sliceAt } from "./slice-letter.ts";
import type { Contours } from "./slice-letter.ts";

/** How two letters can be drawn as one: one bar for both, one stem for both, ring through ring. */
export type JoinKind = "bar" | "stem" | "rings";

/** Two neighbours that can be joined; `at` counts graphemes to the left one. */
export interface JoinPlace {
  readonly at: number;
  readonly kind: JoinKind;
}

/** A letter in place on its line, baseline 0. */
export interface PlacedLetter {
  readonly d: PathData;
  readonly box: Box;
}

/** The drawn pair. */
export interface JoinedPair {
  /** Both letters together. */
  readonly d: PathData;
  /** How far the right letter moved, and all after it have to, mostly to the left. */
  readonly shift: number;
}

const BARS = new Set(["TT", "tt", "ft", "tf", "ff"]);
const STEMS = /^[HMN][BDEKPR]$/u;
const RINGS = new Set(["OO", "oo"]);
/** Classes without serifs. */
const PLAIN: ReadonlySet<FontClass> = new Set([
  "geometric",
  "grotesk",
  "humanist",
  "condensed",
  "wide",
  "rounded",
  "display",
]);

/** Where a name could be joined in a family of this class, in reading order; mostly nowhere. */
export function findJoins(graphemes: readonly string[], kind: FontClass): JoinPlace[] {
  if (!PLAIN.has(kind)) return [];
  return graphemes.slice(1).flatMap((right, at): JoinPlace[] => {
    const join = kindOf(`${graphemes[at]}${right}`);
    const isSeamed = kind === "rounded" && join !== "rings"; // round ends leave a notch
    return join && !isSeamed ? [{ at, kind: join }] : [];
  });
}

function kindOf(pair: string): JoinKind | null {
  if (BARS.has(pair)) return "bar";
  if (STEMS.test(pair)) return "stem";
  return RINGS.has(pair) ? "rings" : null;
}

interface Pair {
  readonly left: PlacedLetter;
  readonly right: PlacedLetter;
  /** The unit of all measures. */
  readonly capHeight: number;
}

/** Draws a pair as one; null where these shapes would not look drawn on purpose. */
export function joinPair(letters: string, pair: Pair, geometry: Geometry): JoinedPair | null {
  const kind = kindOf(letters);
  if (kind === "bar") return joinBars(pair, geometry);
  if (kind === "stem") return joinStems(pair, geometry);
  return kind === "rings" ? linkRings(pair, geometry) : null;
}

const HAIR = 0.02;
/** How much of their arms two letters with one bar give up, so that their stems stand in rhythm. */
const ARM_SHARED = 0.5;
const LEAST_WHITE = 0.07;
const SCAN = 60;

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** One bar through both letters, where both have it at the same height and of the same weight. */
function joinBars({ left, right, capHeight }: Pair, geometry: Geometry): JoinedPair | null {
  const [one, other] = [contoursOf(left), contoursOf(right)];
  const heights = heightsOf(left.box, right.box);
  const startsAt = (y: number): number => firstInk(other, y) ?? Infinity;
  const endsAt = (y: number): number => lastInk(one, y) ?? -Infinity;
  const edge = right.box.x;
  const bar = spanWhere(heights, (y) => startsAt(y) <= edge + HAIR * capHeight);
  if (!bar || bar.bottom - bar.top > 0.3 * capHeight) return null;
  const end = endsAt((bar.top + bar.bottom) / 2);
  const same = spanWhere(
    heights.filter((y) => y > bar.top - 0.1 * capHeight && y < bar.bottom + 0.1 * capHeight),
    (y) => endsAt(y) >= end - HAIR * capHeight,
  );
  const step = (heights[1] ?? 0) - (heights[0] ?? 0);
  if (!same || Math.abs(same.top - bar.top) > 1.5 * step) return null;
  if (Math.abs(same.bottom - bar.bottom) > 1.5 * step) return null;

  const below = heights.filter((y) => y > bar.bottom + step || y < bar.top - step);
  const white = (y: number): number => startsAt(y) - endsAt(y);
  const room = Math.min(...below.map((y) => white(y))) - (edge - end);
  const overlap = Math.min(ARM_SHARED * room, room - LEAST_WHITE * capHeight);
  if (overlap < HAIR * capHeight) return null;
  const shift = end - edge - overlap;
  return { d: geometry.union(left.d, translate(right.d, shift, 0)), shift };
}

/** The right letter's stem laid on the left one's, where both are straight and of one weight. */
function joinStems({ left, right, capHeight }: Pair, geometry: Geometry): JoinedPair | null {
  const [one, other] = [contoursOf(left), contoursOf(right)];
  const quarters = [0.18, 0.34, 0.66, 0.82].map((share) => -share * capHeight);
  const ends = quarters.map((y) => sliceAt(one, y).at(-1));
  const starts = quarters.map((y) => sliceAt(other, y)[0]);
  const stem = stemOf(ends, capHeight);
  const next = stemOf(starts, capHeight);
  if (!stem || !next || Math.abs(stem.width - next.width) > 0.2 * stem.width) return null;
  if (stem.to < left.box.x + left.box.width - HAIR * capHeight) return null;
  const shift = stem.to - next.width - next.from;
  return { d: geometry.union(left.d, translate(right.d, shift, 0)), shift };
}

interface Stem {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

/** The stem that slices at several heights agree on; arms that start from it may hide it in some. */
function stemOf(
  slices: readonly (readonly [number, number] | undefined)[],
  capHeight: number,
): Stem | null {
  const known = slices.filter((slice) => slice !== undefined);
  if (known.length < slices.length) return null;
  const narrow = known.toSorted((a, b) => a[1] - a[0] - (b[1] - b[0])).slice(0, 2);
  const [first, second] = narrow;
  if (!first || !second) return null;
  const isStraight =
    Math.abs(first[0] - second[0]) < HAIR * capHeight &&
    Math.abs(first[1] - second[1]) < HAIR * capHeight;
  const width = first[1] - first[0];
  return isStraight && width < 0.4 * capHeight ? { from: first[0], to: first[1], width } : null;
}

/** Rings overlap so far that their strokes cross and do not run along each other. */
const LEAST_RING_OVERLAP = 0.28;
const MOST_RING_OVERLAP = 0.5;
const RING_GAP = 0.045;

/** Two rings, each over the other once, where their strokes leave room for it. */
function linkRings({ left, right, capHeight }: Pair, geometry: Geometry): JoinedPair | null {
  const middle = left.box.y + left.box.height / 2;
  const [stroke, far] = sliceAt(contoursOf(left), middle);
  if (!stroke || !far) return null;
  const width = stroke[1] - stroke[0];
  const gap = RING_GAP * capHeight;
  const overlap = Math.max(LEAST_RING_OVERLAP * left.box.width, 2 * width + 2 * gap);
  if (overlap > MOST_RING_OVERLAP * left.box.width) return null;
  const shift = left.box.x + left.box.width - overlap - right.box.x;
  const moved = translate(right.d, shift, 0);
  const above = rect(left.box.x, left.box.y - gap, 3 * left.box.width, left.box.height / 2 + gap);
  const below = translate(above, 0, left.box.height / 2 + gap);
  const over = geometry.intersect(geometry.grow(left.d, gap), above);
  const under = geometry.intersect(geometry.grow(moved, gap), below);
  const d = geometry.union(geometry.difference(left.d, under), geometry.difference(moved, over));
  return { d, shift };
}

function contoursOf({ d }: PlacedLetter): Contours {
  return flattenContours(parsePath(d));
}

/** Heights at which two letters are compared, from top to bottom. */
function heightsOf(left: Box, right: Box): number[] {
  const top = Math.min(left.y, right.y);
  const bottom = Math.max(left.y + left.height, right.y + right.height);
  return Array.from({ length: SCAN }, (_, i) => top + ((i + 0.5) / SCAN) * (bottom - top));
}

/** The one stretch of heights for which something holds; null where there is none, or several. */
function spanWhere(heights: readonly number[], holds: (y: number) => boolean): Span | null {
  const held = heights.map(holds);
  const first = held.indexOf(true);
  const last = held.lastIndexOf(true);
  if (first < 0 || held.slice(first, last).includes(false)) return null;
  return { top: heights[first] ?? 0, bottom: heights[last] ?? 0 };
}
