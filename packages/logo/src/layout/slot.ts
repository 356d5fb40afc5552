import { uniteBoxes } from "../geometry/boxes.ts";
import type { Box, Layer, Role } from "../types.ts";

/** One character's place in a line, with what is drawn there. */
export interface Slot {
  readonly char: string;
  /** Its place in the whole name, counted in graphemes from 0. */
  readonly at: number;
  /** Which word of the name it belongs to, from 0. */
  readonly word: number;
  readonly layers: readonly Layer[];
  readonly box: Box;
}

/** A line of slots; ink starts near 0, baseline 0. */
export interface SetLine {
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly box: Box;
  readonly capHeight: number;
  readonly xHeight: number;
  /** Units to the em. */
  readonly size: number;
}

/** A slot moved along its line. */
export function shiftSlot(slot: Slot, move: (layer: Layer) => Layer, dx: number): Slot {
  return { ...slot, layers: slot.layers.map(move), box: { ...slot.box, x: slot.box.x + dx } };
}

/** A slot whose layers all take one role. */
export function tintSlot(slot: Slot, role: Role): Slot {
  return { ...slot, layers: slot.layers.map(({ d }) => ({ d, role })) };
}

/** A line with other slots. */
export function withSlots(line: SetLine, slots: readonly Slot[]): SetLine {
  return { ...line, slots, box: uniteBoxes(slots.map(({ box }) => box)) };
}
