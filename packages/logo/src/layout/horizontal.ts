import type { LogoSpec } from "@emblazon/contract";
import { isRightToLeft } from "../type/writing.ts";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { opticsOf } from "./mark-optics.ts";
import { assemble, boundsOfPieces, bottom, centreX, centreY, place, right } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { setTagline } from "./set-tagline.ts";
import { setWord } from "./set-word.ts";
import type { WordBlock } from "./set-word.ts";
import { underWord } from "./under-word.ts";

type Horizontal = Extract<LogoSpec["layout"], { kind: "horizontal" }>;

/** A name of so few letters is a partner of the mark, not a text beside it. */
const FEW_LETTERS = 2;

/** Mark beside the name, the tagline under the name, middles on one line; mirrored for writing from the right. */
export function layHorizontal(
  spec: LogoSpec,
  { mark_scale: markScale, side }: Pick<Horizontal, "mark_scale" | "side">,
  context: DrawContext,
): Lockup | null {
  const mark = markPiece(spec.mark, context);
  const markRight = (side === "end") !== isRightToLeft(spec.word.text);
  const align = markRight ? "right" : "left";
  const word = setWord(spec.word, context, { align, breakAt: 1100 });
  if (!mark || !word) return null;
  if (word.letters <= FEW_LETTERS)
    return layPair(spec, { mark, word, markScale, markRight }, context);
  const under = underWord(spec.tagline, word, context, { align });
  const below = under.lineCount > MOST_TAGLINE_LINES;
  const inside = below ? [] : under.pieces;
  const foot = below ? word.baseline : under.baseline;
  const top = word.eyeTop;
  const block = inside.length > 0 || word.lineCount > 1;
  const height = foot - top;
  const markHeight = Math.min(height * (block ? 1.16 : word.upper ? 1.95 : 2.05) * markScale, 520);
  const placed = beside(mark, word, {
    height: snapToCap(markHeight, height),
    middle: (top + foot) / 2,
    markRight,
    tracking: spec.word.tracking,
  });
  const pieces = [placed, ...word.pieces, ...inside];
  return assemble(below ? [...pieces, ...taglineUnderAll(spec, pieces, context)] : pieces);
}

const MOST_TAGLINE_LINES = 2;

/** A mark of nearly the text's height takes it exactly: tops and feet on one line. */
function snapToCap(markHeight: number, height: number): number {
  return Math.abs(markHeight - height) < height * 0.09 ? height : markHeight;
}

interface Beside {
  readonly height: number;
  readonly middle: number;
  readonly markRight: boolean;
  /** White between, as a share of the mark's height. @default 0.24 */
  readonly white?: number;
  /** The name's, in em: letters set apart ask for more white beside them too. */
  readonly tracking: number;
}

/** The mark beside the word. Round and pointed sides come nearer, since the eye sees white there. */
function beside(
  mark: Piece,
  word: WordBlock,
  { height, middle, markRight, tracking, white = 0.24 }: Beside,
): Piece {
  const scale = Math.min(height / mark.box.height, (height * 1.35) / mark.box.width);
  const optics = opticsOf(mark);
  const slack = (markRight ? optics.slackLeft : optics.slackRight) * scale;
  const open = Math.max(42, height * white) + Math.max(0, tracking) * 90;
  const gap = Math.max(open * 0.84, open - slack * 0.5);
  const dx = markRight
    ? right(word.box) + gap - mark.box.x * scale
    : word.box.x - gap - right(mark.box) * scale;
  return place(mark, { scale, dx, dy: middle - centreY(mark.box) * scale });
}

interface Pair {
  readonly mark: Piece;
  readonly word: WordBlock;
  readonly markScale: number;
  readonly markRight: boolean;
}

/** One or two letters and a mark of nearly their height, the tagline under both. */
function layPair(
  spec: LogoSpec,
  { mark, word, markScale, markRight }: Pair,
  context: DrawContext,
): Lockup {
  const height = word.baseline - word.eyeTop;
  const placed = beside(mark, word, {
    height: height * 1.2 * markScale,
    middle: (word.eyeTop + word.baseline) / 2,
    markRight,
    tracking: 0,
    white: 0.3,
  });
  const pieces = [placed, ...word.pieces];
  return assemble([...pieces, ...taglineUnderAll(spec, pieces, context)]);
}

/** The tagline under mark and name together. */
function taglineUnderAll(
  { tagline }: LogoSpec,
  pieces: readonly Piece[],
  context: DrawContext,
): Piece[] {
  const box = boundsOfPieces(pieces);
  const block = tagline && setTagline(tagline, context, { width: box.width });
  return block
    ? [
        place(block.piece, {
          dx: centreX(box),
          dy: bottom(box) + Math.max(36, block.capHeight * 1.5),
        }),
      ]
    : [];
}
