import { translate } from "../geometry/transform.ts";
import { isUpper } from "../type/letter-case.ts";
import { centreX, centreY, place, right } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { shiftSlot, withSlots } from "./slot.ts";
import type { SetLine, Slot } from "./slot.ts";

/**
 * A symbol in a letter's place, as high as the letter, with a letter's white on both sides.
 * Null when the name has no letter there.
 */
export function swapLetter(lines: readonly SetLine[], at: number, mark: Piece): SetLine[] | null {
  let done = false;
  const changed = lines.map((line) => {
    const index = line.slots.findIndex((slot) => slot.at === at);
    const letter = line.slots[index];
    if (!letter) return line;
    done = true;
    const upper = isUpper(line.text);
    const height = upper ? line.capHeight * 1.04 : letter.box.height * 1.06;
    const scale = height / Math.max(mark.box.height, mark.box.width * 0.86);
    const width = mark.box.width * scale;
    const before = line.slots[index - 1];
    const after = line.slots[index + 1];
    const gapBefore = before ? whiteBetween(before, letter, line) : 0;
    const gapAfter = after ? whiteBetween(letter, after, line) : 0;
    const x = before && before.word === letter.word ? right(before.box) + gapBefore : letter.box.x;
    const y = upper ? -line.capHeight / 2 : centreY(letter.box);
    const placed = place(mark, {
      scale,
      dx: x + width / 2 - centreX(mark.box) * scale,
      dy: y - centreY(mark.box) * scale,
    });
    const push = after ? x + width + gapAfter - after.box.x : 0;
    const slots = line.slots.map((slot, i) => {
      if (i === index) return { ...slot, layers: placed.layers, box: placed.box };
      if (i < index || (after?.word !== letter.word && push < 0)) return slot;
      return shiftSlot(slot, ({ d, role }) => ({ d: translate(d, push, 0), role }), push);
    });
    return withSlots(line, slots);
  });
  return done ? changed : null;
}

/** The white that was between two letters, kept between what a straight stem and a bowl ask. */
function whiteBetween(one: Slot, other: Slot, { capHeight, size }: SetLine): number {
  const white = other.box.x - right(one.box);
  if (one.word !== other.word) return white;
  const least = capHeight * 0.075;
  const most = Math.max(capHeight * 0.16, white);
  return Math.max(least, Math.min(most, white, size * 0.7));
}
