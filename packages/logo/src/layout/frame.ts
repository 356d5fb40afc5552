import type { LogoSpec } from "@emblazon/contract";
import { padBox } from "../geometry/boxes.ts";
import { joinPaths } from "../geometry/path-data.ts";
import type { Geometry } from "../geometry/geometry.ts";
import type { Box, Lockup, PathData } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { boxPath, chamfer, ticket } from "./outlines.ts";
import {
  assemble,
  bottom,
  boundsOfPieces,
  centreX,
  centreY,
  ON_SHAPE,
  place,
  recolour,
  right,
  shapePiece,
} from "./piece.ts";
import type { Piece } from "./piece.ts";
import { setWord } from "./set-word.ts";
import type { WordBlock } from "./set-word.ts";
import { underWord } from "./under-word.ts";

type Frame = Extract<LogoSpec["layout"], { kind: "frame" }>;

const PAD_X = 74;
const PAD_Y = 58;
const LINE = 6;
const MARK_HEIGHT = 96;
const NOTCH_MARK_HEIGHT = 114;
/** One or two letters stand in a frame as its picture does. */
const FEW = 2;
const FEW_LARGER = 1.6;

/** Name and tagline in a frame; a small mark stands above the name, or in a gap of the frame. */
export function layFrame(spec: LogoSpec, frame: Frame, context: DrawContext): Lockup | null {
  const set = setWord(spec.word, context, { breakAt: 1350 });
  if (!set) return null;
  const word = set.letters <= FEW ? enlarge(set, FEW_LARGER) : set;
  const mark = markPiece(spec.mark, context);
  if (spec.mark && !mark) return null;
  const width = word.box.width * 0.96;
  const under = underWord(spec.tagline, word, context, { width });
  const text = [...word.pieces, ...under.pieces];
  const notched = frame.notched && !frame.solid && mark !== null;
  const above = mark && !notched ? [markAbove(mark, word)] : [];
  const inside = [...above, ...text];
  const outline = frameBox(inside, frame, word);
  const notch = notched && mark ? notchMark(mark, outline) : null;
  const content = notch ? [...inside, notch] : inside;
  const lines = frameLines(outline, frame, context.geometry, notch);
  const coloured = frame.solid ? content.map((part) => recolour(part, ON_SHAPE)) : content;
  return assemble([...lines, ...coloured]);
}

function enlarge(word: WordBlock, scale: number): WordBlock {
  const pieces = word.pieces.map((part) => place(part, { scale, dx: 0, dy: 0 }));
  return {
    ...word,
    pieces,
    box: boundsOfPieces(pieces),
    capTop: word.capTop * scale,
    eyeTop: word.eyeTop * scale,
    baseline: word.baseline * scale,
    lastCap: word.lastCap * scale,
    descent: word.descent * scale,
  };
}

function markAbove(mark: Piece, word: WordBlock): Piece {
  const scale = MARK_HEIGHT / Math.max(mark.box.height, mark.box.width * 0.8);
  return place(mark, {
    scale,
    dx: centreX(word.box) - centreX(mark.box) * scale,
    dy: Math.min(word.capTop, word.box.y) - 34 - bottom(mark.box) * scale,
  });
}

/** The frame around what is inside; a pill needs room for its round ends. */
function frameBox(
  inside: readonly Piece[],
  { kind: _, shape, notched }: Frame,
  word: WordBlock,
): Box {
  const ink = boundsOfPieces(inside);
  const top = Math.min(ink.y, word.capTop);
  const extra = notched ? 12 : 0;
  const height = bottom(ink) - top + PAD_Y * 2 + extra;
  const side = shape === "pill" ? Math.max(PAD_X, height * 0.4) : PAD_X;
  return { x: ink.x - side, y: top - PAD_Y - extra, width: ink.width + side * 2, height };
}

function notchMark(mark: Piece, frame: Box): Piece {
  const scale = NOTCH_MARK_HEIGHT / Math.max(mark.box.height, mark.box.width * 0.8);
  return place(mark, {
    scale,
    dx: centreX(frame) - centreX(mark.box) * scale,
    dy: frame.y + LINE / 2 - 14 - centreY(mark.box) * scale,
  });
}

function outlineOf(box: Box, shape: Frame["shape"], inset: number, geometry: Geometry): PathData {
  const inner = padBox(box, -inset);
  switch (shape) {
    case "square":
      return boxPath(inner);
    case "round":
      return boxPath(inner, Math.max(4, 36 - inset));
    case "pill":
      return boxPath(inner, inner.height / 2);
    case "chamfer":
      return chamfer(inner, 32 - inset * 0.586);
    case "ticket":
      return ticket(inner, 28, geometry);
  }
}

function frameLines(
  box: Box,
  { shape, solid, double }: Frame,
  geometry: Geometry,
  notch: Piece | null,
): Piece[] {
  const line = (inset: number, width: number): PathData =>
    geometry.difference(
      outlineOf(box, shape, inset, geometry),
      outlineOf(box, shape, inset + width, geometry),
    );
  if (solid) {
    const face = shapePiece("container", outlineOf(box, shape, 0, geometry), "a");
    return double ? [face, shapePiece("ornament", line(13, 3.4), "onSub")] : [face];
  }
  const lines = double ? joinPaths(line(0, LINE), line(LINE * 2.3, 3)) : line(0, LINE);
  if (!notch) return [shapePiece("container", lines, "a")];
  const gap = 28;
  const cut = boxPath({
    x: notch.box.x - gap,
    y: box.y - 20,
    width: right(notch.box) - notch.box.x + gap * 2,
    height: 60,
  });
  return [shapePiece("container", geometry.difference(lines, cut), "a")];
}
