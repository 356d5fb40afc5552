import type { LogoSpec } from "@emblazon/contract";
import { rect } from "../geometry/primitives.ts";
import { isRightToLeft } from "../type/writing.ts";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, centreY, place, right, shapePiece } from "./piece.ts";
import { setWord } from "./set-word.ts";
import { ruleFor, stemOf } from "./stem.ts";
import { underWord } from "./under-word.ts";

/** Mark, a thin upright line, then name and tagline; mirrored for writing from the right. */
export function layDivided(spec: LogoSpec, markScale: number, context: DrawContext): Lockup | null {
  const mark = markPiece(spec.mark, context);
  const rightToLeft = isRightToLeft(spec.word.text);
  const align = rightToLeft ? "right" : "left";
  const word = setWord(spec.word, context, { align, breakAt: 900 });
  if (!mark || !word) return null;
  const under = underWord(spec.tagline, word, context, { align });
  const top = word.capTop;
  const height = under.baseline - top;
  const block = under.pieces.length > 0 || word.lineCount > 1;
  const markHeight = Math.min(height * (block ? 1.12 : 1.7) * markScale, 520);
  const scale = Math.min(markHeight / mark.box.height, (markHeight * 1.35) / mark.box.width);
  const middle = (top + under.baseline) / 2;
  const gap = Math.max(34, Math.min(60, markHeight * 0.24));
  const line = Math.max(height, mark.box.height * scale) + 8;
  const thick = ruleFor(stemOf(context.book, spec.word));
  const way = rightToLeft ? 1 : -1;
  const edge = rightToLeft ? right(word.box) : word.box.x;
  const rule = edge + way * gap;
  const markEdge = rightToLeft ? -mark.box.x * scale : -right(mark.box) * scale;
  return assemble([
    place(mark, { scale, dx: rule + way * gap + markEdge, dy: middle - centreY(mark.box) * scale }),
    shapePiece("ornament", rect(rule - thick / 2, middle - line / 2, thick, line), "sub"),
    ...word.pieces,
    ...under.pieces,
  ]);
}
