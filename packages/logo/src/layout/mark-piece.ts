import type { MarkSpec } from "@emblazon/contract";
import { resolveMark } from "../marks/resolve-mark.ts";
import type { DrawContext } from "./draw-context.ts";
import { piece } from "./piece.ts";
import type { Piece } from "./piece.ts";

/** The mark of a spec, about 96 units around 0,0; null when there is none or it cannot be drawn. */
export function markPiece(mark: MarkSpec | undefined, context: DrawContext): Piece | null {
  if (!mark) return null;
  const resolved = resolveMark(mark, { geometry: context.geometry, shape: context.book.shape });
  return resolved && piece("mark", resolved.layers);
}
