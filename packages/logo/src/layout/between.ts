import type { LogoSpec } from "@emblazon/contract";
import { isRightToLeft } from "../type/writing.ts";
import type { Lockup } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { assemble, bottom, boundsOfPieces, centreX, centreY, place, right } from "./piece.ts";
import { setTagline } from "./set-tagline.ts";
import { setWord } from "./set-word.ts";
import type { WordBlock } from "./set-word.ts";

const MARK_HEIGHT = 1.42;
const GAP = 44;
const LONGEST = 1900;

/**
 * The name's two words with the mark between them, the tagline on the axis below. Null for names of
 * more or fewer words; an ampersand may give its place to the mark.
 */
export function layBetween(
  spec: LogoSpec,
  dropAmpersand: boolean,
  context: DrawContext,
): Lockup | null {
  const mark = markPiece(spec.mark, context);
  const parts = twoWords(context.book.readable(spec.word.text).text, dropAmpersand);
  if (!mark || !parts) return null;
  const blocks = parts.map((text, i) => setWord(wordPart(spec, text, i), context));
  const [first, second] = isRightToLeft(parts.join(" ")) ? blocks.toReversed() : blocks;
  if (!first || !second) return null;
  const top = Math.min(first.eyeTop, second.eyeTop);
  const height = -top * MARK_HEIGHT;
  const scale = Math.min(height / mark.box.height, (height * 1.4) / mark.box.width);
  const half = (mark.box.width * scale) / 2;
  const placed = place(mark, {
    scale,
    dx: -centreX(mark.box) * scale,
    dy: top / 2 - centreY(mark.box) * scale,
  });
  const words = [
    ...moveWord(first, -half - GAP - right(first.box)),
    ...moveWord(second, half + GAP - second.box.x),
  ];
  const pieces = [placed, ...words];
  const box = boundsOfPieces(pieces);
  if (box.width > LONGEST) return null;
  const tagline = spec.tagline && setTagline(spec.tagline, context, { width: box.width });
  if (tagline) {
    const dy = Math.max(bottom(box) + 34, tagline.capHeight * 1.5);
    pieces.push(place(tagline.piece, { dx: centreX(box), dy }));
  }
  return assemble(pieces);
}

function twoWords(text: string, dropAmpersand: boolean): readonly string[] | null {
  const words = text.split(" ").filter((word) => !(dropAmpersand && /^[&+]$/.test(word)));
  return words.length === 2 ? words : null;
}

/** One word of the name by itself; what names a letter of the whole is left off. */
function wordPart({ word }: LogoSpec, text: string, index: number): LogoSpec["word"] {
  const { lines: _lines, device: _device, contrast: _contrast, ...rest } = word;
  const { tone } = word;
  const accent = tone.kind === "accent" || (tone.kind === "from-word" && index >= tone.at);
  const kept = tone.kind === "multi" ? tone : ({ kind: accent ? "accent" : "plain" } as const);
  return { ...rest, lines: [text], tone: kept, justified: false };
}

function moveWord({ pieces }: WordBlock, dx: number) {
  return pieces.map((part) => place(part, { dx, dy: 0 }));
}
