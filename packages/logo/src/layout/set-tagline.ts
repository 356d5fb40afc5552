import type { TaglineSpec } from "@emblazon/contract";
import { translate } from "../geometry/transform.ts";
import type { ShapedText } from "../type/shaped-text.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { applyCase, isUpper } from "../type/letter-case.ts";
import { isJoined } from "../type/writing.ts";
import type { Layer } from "../types.ts";
import type { Align } from "./align.ts";
import { alignShift } from "./align.ts";
import { breakLines } from "./break-lines.ts";
import type { DrawContext } from "./draw-context.ts";
import { inEveryCase } from "./load-type.ts";
import { hasCase, isFullWidth, opticalSize } from "./optical-size.ts";
import { bottom, piece } from "./piece.ts";
import type { Piece } from "./piece.ts";

export interface TaglineOptions {
  /** Ink width to reach: the name's. */
  readonly width: number;
  /** Cap height to start from. @default 23 in capitals, else 27; more under a wide name */
  readonly capHeight?: number;
  /** The smallest cap height; lines break, or stand out, before letters get smaller. */
  readonly least?: number;
  /** @default "center" */
  readonly align?: Align;
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

/** The tracking that letters of each kind bear, and the cap height they start from. */
interface Rules {
  readonly least: number;
  readonly most: number;
  readonly plain: number;
  readonly share: number;
  readonly cap: number;
}

const UPPER: Rules = { least: 0.06, most: 0.52, plain: 0.2, share: 0.033, cap: 25 };
const MIXED: Rules = { least: -0.01, most: 0.06, plain: 0.01, share: 0.038, cap: 29 };
const FULL: Rules = { least: 0.04, most: 0.6, plain: 0.16, share: 0.038, cap: 30 };
const UNCASED: Rules = { least: 0, most: 0.1, plain: 0.02, share: 0.042, cap: 34 };
const JOINED: Rules = { least: 0, most: 0, plain: 0, share: 0.046, cap: 37 };

/** A line a little wider than the name looks better than two short ones. */
const MOST_OVER = 1.28;
const SET_OVER = 0.78;
const BROKEN = 0.88;
/** From so many letters and words on, a line is broken before it gets much smaller. */
const SENTENCE = 34;
const FEWEST_WORDS = 4;
const LITTLE_SMALLER = 0.9;
/** How much larger lines are set that leave room. */
const MOST_WIDENED = 1.15;
const LARGEST_CAP = 46;
const SMALLEST_CAP = 18;
const SMALLEST_SHARE = 0.026;
const MOST_LINES = 3;
const LEADING = 1.75;

/** A tagline's letters, to be shaped at any size. */
interface Setter {
  readonly text: string;
  readonly rules: Rules;
  /** Units to the em at a cap height of 1. */
  readonly em: number;
  shape(line: string, size: number, tracking: number): ShapedText;
}

function setterOf(tagline: TaglineSpec, { book }: DrawContext): Setter {
  const text = applyCase(book.readable(tagline.text).text, tagline.case);
  const whole = inEveryCase(tagline.text);
  const shape = (line: string, size: number, tracking: number): ShapedText =>
    book.shape(tagline.font, line, { weight: tagline.weight, size, tracking, whole });
  const size = 100 * (100 / shape("H", 100, 0).capHeight);
  const em = opticalSize(text, size, (line) => shape(line, size, 0)) / 100;
  return { text, rules: rulesOf(text), em, shape };
}

function rulesOf(text: string): Rules {
  if (isUpper(text)) return UPPER;
  if (hasCase(text)) return MIXED;
  if (isJoined(text)) return JOINED;
  return isFullWidth(text) ? FULL : UNCASED;
}

/**
 * Sets a tagline to the name's width: by tracking, else a little smaller, else in several
 * lines; a short one keeps its own width. Null when nothing of it can be drawn.
 */
export function setTagline(
  tagline: TaglineSpec,
  context: DrawContext,
  options: TaglineOptions,
): TaglineBlock | null {
  const setter = setterOf(tagline, context);
  const { text, rules, em, shape } = setter;
  const { width, align = "center" } = options;
  const least = options.least ?? Math.max(SMALLEST_CAP, width * SMALLEST_SHARE);
  const grown = Math.min(LARGEST_CAP, Math.max(rules.cap, width * rules.share));
  const given = options.capHeight && options.capHeight * (rules.cap / MIXED.cap);
  const cap = Math.max(least, given ?? grown);
  const size = cap * em;
  const inkWidth = (line: string, by: number, tracking: number): number =>
    shape(line, by, tracking).box.width;
  const bare = inkWidth(text, size, 0);
  if (!(bare > 0)) return null;
  const one = (by: number, tracking: number): TaglineBlock =>
    stack([shape(text, by, tracking)], (cap * by) / size, align);

  const gaps = graphemesOf(text).length - 1;
  const need = (width - bare) / (Math.max(1, gaps) * size);
  if (gaps > 0 && need >= rules.least && need <= rules.most) {
    const larger = roomierSize(width, bare + gaps * size * AIRY, LARGEST_CAP / cap);
    return one(size * larger, (width / larger - bare) / (gaps * size));
  }
  if (need > rules.most || gaps === 0)
    return one(size * shortGrowth(bare / width), Math.min(rules.plain, Math.max(0, need)));
  const tight = inkWidth(text, size, rules.least);
  const smallest = least / cap;
  const factor = width / tight;
  const sentence = gaps >= SENTENCE && text.split(" ").length >= FEWEST_WORDS;
  if (factor >= (sentence ? Math.max(smallest, LITTLE_SMALLER) : smallest))
    return one(size * factor, rules.least);
  const over = Math.max(SET_OVER, smallest);
  if (!sentence && tight * over <= width * MOST_OVER) return one(size * over, rules.least);
  return setBroken(setter, {
    size: size * Math.max(BROKEN, smallest),
    least: least * em,
    width,
    cap,
    align,
  });
}

/** How much larger letters are set rather than ever further apart. */
function roomierSize(width: number, airy: number, most: number): number {
  return Math.max(1, Math.min(MOST_ROOMIER, most, width / airy));
}

const AIRY = 0.22;
const MOST_ROOMIER = 1.36;

/** How much larger a line is set that is far shorter than the name, by its share of the width. */
function shortGrowth(share: number): number {
  return Math.max(1, Math.min(MOST_GROWN, SHORT / share));
}

const SHORT = 0.5;
const MOST_GROWN = 1.3;

interface Broken {
  readonly size: number;
  /** The smallest size, in units to the em. */
  readonly least: number;
  readonly width: number;
  readonly cap: number;
  readonly align: Align;
}

/** Up to three lines, about as wide as the name. */
function setBroken({ text, rules, em, shape }: Setter, broken: Broken): TaglineBlock {
  const { size, least, width, cap, align } = broken;
  const inkWidth = (line: string): number => shape(line, size, rules.least).box.width;
  const room = Math.max(width * 1.02, cap * 14, (inkWidth(text) / MOST_LINES) * 1.1);
  const lines = breakLines(text, room, inkWidth);
  const widest = Math.max(...lines.map(inkWidth));
  const fit = Math.min(MOST_WIDENED, Math.max(least / size, room / widest));
  const shaped = lines.map((line) => shape(line, size * fit, rules.least));
  return stack(shaped, (size * fit) / em, align);
}

/** A tagline in lines that are given, at a cap height that is given. */
export function setTaglineLines(
  tagline: TaglineSpec,
  context: DrawContext,
  { lines, capHeight, align }: { lines: readonly string[]; capHeight: number; align: Align },
): TaglineBlock | null {
  const { rules, em, shape } = setterOf(tagline, context);
  const shaped = lines.map((line) =>
    shape(applyCase(line, tagline.case), capHeight * em, Math.min(0.1, rules.plain)),
  );
  return shaped.some(({ box }) => box.width > 0) ? stack(shaped, capHeight, align) : null;
}

/** Lines below each other: even leading, and more where ink would come near. */
function stack(lines: readonly ShapedText[], capHeight: number, align: Align): TaglineBlock {
  let step = capHeight * LEADING;
  lines.forEach(({ box }, i) => {
    const before = lines[i - 1];
    if (before) step = Math.max(step, bottom(before.box) - box.y + capHeight * 0.3);
  });
  const layers = lines.flatMap(({ glyphs, box }, i): Layer[] => {
    const dx = alignShift(box, align);
    const dy = capHeight + i * step;
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
    height: capHeight + (lines.length - 1) * step,
  };
}
