import { inscribedCircle } from "../geometry/inscribed-circle.ts";
import { EMPTY_PATH } from "../geometry/path-data.ts";
import type { DrawContext } from "./draw-context.ts";
import { centreX, centreY, place } from "./piece.ts";
import type { Piece } from "./piece.ts";
import type { SetLine } from "./slot.ts";

/** The smallest radius, at a cap height of 100, at which a symbol is still seen in a letter. */
const LEAST_ROOM = 17;

/** A symbol cut out of the letter with the most room; null when none has enough. */
export function inlayLetter(
  lines: readonly SetLine[],
  symbol: Piece,
  { geometry }: DrawContext,
): SetLine[] | null {
  const rooms = lines
    .flatMap(({ slots }) => slots)
    .filter(({ box, layers }) => layers.length === 1 && box.width >= 30 && box.height >= 50)
    .map((slot) => ({ slot, room: inscribedCircle(slot.layers[0]?.d ?? EMPTY_PATH) }));
  const best = rooms.toSorted((one, other) => other.room.radius - one.room.radius)[0];
  if (!best || best.room.radius < LEAST_ROOM) return null;
  const reach = Math.hypot(symbol.box.width, symbol.box.height) / 2;
  const scale = (best.room.radius * 1.04) / reach;
  const cut = place(symbol, {
    scale,
    dx: best.room.x - centreX(symbol.box) * scale,
    dy: best.room.y - centreY(symbol.box) * scale,
  });
  const cutters = cut.layers.map(({ d }) => d);
  const layers = best.slot.layers.map(({ d, role }) => ({
    d: geometry.difference(d, ...cutters),
    role,
  }));
  return lines.map((line) => ({
    ...line,
    slots: line.slots.map((slot) => (slot === best.slot ? { ...slot, layers } : slot)),
  }));
}
