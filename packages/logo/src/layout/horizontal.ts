import type { LogoSpec } from "@emblazon/contract";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, centreY, place, right } from "./piece.ts";
import { setWord } from "./set-word.ts";
import { underWord } from "./under-word.ts";

/** Mark to the left, name to the right with the tagline under it, middles on one line. */
export function layHorizontal(
  spec: LogoSpec,
  markScale: number,
  context: DrawContext,
): Lockup | null {
  const mark = markPiece(spec.mark, context);
  const word = setWord(spec.word, context, { align: "left", breakAt: 1100 });
  if (!mark || !word) return null;
  const under = underWord(spec.tagline, word, context, { align: "left" });
  const top = word.eyeTop;
  const height = under.baseline - top;
  const block = under.pieces.length > 0 || word.lineCount > 1;
  const wanted = height * (block ? 1.16 : word.upper ? 1.95 : 2.05) * markScale;
  const markHeight = Math.min(wanted, 520);
  const scale = Math.min(markHeight / mark.box.height, (markHeight * 1.35) / mark.box.width);
  const gap = Math.max(38, markHeight * 0.24);
  const placed = place(mark, {
    scale,
    dx: word.box.x - gap - right(mark.box) * scale,
    dy: (top + under.baseline) / 2 - centreY(mark.box) * scale,
  });
  return assemble([placed, ...word.pieces, ...under.pieces]);
}
