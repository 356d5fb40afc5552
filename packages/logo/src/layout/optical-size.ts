import type { Box } from "../types.ts";

/** How high above the baseline the letters of writing without capitals stand where the cap height is 100. */
const BODY = 76;
/** How high full-width characters are, ink only. */
const FULL_WIDTH_BODY = 116;
const LARGEST = 1.5;
const SMALLEST = 0.82;

/** Writing whose characters fill a square. */
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a text is set in characters that fill a square each. */
export function isFullWidth(text: string): boolean {
  return FULL_WIDTH.test(text);
}

/** Whether a text has letters that come as capitals and small ones. */
export function hasCase(text: string): boolean {
  return /[\p{Lu}\p{Ll}]/u.test(text);
}

interface Line {
  readonly glyphs: readonly { readonly box: Box | null }[];
}

/**
 * The size at which a text looks as large as capitals of `size`: letters without capitals are often
 * drawn smaller to the em, full-width ones larger. Measured from the ink, so that families may differ.
 */
export function opticalSize(text: string, size: number, shape: (text: string) => Line): number {
  if (hasCase(text)) return size;
  const boxes = shape(text).glyphs.flatMap(({ box }) => box ?? []);
  if (boxes.length === 0) return size;
  const full = isFullWidth(text);
  const bodies = boxes.map(({ y, height }) => (full ? height : -y)).filter((body) => body > 20);
  const body = middleOf(bodies, full ? 0.8 : 0.5);
  if (body === null) return size;
  const factor = full ? FULL_WIDTH_BODY / body : Math.max(1, BODY / body);
  return size * Math.max(SMALLEST, Math.min(LARGEST, factor));
}

/** The height above the baseline that the eye takes for a line's top, where there are no capitals. */
export function bodyTop(boxes: readonly Box[]): number | null {
  return middleOf(
    boxes.map(({ y }) => -y).filter((top) => top > 20),
    0.6,
  );
}

function middleOf(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
}
