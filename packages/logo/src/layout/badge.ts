import type { LogoSpec } from "@emblazon/contract";
import type { Geometry } from "../geometry/geometry.ts";
import type { Box, Lockup, PathData } from "../types.ts";
import { badgeFace } from "./badge-face.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import {
  assemble,
  bottom,
  boundsOfPieces,
  centreX,
  ON_SHAPE,
  place,
  recolour,
  shapePiece,
} from "./piece.ts";
import type { Piece } from "./piece.ts";
import { setTagline } from "./set-tagline.ts";
import { setWord } from "./set-word.ts";

type Badge = Extract<LogoSpec["layout"], { kind: "badge" }>;

const NAME_WIDTH = 380;
const TALLEST_NAME = 190;
const LARGEST_CAP = 96;
const SMALLEST_CAP = 30;
/** One or two letters without a mark are the picture. */
const FEW = 2;
const LARGEST_INITIAL = 166;
const INITIAL_WIDTH = 290;

/** Mark, name and tagline above each other in a closed shape, filled or outlined. */
export function layBadge(spec: LogoSpec, badge: Badge, context: DrawContext): Lockup | null {
  const made = badgeContent(spec, context);
  if (!made) return null;
  const { content, below } = made;
  const face = badgeFace(badge.shape, content);
  const inset = (by: number): PathData => face.inset(by);
  const band = (from: number, width: number): PathData =>
    ringBetween(inset(from), inset(from + width), context.geometry);
  if (badge.solid)
    return assemble([
      shapePiece("container", inset(0), "a"),
      ...(badge.double || badge.shape === "circle"
        ? [shapePiece("ornament", band(13, 3.6), "onSub")]
        : []),
      ...content.map((part) => recolour(part, ON_SHAPE)),
      ...hang(below, boundsOfPieces([shapePiece("container", inset(0), "a")])),
    ]);
  return assemble([
    shapePiece("container", band(0, 5), "a"),
    ...(badge.double ? [shapePiece("ornament", band(13, 2.6), "a")] : []),
    ...content,
    ...hang(below, boundsOfPieces([shapePiece("container", inset(0), "a")])),
  ]);
}

/** What is too long for the badge, under it. */
function hang(below: Piece | null, face: Box): Piece[] {
  return below ? [place(below, { dx: centreX(face), dy: bottom(face) + UNDER_BADGE })] : [];
}

const UNDER_BADGE = 46;
const MOST_TAGLINE_LINES = 2;

function ringBetween(outer: PathData, inner: PathData, geometry: Geometry): PathData {
  return geometry.difference(outer, inner);
}

interface BadgeContent {
  /** What stands in the badge, centred on x = 0. */
  readonly content: readonly Piece[];
  /** A tagline that would fill the badge with small print; hangs from y = 0. */
  readonly below: Piece | null;
}

function badgeContent(spec: LogoSpec, context: DrawContext): BadgeContent | null {
  const mark = markPiece(spec.mark, context);
  const word = setWord(spec.word, context, { breakAt: 760 });
  if (!word || (spec.mark && !mark)) return null;
  const isInitial = !mark && word.letters <= FEW;
  const largest = isInitial ? LARGEST_INITIAL : LARGEST_CAP;
  const scale = Math.min(
    (isInitial ? INITIAL_WIDTH : NAME_WIDTH) / word.box.width,
    TALLEST_NAME / word.box.height,
    largest / 100,
  );
  if (scale * 100 < SMALLEST_CAP) return null;
  const name = word.pieces.map((part) =>
    place(part, { scale, dx: -centreX(word.box) * scale, dy: 0 }),
  );
  const ink = boundsOfPieces(name);
  const pieces: Piece[] = [];
  if (mark) {
    const size = 150 / Math.max(mark.box.height, mark.box.width * 0.72);
    const dy = Math.min(ink.y, word.capTop * scale) - 32 - bottom(mark.box) * size;
    pieces.push(place(mark, { scale: size, dx: -centreX(mark.box) * size, dy }));
  }
  pieces.push(...name);
  const width = Math.max(ink.width * 0.86, 220);
  const tagline = spec.tagline && setTagline(spec.tagline, context, { width, capHeight: 22 });
  if (tagline && tagline.lineCount > MOST_TAGLINE_LINES) {
    const wide = spec.tagline && setTagline(spec.tagline, context, { width: 420, capHeight: 30 });
    return { content: pieces, below: wide ? wide.piece : tagline.piece };
  }
  if (tagline) {
    const descent = bottom(ink) - word.baseline * scale;
    const dy = Math.max(bottom(ink) + 16, word.baseline * scale + 30 + descent * 0.5);
    pieces.push(place(tagline.piece, { dx: 0, dy }));
  }
  return { content: pieces, below: null };
}
