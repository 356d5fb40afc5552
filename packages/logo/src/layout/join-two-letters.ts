import type { Geometry } from "../geometry/geometry.ts";
import { translate } from "../geometry/transform.ts";
import { joinPair } from "../type/joins.ts";
import { shiftSlot, withSlots } from "./slot.ts";
import type { SetLine, Slot } from "./slot.ts";

/**
 * The letter at a place of the name and the one after it drawn as one, and all that follows drawn
 * up; null where they are not on one line, differ in colour, or would not look drawn on purpose.
 */
export function joinTwoLetters(
  lines: readonly SetLine[],
  at: number,
  geometry: Geometry,
): SetLine[] | null {
  const line = lines.find(({ slots }) => slots.some((slot) => slot.at === at));
  const index = line?.slots.findIndex((slot) => slot.at === at) ?? -1;
  const left = line?.slots[index];
  const right = line?.slots[index + 1];
  if (!line || !left || !right || right.at !== at + 1 || right.word !== left.word) return null;
  const [one, other] = [left.layers[0], right.layers[0]];
  if (!one || !other || left.layers.length + right.layers.length > 2) return null;
  if (one.role !== other.role) return null;
  const pair = {
    left: { d: one.d, box: left.box },
    right: { d: other.d, box: right.box },
    capHeight: line.capHeight,
  };
  const joined = joinPair(left.char + right.char, pair, geometry);
  if (!joined) return null;
  const { d, shift } = joined;
  const both: Slot = {
    ...left,
    char: left.char + right.char,
    layers: [{ d, role: one.role }],
    box: geometry.bounds(d),
  };
  const after = line.slots
    .slice(index + 2)
    .map((slot) =>
      shiftSlot(slot, (layer) => ({ ...layer, d: translate(layer.d, shift, 0) }), shift),
    );
  const set = withSlots(line, [...line.slots.slice(0, index), both, ...after]);
  return lines.map((one) => (one === line ? set : one));
}
