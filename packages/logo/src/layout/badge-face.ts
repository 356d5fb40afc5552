import type { LogoSpec } from "@emblazon/contract";
import { padBox } from "../geometry/boxes.ts";
import { flatten } from "../geometry/flatten.ts";
import { circle } from "../geometry/primitives.ts";
import type { Point } from "../geometry/transform.ts";
import type { Box, PathData } from "../types.ts";
import { boxPath, doorway, scallopedDisc } from "./outlines.ts";
import { bottom, boundsOfPieces, centreY, right } from "./piece.ts";
import type { Piece } from "./piece.ts";

type Shape = Extract<LogoSpec["layout"], { kind: "badge" }>["shape"];

/** A closed shape around content that is centred on x = 0. */
export interface BadgeFace {
  /** The badge's outline, moved in by so much. */
  inset(by: number): PathData;
}

/** The smallest shape of its kind with white all around the content. */
export function badgeFace(shape: Shape, content: readonly Piece[]): BadgeFace {
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
