import { centreX, centreY, ON_SHAPE, place, recolour } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** A mark in the middle of a ring of this inner radius: small enough for its corners, large enough to fill. */
export function centreInRing(mark: Piece, radius: number, onShape: boolean): Piece {
  const { width, height } = mark.box;
  const span = Math.max(Math.hypot(width, height) * 0.78, width, height);
  const scale = ((radius - 6) * 2 * 0.68) / span;
  const placed = place(mark, {
    scale,
    dx: -centreX(mark.box) * scale,
    dy: -centreY(mark.box) * scale,
  });
  return onShape ? recolour(placed, ON_SHAPE) : placed;
}
