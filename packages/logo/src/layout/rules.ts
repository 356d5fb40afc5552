import type { LogoSpec } from "@emblazon/contract";
import { rect } from "../geometry/primitives.ts";
import type { Layer, Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, bottom, centreX, piece, place } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { setTagline } from "./set-tagline.ts";
import { setWord } from "./set-word.ts";
import { ruleFor, stemOf } from "./stem.ts";

const NARROWEST = 420;
const ABOVE = 50;
const MARK_HEIGHT = 112;

/** The name between two pairs of lines, thick outside and thin inside; a small mark above, the tagline below. */
export function layRules(spec: LogoSpec, markScale: number, context: DrawContext): Lockup | null {
  const word = setWord(spec.word, context, { breakAt: 1400 });
  const mark = markPiece(spec.mark, context);
  if (!word || (spec.mark && !mark)) return null;
  const width = Math.max(NARROWEST, word.box.width);
  const thin = ruleFor(stemOf(context.book, spec.word));
  const top = Math.min(word.capTop, word.box.y) - ABOVE;
  const foot = Math.max(bottom(word.box), word.baseline) + ABOVE;
  const left = centreX(word.box) - width / 2;
  const lines: Layer[] = [
    { d: rect(left, top - thin, width, thin), role: "ink" },
    { d: rect(left, top - thin * 5, width, thin * 2.2), role: "ink" },
    { d: rect(left, foot, width, thin), role: "ink" },
    { d: rect(left, foot + thin * 2.8, width, thin * 2.2), role: "ink" },
  ];
  const pieces: Piece[] = [piece("ornament", lines), ...word.pieces];
  if (mark) {
    const height = MARK_HEIGHT * markScale;
    const scale = Math.min(height / mark.box.height, (height * 1.5) / mark.box.width);
    const dy = top - thin * 5 - 34 - bottom(mark.box) * scale;
    pieces.unshift(place(mark, { scale, dx: centreX(word.box) - centreX(mark.box) * scale, dy }));
  }
  const tagline = spec.tagline && setTagline(spec.tagline, context, { width: width * 0.96 });
  if (tagline)
    pieces.push(place(tagline.piece, { dx: centreX(word.box), dy: foot + thin * 5 + 38 }));
  return assemble(pieces);
}
