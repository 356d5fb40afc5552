import { boxAround } from "../geometry/boxes.ts";
import { EMPTY_PATH, joinPaths, pathData } from "../geometry/path-data.ts";
import { fitInto } from "../geometry/transform.ts";
import type { Layer, Mark, PathData } from "../types.ts";
import type { MarkContext } from "./mark-context.ts";

/** What a monogram is made of. */
export interface MonogramOptions {
  /** One letter, or the letters of a two-letter monogram; more than two are not used. */
  readonly letters: string;
  readonly font: string;
  /** 100..900 */
  readonly weight: number;
  /** For `cutout` and `counter`: the symbol that stands in the letter. */
  readonly symbol: Mark | null;
}

/** One construction: its layers, or null when the letters do not suit it. */
export type DrawMonogram = (
  options: MonogramOptions,
  context: MarkContext,
) => readonly Layer[] | null;

/** A shape as the only layer. */
export function one(d: PathData | null): readonly Layer[] | null {
  return d === null ? null : [{ role: "a", d }];
}

/** The letter that stands for the name. */
export function firstLetter({ letters }: MonogramOptions): string {
  return [...letters][0] ?? "";
}

/** The first letter around 0,0, as high as `height` unless it is wider than `width`. */
export function letterOf(
  options: MonogramOptions,
  context: MarkContext,
  height: number,
  width = height,
): PathData | null {
  return fitted(firstLetter(options), options, context, { height, width });
}

/** Two letters of one height, each around 0,0; null unless there are two. */
export function pairOf(
  options: MonogramOptions,
  context: MarkContext,
  height: number,
): [PathData, PathData] | null {
  const [first, other] = [...options.letters].map((letter) =>
    fitted(letter, options, context, { height, width: height * 1.3 }),
  );
  return first && other ? [first, other] : null;
}

function fitted(
  letter: string,
  { font, weight }: MonogramOptions,
  { shape }: MarkContext,
  { height, width }: { height: number; width: number },
): PathData | null {
  const glyphs = shape(font, letter, { weight, size: 100 }).glyphs.map((glyph) => glyph.d);
  const outline = joinPaths(...glyphs.map((d) => pathData(d)));
  return outline === EMPTY_PATH ? null : fitInto(outline, boxAround({ x: 0, y: 0 }, width, height));
}
