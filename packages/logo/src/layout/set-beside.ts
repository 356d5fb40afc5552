import type { TaglineSpec } from "@emblazon/contract";
import { rect } from "../geometry/primitives.ts";
import { breakLines } from "./break-lines.ts";
import type { DrawContext } from "./draw-context.ts";
import { place, right, shapePiece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { setTaglineLines } from "./set-tagline.ts";
import type { WordBlock } from "./set-word.ts";

const GAP = 34;
const RULE = 3;

/**
 * A tagline in two or three lines beside a name of a letter or two, as high as the name, a thin line
 * between. Null for a tagline of one word, which stands better below.
 */
export function setBeside(
  tagline: TaglineSpec,
  word: WordBlock,
  context: DrawContext,
): Piece[] | null {
  const text = context.book.readable(tagline.text).text;
  if (!text.includes(" ") || text.length > 60) return null;
  const count = text.length > 34 ? 3 : 2;
  const lines = breakLines(text, text.length / count + 2, (line) => line.length).slice(0, 3);
  if (lines.length < 2 || lines.join(" ") !== text) return null;
  const height = -word.capTop;
  const capHeight = height / (1 + 1.75 * (lines.length - 1));
  const align = word.rightToLeft ? "right" : "left";
  const block = setTaglineLines(tagline, context, { lines, capHeight, align });
  if (!block) return null;
  const way = word.rightToLeft ? -1 : 1;
  const edge = word.rightToLeft ? word.box.x : right(word.box);
  const rule = edge + way * GAP;
  return [
    shapePiece("ornament", rect(rule - RULE / 2, word.capTop - 6, RULE, height + 12), "k"),
    place(block.piece, { dx: rule + way * GAP, dy: word.capTop }),
  ];
}
