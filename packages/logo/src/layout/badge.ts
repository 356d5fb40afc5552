import type { LogoSpec } from "@emblazon/contract";
import { padBox } from "../geometry/boxes.ts";
import { flatten } from "../geometry/flatten.ts";
import type { Geometry } from "../geometry/geometry.ts";
import { circle } from "../geometry/primitives.ts";
import type { Point } from "../geometry/transform.ts";
import type { Box, Lockup, PathData } from "../types.ts";
import type { DrawContext } from "./draw-context.ts";
import { markPiece } from "./mark-piece.ts";
import { boxPath, doorway, scallopedDisc } from "./outlines.ts";
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
import { setTagline } from "./set-tagline.ts";
import { setWord } from "./set-word.ts";

type Badge = Extract<LogoSpec["layout"], { kind: "badge" }>;

const NAME_WIDTH = 380;
const TALLEST_NAME = 190;
const LARGEST_CAP = 96;
const SMALLEST_CAP = 30;

/** Mark, name and tagline above each other in a closed shape, filled or outlined. */
export function layBadge(spec: LogoSpec, badge: Badge, context: DrawContext): Lockup | null {
  const content = badgeContent(spec, context);
  if (!content) return null;
  const face = faceOf(badge.shape, content);
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
    ]);
  return assemble([
    shapePiece("container", band(0, 5), "a"),
    ...(badge.double ? [shapePiece("ornament", band(13, 2.6), "a")] : []),
    ...content,
  ]);
}

function ringBetween(outer: PathData, inner: PathData, geometry: Geometry): PathData {
  return geometry.difference(outer, inner);
}

/** What stands in the badge, centred on x = 0. */
function badgeContent(spec: LogoSpec, context: DrawContext): Piece[] | null {
  const mark = markPiece(spec.mark, context);
  const word = setWord(spec.word, context, { breakAt: 760 });
  if (!word || (spec.mark && !mark)) return null;
  const scale = Math.min(
    NAME_WIDTH / word.box.width,
    TALLEST_NAME / word.box.height,
    LARGEST_CAP / 100,
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
  if (tagline) {
    const descent = bottom(ink) - word.baseline * scale;
    const dy = Math.max(bottom(ink) + 16, word.baseline * scale + 30 + descent * 0.5);
    pieces.push(place(tagline.piece, { dx: 0, dy }));
  }
  return pieces;
}

interface Face {
  /** The badge's outline, moved in by so much. */
  inset(by: number): PathData;
}

function faceOf(shape: Badge["shape"], content: readonly Piece[]): Face {
  const box = boundsOfPieces(content);
  switch (shape) {
    case "circle":
    case "scallop": {
      const { y, radius } = enclosing(content);
      if (shape === "circle") return { inset: (by) => circle(0, y, radius + 46 - by) };
      return { inset: (by) => scallopedDisc(0, y, radius + 34 - by, 22) };
    }
    case "arch": {
      const door = doorAround(content);
      return { inset: (by) => doorway(padBox(door, -by)) };
    }
    case "square":
    case "round": {
      const frame = { ...box, x: box.x - 62, width: box.width + 124 };
      const tall = { ...frame, y: frame.y - 58, height: frame.height + 116 };
      const radius = shape === "round" ? 46 : 0;
      return {
        inset: (by) => boxPath(padBox(tall, -by), radius === 0 ? 0 : Math.max(4, radius - by)),
      };
    }
  }
}

/** The smallest circle on the axis around everything inside. */
function enclosing(content: readonly Piece[]): { y: number; radius: number } {
  const points = hullPoints(content);
  const radiusAt = (y: number): number =>
    points.reduce((most, point) => Math.max(most, Math.hypot(point.x, point.y - y)), 0);
  const box = boundsOfPieces(content);
  let [low, high] = [box.y, bottom(box)];
  for (let i = 0; i < 24; i++) {
    const third = (high - low) / 3;
    if (radiusAt(low + third) < radiusAt(high - third)) high -= third;
    else low += third;
  }
  // Halfway to the content's own middle: the tightest circle often leaves it too high or too low.
  const y = ((low + high) / 2 + centreY(box)) / 2;
  return { y, radius: radiusAt(y) };
}

/** Points of the outlines, which bound the ink more closely than boxes do. */
function hullPoints(content: readonly Piece[]): Point[] {
  const points: Point[] = [];
  for (const { d } of content.flatMap(({ layers }) => layers))
    for (const outline of flatten(d, 1))
      for (let i = 0; i + 1 < outline.length; i += 2)
        points.push({ x: outline[i] ?? 0, y: outline[i + 1] ?? 0 });
  return points;
}

const DOOR_SIDE = 54;
const DOOR_ROOM = 40;

/** A doorway whose round top clears the corners of everything inside. */
function doorAround(content: readonly Piece[]): Box {
  const box = boundsOfPieces(content);
  const half = Math.max(right(box), -box.x) + DOOR_SIDE;
  const foot = bottom(box) + 54;
  const inner = half - DOOR_ROOM / 2;
  const spring = hullPoints(content).reduce((lowest, { x, y }) => {
    const reach = Math.abs(x) + DOOR_ROOM / 2;
    return Math.min(lowest, y + Math.sqrt(Math.max(0, inner ** 2 - reach ** 2)));
  }, Infinity);
  const top = Math.min(spring - half, box.y - 62, foot - half * 2.05);
  return { x: -half, y: top, width: half * 2, height: foot - top };
}
