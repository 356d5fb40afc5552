import type { LogoSpec } from "@emblazon/contract";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, bottom, centreX, place } from "./piece.ts";
import { setWord } from "./set-word.ts";
import { underWord } from "./under-word.ts";

/** Mark above, name below, tagline under it, all on one axis. */
export function layStacked(spec: LogoSpec, markScale: number, context: DrawContext): Lockup | null {
  const mark = markPiece(spec.mark, context);
  const word = setWord(spec.word, context, { breakAt: 1450 });
  if (!mark || !word) return null;
  const under = underWord(spec.tagline, word, context);
  const markHeight = Math.max(190, Math.min(330, word.box.width * 0.46)) * markScale;
  const scale = Math.min(markHeight / mark.box.height, (markHeight * 1.5) / mark.box.width);
  const gap = Math.max(46, scale * mark.box.height * 0.26);
  const placed = place(mark, {
    scale,
    dx: centreX(word.box) - centreX(mark.box) * scale,
    dy: Math.min(word.box.y, word.capTop) - gap - bottom(mark.box) * scale,
  });
  return assemble([placed, ...word.pieces, ...under.pieces]);
}
