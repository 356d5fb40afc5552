import type { TaglineSpec } from "@emblazon/contract";
import { translate } from "../geometry/transform.ts";
import type { ShapedText } from "../type/shaped-text.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { applyCase, isUpper } from "../type/letter-case.ts";
import type { Layer } from "../types.ts";
import { breakLines } from "./break-lines.ts";
import type { DrawContext } from "./draw-context.ts";
import { piece } from "./piece.ts";
import type { Piece } from "./piece.ts";

export interface TaglineOptions {
  /** Ink width to reach: the name's. */
  readonly width: number;
  /** Cap height to start from. @default 23 in capitals, else 27; more under a wide name */
  readonly capHeight?: number;
  /** @default "center" */
  readonly align?: "left" | "center";
}

/** A set tagline: first baseline at y = capHeight, so that it hangs from y = 0. */
export interface TaglineBlock {
  readonly piece: Piece;
  readonly capHeight: number;
  readonly width: number;
  readonly lineCount: number;
  /** How far it reaches down from y = 0 to its last baseline. */
  readonly height: number;
}

/** The tracking that letters of each kind bear, and how much smaller they may get, before lines break. */
const UPPER = { least: 0.06, most: 0.52, plain: 0.2, share: 0.031, cap: 23 } as const;
const MIXED = { least: -0.01, most: 0.06, plain: 0.01, share: 0.036, cap: 27 } as const;
const SMALLEST = 0.62;
/** A line a little wider than the name looks better than two short ones. */
const MOST_OVER = 1.28;
const SET_OVER = 0.74;
const LARGEST_CAP = 46;

/**
 * Sets a tagline to the name's width: by tracking, else a little smaller, else in several
 * lines; a short one keeps its own width. Null when nothing of it can be drawn.
 */
export function setTagline(
  tagline: TaglineSpec,
  context: DrawContext,
  options: TaglineOptions,
): TaglineBlock | null {
  const { book } = context;
  const text = applyCase(book.readable(tagline.text).text, tagline.case);
  const rules = isUpper(text) ? UPPER : MIXED;
  const grown = Math.min(LARGEST_CAP, Math.max(rules.cap, options.width * rules.share));
  const cap = options.capHeight ?? grown;
  const shape = (line: string, size: number, tracking: number): ShapedText =>
    book.shape(tagline.font, line, { weight: tagline.weight, size, tracking });
  const size = cap * (100 / shape("H", 100, 0).capHeight);
  const inkWidth = (line: string, tracking: number): number =>
    shape(line, size, tracking).box.width;
  if (!(inkWidth(text, 0) > 0)) return null;

  const gaps = graphemesOf(text).length - 1;
  const need = (options.width - inkWidth(text, 0)) / (Math.max(1, gaps) * size);
  if (gaps > 0 && need >= rules.least && need <= rules.most)
    return stack([shape(text, size, need)], options);
  if (need > rules.most || gaps === 0)
    return stack([shape(text, size, Math.min(rules.plain, Math.max(0, need)))], options);
  const factor = options.width / inkWidth(text, rules.least);
  if (factor >= SMALLEST) return stack([shape(text, size * factor, rules.least)], options);
  const plain = shape(text, size * SET_OVER, rules.least);
  if (plain.box.width <= options.width * MOST_OVER) return stack([plain], options);
  const small = size * 0.86;
  const room = Math.max(options.width * 1.02, cap * 14);
  const lines = breakLines(text, room, (line) => shape(line, small, rules.least).box.width);
  const widest = Math.max(...lines.map((line) => shape(line, small, rules.least).box.width));
  const fit = Math.min(1, Math.max(0.7, room / widest));
  return stack(
    lines.map((line) => shape(line, small * fit, rules.least)),
    options,
  );
}

function stack(lines: readonly ShapedText[], { align = "center" }: TaglineOptions): TaglineBlock {
  const capHeight = lines[0]?.capHeight ?? 0;
  const layers = lines.flatMap(({ glyphs, box }, i): Layer[] => {
    const dx = align === "left" ? -box.x : -box.x - box.width / 2;
    const dy = capHeight * (1 + i * 1.75);
    return glyphs
      .filter((glyph) => glyph.box)
      .map(({ d }) => ({ d: translate(d, dx, dy), role: "sub" }));
  });
  const set = piece("tagline", layers);
  return {
    piece: set,
    capHeight,
    width: set.box.width,
    lineCount: lines.length,
    height: capHeight * (1 + (lines.length - 1) * 1.75),
  };
}
