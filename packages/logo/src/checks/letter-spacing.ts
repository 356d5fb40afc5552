import { flatten } from "../geometry/flatten.ts";
import type { Box, Layer } from "../types.ts";

/** A letter in its line, as layout sets it: ink in place, baseline y = 0. */
export interface SetLetter {
  readonly char: string;
  /** Its place in the whole name, in reading order. */
  readonly at: number;
  /** Which word of the name it belongs to. */
  readonly word: number;
  readonly layers: readonly Layer[];
  readonly box: Box;
}

/** A line of letters; `size` is the em. */
export interface LetterLine {
  readonly slots: readonly SetLetter[];
  readonly size: number;
  readonly capHeight: number;
  readonly xHeight: number;
}

/** How letters stand next to each other. */
export interface LetterSpacing {
  /** How far the most uneven gap is from the line's usual one, in percent of an em. */
  readonly uneven: number;
  /** How many neighbours' inks run into each other. */
  readonly touching: number;
}

const ROWS = 20;
/** Gaps deeper than this, in em, look no wider: the eye stops there. */
const DEEPEST = 0.11;
const LEAST_PAIRS = 3;
/** Signs and figures have gaps of their own; ideographs and syllables stand on squares. */
const COMPARED =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])\p{L}/u;

/** Measures the gaps within words; null where there are too few letters to compare. */
export function letterSpacing(lines: readonly LetterLine[]): LetterSpacing | null {
  let uneven: number | null = null;
  let touching = 0;
  for (const line of lines) {
    const gaps = gapsOf(line);
    touching += gaps.filter(({ least }) => least < -0.004).length;
    const whites = gaps.filter(({ compared }) => compared).map(({ white }) => white);
    if (whites.length < LEAST_PAIRS) continue;
    const usual = median(whites);
    const worst = Math.max(...whites.map((white) => Math.abs(white - usual)));
    uneven = Math.max(uneven ?? 0, worst * 100);
  }
  return uneven === null ? null : { uneven, touching };
}

interface Gap {
  /** The mean width of the white between two letters, in em. */
  readonly white: number;
  /** The narrowest place, in em; negative where they overlap. */
  readonly least: number;
}

interface LetterGap extends Gap {
  /** Whether both are letters that are spaced by eye. */
  readonly compared: boolean;
}

function gapsOf({ slots, size, capHeight }: LetterLine): LetterGap[] {
  const edges = slots.map(({ layers }) => edgesOf(layers, capHeight));
  return slots.slice(1).flatMap((slot, i): LetterGap[] => {
    const [left, right, before] = [edges[i], edges[i + 1], slots[i]];
    if (!left || !right || before?.word !== slot.word) return [];
    const compared = COMPARED.test(before.char) && COMPARED.test(slot.char);
    return [{ ...gapBetween(left, right, size), compared }];
  });
}

interface Edges {
  readonly left: Float64Array;
  readonly right: Float64Array;
}

function gapBetween(one: Edges, other: Edges, size: number): Gap {
  const furthest = Math.max(...one.right);
  const nearest = Math.min(...other.left);
  let white = 0;
  let least = Infinity;
  let rows = 0;
  for (let row = 0; row < ROWS; row++) {
    const [from, to] = [one.right[row] ?? -Infinity, other.left[row] ?? Infinity];
    if (from === -Infinity && to === Infinity) continue;
    const start = Math.max(from, furthest - DEEPEST * size);
    const end = Math.min(to, nearest + DEEPEST * size);
    white += (end - start) / size;
    if (from > -Infinity && to < Infinity) least = Math.min(least, (to - from) / size);
    rows++;
  }
  return { white: rows === 0 ? 0 : white / rows, least };
}

/** The outermost ink in rows from the baseline to the cap height; rows without ink are infinite. */
function edgesOf(layers: readonly Layer[], capHeight: number): Edges {
  const left = new Float64Array(ROWS).fill(Infinity);
  const right = new Float64Array(ROWS).fill(-Infinity);
  for (const outline of layers.flatMap(({ d }) => flatten(d, capHeight / 100)))
    for (let i = 0; i < outline.length; i += 2) {
      const next = (i + 2) % outline.length;
      const [x0, y0] = [outline[i] ?? 0, outline[i + 1] ?? 0];
      const [x1, y1] = [outline[next] ?? 0, outline[next + 1] ?? 0];
      const first = Math.ceil((-Math.max(y0, y1) / capHeight) * ROWS - 0.5);
      const last = Math.floor((-Math.min(y0, y1) / capHeight) * ROWS - 0.5);
      for (let row = Math.max(0, first); row <= Math.min(ROWS - 1, last); row++) {
        const y = (-(row + 0.5) / ROWS) * capHeight;
        const x = y0 === y1 ? x0 : x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
        left[row] = Math.min(left[row] ?? Infinity, x);
        right[row] = Math.max(right[row] ?? -Infinity, x);
      }
    }
  return { left, right };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? 0) + high) / 2;
}
