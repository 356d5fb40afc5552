import type { LogoSpec } from "@emblazon/contract";
import { isRightToLeft } from "../type/writing.ts";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { initialMark } from "./initial-mark.ts";
import { markPiece } from "./mark-piece.ts";
import { boxPath } from "./outlines.ts";
import {
  assemble,
  centreX,
  centreY,
  ON_SHAPE,
  place,
  recolour,
  right,
  shapePiece,
} from "./piece.ts";
import { setWord } from "./set-word.ts";
import { underWord } from "./under-word.ts";

const ROOM = 0.62;
const CORNER = 0.1;

/** A tile with the mark, or with the initial where there is none, beside the name and as high as the text with its white. */
export function layPanel(
  spec: LogoSpec,
  side: "start" | "end",
  context: DrawContext,
): Lockup | null {
  const mark = markPiece(spec.mark ?? initialMark(spec), context);
  const panelRight = (side === "end") !== isRightToLeft(spec.word.text);
  const align = panelRight ? "right" : "left";
  const word = setWord(spec.word, context, { align, breakAt: 1000 });
  if (!mark || !word) return null;
  const under = underWord(spec.tagline, word, context, { align });
  const block = under.pieces.length > 0 || word.lineCount > 1;
  const height = under.baseline - word.capTop;
  const tile = Math.min(560, height * (block ? 1.48 : 2.1));
  const middle = (word.capTop + under.baseline) / 2;
  const gap = Math.max(40, tile * 0.2);
  const x = panelRight ? right(word.box) + gap : word.box.x - gap - tile;
  const face = { x, y: middle - tile / 2, width: tile, height: tile };
  const scale = (tile * ROOM) / Math.max(mark.box.width, mark.box.height);
  const placed = place(mark, {
    scale,
    dx: centreX(face) - centreX(mark.box) * scale,
    dy: centreY(face) - centreY(mark.box) * scale,
  });
  return assemble([
    shapePiece("container", boxPath(face, tile * CORNER), "a"),
    recolour(placed, ON_SHAPE),
    ...word.pieces,
    ...under.pieces,
  ]);
}
