import { boundsOf } from "../geometry/bounds.ts";
import { circle, rect } from "../geometry/primitives.ts";
import { isRightToLeft } from "../type/writing.ts";
import { right } from "./piece.ts";
import { tintSlot, withSlots } from "./slot.ts";
import type { SetLine, Slot } from "./slot.ts";

/** A point after the name in the spark colour, as heavy as the type's stems; one that is there already takes the colour. */
export function addFullStop(
  lines: readonly SetLine[],
  shape: "round" | "square",
  stem: number,
): SetLine[] | null {
  const line = lines.at(-1);
  const rtl = line !== undefined && isRightToLeft(line.text);
  const end = rtl ? 0 : -1;
  const last = line?.slots.at(end);
  if (!line || !last) return null;
  if (last.char === ".")
    return lines.with(-1, withSlots(line, line.slots.with(end, tintSlot(last, "k"))));
  const radius = (line.capHeight / 100) * Math.max(6.5, Math.min(14, stem * 0.62));
  const away = line.capHeight * 0.115 + radius;
  const x = rtl ? last.box.x - away : right(last.box) + away;
  const d =
    shape === "round"
      ? circle(x, -radius, radius)
      : rect(x - radius, -2 * radius, 2 * radius, 2 * radius);
  const stop: Slot = {
    char: ".",
    at: last.at + 1,
    word: last.word,
    layers: [{ d, role: "k" }],
    box: boundsOf(d),
  };
  const slots = rtl ? [stop, ...line.slots] : [...line.slots, stop];
  return lines.with(-1, withSlots(line, slots));
}
