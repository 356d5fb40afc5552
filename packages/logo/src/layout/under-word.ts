import type { TaglineSpec } from "@emblazon/contract";
import { rect } from "../geometry/primitives.ts";
import type { Align } from "./align.ts";
import { anchorOf } from "./align.ts";
import type { DrawContext } from "./draw-context.ts";
import { floorOver } from "./floor-over.ts";
import { piece, place, right } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { setTagline } from "./set-tagline.ts";
import type { TaglineBlock } from "./set-tagline.ts";
import type { WordBlock } from "./set-word.ts";
import { ruleFor, stemOf } from "./stem.ts";

/** A tagline in its place under a name, with its rules. */
export interface Under {
  readonly pieces: readonly Piece[];
  /** The last baseline of what stands below the name, else the name's own. */
  readonly baseline: number;
  /** How far ink reaches down. */
  readonly bottom: number;
  /** Lines of the tagline. */
  readonly lineCount: number;
}

export interface UnderOptions {
  /** @default "center" */
  readonly align?: Align;
  /** Width to reach, where it is not the name's. */
  readonly width?: number;
  readonly capHeight?: number;
}

/** Puts a tagline under a name, clear of its descenders. */
export function underWord(
  tagline: TaglineSpec | undefined,
  word: WordBlock,
  context: DrawContext,
  { align = "center", width, capHeight }: UnderOptions = {},
): Under {
  const inkBottom = word.baseline + word.descent;
  const none = { pieces: [], baseline: word.baseline, bottom: inkBottom, lineCount: 0 };
  if (!tagline) return none;
  const block = setTagline(tagline, context, {
    width: width ?? word.box.width,
    align,
    ...(word.lineCount > 1 && capHeight === undefined ? { capHeight: capUnderLines(word) } : {}),
    ...(capHeight === undefined ? {} : { capHeight }),
  });
  if (!block) return none;
  const dx = anchorOf(word.box, align);
  const top = word.bent
    ? floorOver(word.pieces, { ...block.piece.box, x: block.piece.box.x + dx }) + BENT_GAP
    : word.baseline + gapBelow(word, block);
  const set = place(block.piece, { dx, dy: top });
  const rules = tagline.rules && !word.bent && align === "center" && block.lineCount === 1;
  return {
    pieces: [
      set,
      ...(rules
        ? [
            sideRules(word, set, {
              y: top + block.capHeight / 2,
              thickness: ruleFor(stemOf(context.book, tagline)) * (block.capHeight / 30),
            }),
          ]
        : []),
    ],
    lineCount: block.lineCount,
    baseline: top + block.height,
    bottom: Math.max(inkBottom, set.box.y + set.box.height),
  };
}

/** Under several lines of name a tagline is set larger, else it looks like a footnote. */
function capUnderLines({ lineCount }: WordBlock): number {
  return Math.min(46, 20 + lineCount * 7);
}

const BENT_GAP = 42;

/** White between the last baseline and the tagline's capitals: more when descenders reach into it. */
function gapBelow(
  { descent, lastCap }: WordBlock,
  { capHeight, piece: set }: TaglineBlock,
): number {
  const accents = Math.max(0, -set.box.y);
  const open = Math.max(36, capHeight * 1.5, lastCap * 0.3);
  return Math.max(open, descent * 0.72 + open * 0.72, descent + 20 + accents);
}

const RULE_GAP = 20;
const SHORTEST_RULE = 26;

/** Lines from the tagline out to the name's edges. */
function sideRules(
  word: WordBlock,
  tagline: Piece,
  { y, thickness }: { y: number; thickness: number },
): Piece {
  const length = (word.box.width - tagline.box.width) / 2 - RULE_GAP;
  if (length < SHORTEST_RULE) return piece("ornament", []);
  const left = word.box.x;
  return piece("ornament", [
    { d: rect(left, y - thickness / 2, length, thickness), role: "k" },
    { d: rect(right(word.box) - length, y - thickness / 2, length, thickness), role: "k" },
  ]);
}
