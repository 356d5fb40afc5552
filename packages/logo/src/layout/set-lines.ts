import type { WordSpec } from "@emblazon/contract";
import { uniteBoxes } from "../geometry/boxes.ts";
import type { ShapedText, ShapeOptions } from "../type/shaped-text.ts";
import { graphemesOf } from "../type/clean-text.ts";
import { applyCase } from "../type/letter-case.ts";
import { breakLines } from "./break-lines.ts";
import type { DrawContext } from "./draw-context.ts";
import type { SetLine, Slot } from "./slot.ts";

/** How much larger than the widest line a short one may be set to reach its width. */
const MOST_JUSTIFIED = 2.4;

/** The name's lines in type, each from x = 0 on its own baseline; null when nothing is drawable. */
export function setLines(word: WordSpec, { book }: DrawContext, breakAt: number): SetLine[] | null {
  const clean = (text: string): string => applyCase(book.readable(text).text, word.case);
  const shape = (text: string, size: number): ShapedText =>
    book.shape(word.font, text, { ...shapeOptions(word), size });
  const size = 100 * (100 / shape("H", 100).capHeight);
  const measure = (text: string): number => shape(text, size).box.width;

  const given = word.lines?.map(clean).filter((text) => text !== "");
  const whole = clean(word.text);
  const texts = given && given.length > 0 ? given : breakLines(whole, breakAt, measure);
  const widest = Math.max(...texts.map(measure));
  if (!(widest > 0)) return null;

  const factor = texts.map((text) => widest / measure(text));
  const even = word.justified && factor.every((f) => f <= MOST_JUSTIFIED);
  let at = 0;
  let wordsBefore = 0;
  return texts.map((text, i) => {
    const lineSize = even ? size * (factor[i] ?? 1) : size;
    const line = toSlots(shape(text, lineSize), lineSize, { at, wordsBefore });
    at += graphemesOf(text).length + 1;
    wordsBefore += text.split(" ").length;
    return line;
  });
}

function shapeOptions({ weight, axes, tracking, device, tone }: WordSpec): ShapeOptions {
  const single = device?.kind === "swap" || device?.kind === "dot-swap" || tone.kind !== "plain";
  return {
    weight,
    tracking,
    ...(axes ? { axes } : {}),
    ...(single ? { ligatures: false } : {}),
  };
}

/** Glyphs of one character, such as a letter and its accent, share a slot. */
function toSlots(
  shaped: ShapedText,
  size: number,
  start: { at: number; wordsBefore: number },
): SetLine {
  const slots: Slot[] = [];
  let word = start.wordsBefore;
  let seen = -1;
  for (const { char, at, d, box } of shaped.glyphs) {
    if (at !== seen && char === " ") word += 1;
    seen = at;
    if (!box) continue;
    const last = slots.at(-1);
    const layer = { d, role: "ink" } as const;
    if (last && last.at === start.at + at)
      slots[slots.length - 1] = {
        ...last,
        layers: [...last.layers, layer],
        box: uniteBoxes([last.box, box]),
      };
    else slots.push({ char, at: start.at + at, word, layers: [layer], box });
  }
  const { text, capHeight, xHeight } = shaped;
  return { text, slots, size, capHeight, xHeight, box: uniteBoxes(slots.map((s) => s.box)) };
}
