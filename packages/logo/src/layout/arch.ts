import type { LogoSpec } from "@emblazon/contract";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { floorOver } from "./floor-over.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, bottom, centreX, place } from "./piece.ts";
import { setTagline } from "./set-tagline.ts";
import { setWord } from "./set-word.ts";

const LONGEST = 1700;

/** The name bent over the mark, the tagline straight below; null for names too long to bend. */
export function layArch(spec: LogoSpec, rise: number, context: DrawContext): Lockup | null {
  const mark = markPiece(spec.mark, context);
  const oneLine = { ...spec.word, lines: undefined, justified: false };
  const { lines: _lines, ...word } = oneLine;
  const name = setWord(word, context, { archRise: rise });
  if (!mark || !name || name.box.width > LONGEST || name.box.width < 220) return null;
  const { box } = name;
  const room = Math.max(110, Math.min(box.width * 0.3, 230));
  const scale = room / Math.max(mark.box.height, mark.box.width * 0.85);
  const width = mark.box.width * scale;
  const dx = centreX(box) - centreX(mark.box) * scale;
  const under = { x: centreX(box) - width / 2 - SIDE_WHITE, width: width + SIDE_WHITE * 2 };
  const top = floorOver(name.pieces, under) + WHITE;
  const placed = place(mark, { scale, dx, dy: top - mark.box.y * scale });
  const pieces = [...name.pieces, placed];
  const tagline =
    spec.tagline && setTagline(spec.tagline, context, { width: box.width * 0.8, capHeight: 27 });
  if (tagline) {
    const stretch = { ...tagline.piece.box, x: tagline.piece.box.x + centreX(box) };
    const dy = Math.max(bottom(placed.box) + 42, floorOver(name.pieces, stretch) + 34);
    pieces.push(place(tagline.piece, { dx: centreX(box), dy }));
  }
  return assemble(pieces);
}

/** White between the letters and the mark in the arch's hollow. */
const WHITE = 32;
const SIDE_WHITE = 8;
