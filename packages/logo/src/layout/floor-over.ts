import { boundsOf } from "../geometry/bounds.ts";
import type { Box } from "../types.ts";
import { bottom, right } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** The lowest ink of pieces over a stretch; under an arch things move up into its hollow. */
export function floorOver(pieces: readonly Piece[], stretch: Pick<Box, "x" | "width">): number {
  const over = pieces
    .flatMap(({ layers }) => layers.map(({ d }) => boundsOf(d)))
    .filter((box) => box.x < stretch.x + stretch.width && right(box) > stretch.x);
  return Math.max(...over.map(bottom));
}
