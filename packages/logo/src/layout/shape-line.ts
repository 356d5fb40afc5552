import type { WordSpec } from "@emblazon/contract";
import { uniteBoxes } from "../geometry/boxes.ts";
import { translate } from "../geometry/transform.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { inEveryCase } from "./load-type.ts";
import type { FontBook } from "../type/font-book.ts";
import type { ShapeOptions } from "../type/shaped-text.ts";
import { isRightToLeft } from "../type/writing.ts";
import type { Box, PathData } from "../types.ts";

/** One drawn glyph of a name; `at` counts graphemes in the line. */
export interface LineGlyph {
  readonly char: string;
  readonly at: number;
  readonly d: PathData;
  readonly box: Box | null;
}

/** A line of a name as it is set, in one family or several. */
export interface ShapedLine {
  readonly text: string;
  readonly glyphs: readonly LineGlyph[];
  readonly box: Box;
  readonly capHeight: number;
  readonly xHeight: number;
}

export interface LineSetting {
  readonly book: FontBook;
  readonly word: WordSpec;
  /** Units to the em. */
  readonly size: number;
  /** The line's first grapheme, counted in the whole name. */
  readonly from: number;
}

/** Draws a line of a name: its second weight and its ampersand come from elsewhere. */
export function shapeLine(text: string, { book, word, size, from }: LineSetting): ShapedLine {
  const runs = isRightToLeft(text) ? [] : runsOf(text, word, from);
  const shape = (part: string, { font, weight }: Type, em = size) =>
    book.shape(font, part, { ...lineOptions(word), weight, size: em });
  if (runs.length <= 1) return shape(text, runs[0] ?? word);

  const { capHeight, xHeight } = shape("H", word);
  const space = shape("n n", word).width - shape("nn", word).width;
  const glyphs: LineGlyph[] = [];
  let pen = 0;
  for (const run of runs) {
    const body = run.text.trim();
    if (run.text !== body && /^\s/u.test(run.text)) pen += space;
    if (body !== "") {
      const em = run.isSign
        ? (size * capHeight * SIGN_HEIGHT) / inkHeight(shape(body, run).box)
        : size;
      const set = shape(body, run, em);
      const lift = run.isSign ? -(set.box.y + set.box.height) + capHeight * 0.015 : 0;
      const shift = run.isSign ? pen - set.box.x + capHeight * SIGN_SIDE : pen;
      const at = run.at + (run.text.length - run.text.trimStart().length);
      for (const glyph of set.glyphs)
        glyphs.push({
          char: glyph.char,
          at: at + glyph.at,
          d: translate(glyph.d, shift, lift),
          box: glyph.box && { ...glyph.box, x: glyph.box.x + shift, y: glyph.box.y + lift },
        });
      pen += run.isSign ? set.box.width + capHeight * SIGN_SIDE * 2 : set.width;
      pen += word.tracking * size;
    }
    if (body !== "" && /\s$/u.test(run.text)) pen += space;
  }
  const box = uniteBoxes(glyphs.flatMap((glyph) => glyph.box ?? []));
  return { text, glyphs, box, capHeight, xHeight };
}

/** An ampersand's height, and the white at its sides, as shares of the cap height. */
const SIGN_HEIGHT = 1.04;
const SIGN_SIDE = 0.06;

const LETTER_BY_LETTER: ReadonlySet<string> = new Set([
  "swap",
  "dot-swap",
  "cut",
  "stencil",
  "inline",
  "join",
  "ligature",
]);
const JOINED_TRACKING = -0.06;

/** How a name's letters are set apart from size: what every shaping of it has in common. */
export function lineOptions(word: WordSpec): ShapeOptions {
  const { weight, axes, tracking, device, tone, kerning = "optical" } = word;
  const single =
    (device !== undefined && LETTER_BY_LETTER.has(device.kind)) || tone.kind !== "plain";
  return {
    weight,
    kerning,
    whole: inEveryCase(word.text),
    tracking: device?.kind === "join" ? Math.min(tracking, JOINED_TRACKING) : tracking,
    ...(axes ? { axes } : {}),
    ...(single ? { ligatures: false } : {}),
  };
}

interface Type {
  readonly font: string;
  readonly weight: number;
}

interface Run extends Type {
  readonly text: string;
  readonly at: number;
  readonly isSign: boolean;
}

/** Stretches of one family and weight. */
function runsOf(text: string, word: WordSpec, from: number): Run[] {
  const { contrast, ampersand } = word;
  if (!contrast && !ampersand) return [];
  const runs: Run[] = [];
  for (const [at, char] of graphemesOf(text).entries()) {
    const isSign = ampersand !== undefined && (char === "&" || char === "+");
    const plain = contrast && from + at >= contrast.at ? contrast.weight : word.weight;
    const type = isSign ? ampersand : { font: word.font, weight: plain };
    const last = runs.at(-1);
    if (last && last.isSign === isSign && last.font === type.font && last.weight === type.weight)
      runs[runs.length - 1] = { ...last, text: last.text + char };
    else runs.push({ ...type, text: char, at, isSign });
  }
  return runs;
}

const inkHeight = ({ height }: Box): number => (height > 0 ? height : 1);
