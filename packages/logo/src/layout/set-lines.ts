import type { WordSpec } from "@emblazon/contract";
import { uniteBoxes } from "../geometry/boxes.ts";
import { roundCorners } from "../geometry/round-corners.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { applyCase } from "../type/letter-case.ts";
import { FONTS } from "../type/fonts.ts";
import { isJoined } from "../type/writing.ts";
import { breakLines } from "./break-lines.ts";
import type { DrawContext } from "./draw-context.ts";
import { opticalSize } from "./optical-size.ts";
import { shapeLine } from "./shape-line.ts";
import type { ShapedLine } from "./shape-line.ts";
import type { SetLine, Slot } from "./slot.ts";

/** How much larger than the widest line a short one may be set, and how far it may be spaced then. */
const MOST_LARGER = 2;
const MOST_SPACED = 0.28;

/** The name's lines in type, each from x = 0 on its own baseline; null when nothing is drawable. */
export function setLines(word: WordSpec, { book }: DrawContext, breakAt: number): SetLine[] | null {
  const clean = (text: string): string => applyCase(book.readable(text).text, word.case);
  const shape = (text: string, size: number, from = 0, tracking = word.tracking): ShapedLine =>
    shapeLine(text, { book, word: { ...word, tracking }, size, from });
  const whole = clean(word.text);
  const plain =
    100 *
    (100 /
      book.shape(word.font, "H", {
        weight: word.weight,
        size: 100,
        ...(word.axes ? { axes: word.axes } : {}),
      }).capHeight);
  const size = opticalSize(whole, plain, (text) => shape(text, plain));
  // Where lines end is decided by the font's own spacing: near enough, and much is measured for it.
  const roughly = (text: string): number =>
    shapeLine(text, { book, word: { ...word, kerning: "font" }, size, from: 0 }).box.width;

  const given = word.lines?.map(clean).filter((text) => text !== "");
  const texts = given && given.length > 0 ? given : breakLines(whole, breakAt, roughly);
  const widths = texts.map((text) => shape(text, size).box.width);
  const widest = Math.max(...widths);
  if (!(widest > 0)) return null;

  const fits = word.justified
    ? texts.map((text, i) => fitOf(text, { word, width: widths[i] ?? 0, widest, size }))
    : [];
  // A short word such as "the" may stay small; a block of which little fits is left ragged.
  const even = fits.filter((fit) => fit !== undefined).length * 2 > texts.length;
  let at = 0;
  let wordsBefore = 0;
  const round = roundingOf(word);
  return texts.map((text, i) => {
    const fit = even ? fits[i] : undefined;
    const lineSize = size * (fit?.larger ?? 1);
    const line = shape(text, lineSize, at, fit?.tracking ?? word.tracking);
    const set = toSlots(line, lineSize, { at, wordsBefore, round });
    at += graphemesOf(text).length + (isBroken(text, texts[i + 1]) ? 0 : 1);
    wordsBefore += text.split(" ").length;
    return set;
  });
}

/** Whether a line ends within a word. */
function isBroken(text: string, next: string | undefined): boolean {
  return next !== undefined && text.endsWith("-") && /^\p{L}/u.test(next);
}

interface Fit {
  readonly larger: number;
  readonly tracking: number;
}

interface Width {
  readonly word: WordSpec;
  readonly width: number;
  readonly widest: number;
  readonly size: number;
}

/** How a line reaches the widest one's width: larger, then with more white between letters. */
function fitOf(text: string, { word, width, widest, size }: Width): Fit | undefined {
  const larger = Math.min(widest / width, MOST_LARGER);
  if (larger < MOST_LARGER) return { larger, tracking: word.tracking };
  const gaps = graphemesOf(text).length - 1;
  if (gaps < 1 || isJoined(text)) return undefined;
  const more = (widest - width * larger) / (gaps * size * larger);
  return more <= MOST_SPACED ? { larger, tracking: word.tracking + more } : undefined;
}

/** Glyphs of one character, such as a letter and its accent, share a slot. */
function toSlots(
  { text, glyphs, capHeight, xHeight }: ShapedLine,
  size: number,
  start: { at: number; wordsBefore: number; round: number },
): SetLine {
  const wordAt = wordsOf(text);
  const slots: Slot[] = [];
  for (const { char, at, d, box } of glyphs) {
    if (!box) continue;
    const last = slots.at(-1);
    const layer = { d: roundCorners(d, start.round), role: "ink" } as const;
    if (last && last.at === start.at + at)
      slots[slots.length - 1] = {
        ...last,
        layers: [...last.layers, layer],
        box: uniteBoxes([last.box, box]),
      };
    else {
      const word = start.wordsBefore + (wordAt[at] ?? 0);
      slots.push({ char, at: start.at + at, word, layers: [layer], box });
    }
  }
  return { text, slots, size, capHeight, xHeight, box: uniteBoxes(slots.map((s) => s.box)) };
}

/** For each grapheme, how many words come before its own. */
function wordsOf(text: string): number[] {
  let words = 0;
  return graphemesOf(text).map((char) => (char === " " ? words++ : words));
}

/** Joined letters overlap where they join, and rounding would part them there. */
function roundingOf({ text, font, round = 0 }: WordSpec): number {
  return FONTS[font]?.class === "script" || isJoined(text) ? 0 : round;
}
