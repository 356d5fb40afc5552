import type { LogoSpec } from "@emblazon/contract";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { opticsOf } from "./mark-optics.ts";
import { assemble, bottom, boundsOfPieces, centreX, place } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { setWord } from "./set-word.ts";
import { underWord } from "./under-word.ts";

type Stacked = Extract<LogoSpec["layout"], { kind: "stacked" }>;

/** Mark above, name below, tagline under it, all on one axis; or the mark at the foot. */
export function layStacked(
  spec: LogoSpec,
  { mark_scale: markScale, side = "above" }: Pick<Stacked, "mark_scale" | "side">,
  context: DrawContext,
): Lockup | null {
  const mark = markPiece(spec.mark, context);
  const word = setWord(spec.word, context, { breakAt: 1450 });
  if (!mark || !word) return null;
  const under = underWord(spec.tagline, word, context);
  const text = [...word.pieces, ...under.pieces];
  const few = word.letters <= 2;
  const usual = few ? BESIDE_FEW : Math.max(190, Math.min(330, word.box.width * 0.46));
  const markHeight = usual * markScale * (1 + Math.min(0.4, 0.2 * Math.max(0, word.lineCount - 2)));
  const scale = Math.min(markHeight / mark.box.height, (markHeight * 1.34) / mark.box.width);
  const optics = opticsOf(mark);
  const open = Math.max(46, scale * mark.box.height * 0.26);
  const gap = Math.max(open * 0.7, open - optics.slackBottom * scale * 0.4);
  const dx = centreX(word.box) - (centreX(mark.box) + opticalShift(mark, optics.centroidX)) * scale;
  const dy =
    side === "above"
      ? Math.min(word.box.y, word.capTop) - gap - bottom(mark.box) * scale
      : bottom(boundsOfPieces(text)) + open - mark.box.y * scale;
  const placed = place(mark, { scale, dx, dy });
  return assemble(side === "above" ? [placed, ...text] : [...text, placed]);
}

/** Over one or two letters: about twice their height, since two things of one size quarrel. */
const BESIDE_FEW = 210;

/** The middle that the eye takes lies between the box's and the ink's. */
function opticalShift({ box }: Piece, centroid: number): number {
  const most = box.width * 0.05;
  return Math.max(-most, Math.min(most, centroid * 0.4));
}
