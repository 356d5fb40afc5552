import type { LogoSpec } from "@emblazon/contract";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
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
  const lift = box.width * rise;
  const room = Math.min(box.width * 0.34, 190);
  const scale = room / Math.max(mark.box.height, mark.box.width * 0.85);
  const top = bottom(box) - lift * archShare((mark.box.width * scale) / box.width) + 34;
  const placed = place(mark, {
    scale,
    dx: centreX(box) - centreX(mark.box) * scale,
    dy: top - mark.box.y * scale,
  });
  const pieces = [...name.pieces, placed];
  const tagline =
    spec.tagline && setTagline(spec.tagline, context, { width: box.width * 0.8, capHeight: 24 });
  if (tagline) pieces.push(place(tagline.piece, { dx: centreX(box), dy: bottom(placed.box) + 42 }));
  return assemble(pieces);
}

/** How much of the rise is left at the edges of something centred under the arch. */
function archShare(width: number): number {
  return 1 - width * width;
}
