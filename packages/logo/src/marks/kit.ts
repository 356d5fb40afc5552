import type { Geometry, StrokeOptions } from "../geometry/geometry.ts";
import { pathData } from "../geometry/path-data.ts";
import { lens, polyline, rect, sine } from "../geometry/primitives.ts";
import type { Corner } from "../geometry/primitives.ts";
import { flipX, rotatedCopies, transform } from "../geometry/transform.ts";
import type { PathData } from "../types.ts";

/** The one width of air between parts, out of 100. */
export const GAP = 4.5;

/** The side of a vertical or horizontal line. */
export type Side = "left" | "right" | "top" | "bottom";

/**
 * The drawing vocabulary of marks: the plane is 100 × 100 around 0,0, y down. Path arguments may
 * be written as SVG path text.
 */
export interface Kit {
  readonly geometry: Geometry;
  /** Whether the cut for 16 to 32 pixels is drawn: leave out what is too fine for it. */
  readonly small: boolean;
  /** The air between parts in this cut. */
  readonly gap: number;
  union(...shapes: readonly string[]): PathData;
  /** The first shape without the others. */
  cut(shape: string, ...cutters: readonly string[]): PathData;
  intersect(first: string, ...others: readonly string[]): PathData;
  /** The first shape kept one gap away from the others. */
  apart(shape: string, ...others: readonly string[]): PathData;
  /** A line of a pen with round ends. */
  line(path: string, width: number, cap?: StrokeOptions["cap"]): PathData;
  /** A line with flat ends and sharp corners, one gap wide unless told. */
  slit(path: string, width?: number): PathData;
  grow(shape: string, by: number): PathData;
  shrink(shape: string, by: number): PathData;
  /** The part of a shape on one side of a line at `at`. */
  half(shape: string, side: Side, at?: number): PathData;
  /** The shape with its mirror image about x = 0. */
  mirrored(shape: string): PathData;
}

/** A leaf between two points, see `lens`. */
export function leaf(
  from: readonly [number, number],
  to: readonly [number, number],
  ...bulge: [number, number?]
): PathData {
  return lens({ x: from[0], y: from[1] }, { x: to[0], y: to[1] }, bulge[0], bulge[1] ?? bulge[0]);
}

/** Where a part goes: turned clockwise in degrees and scaled about its own 0,0, then moved. */
export interface Placement {
  readonly turn?: number;
  readonly size?: number;
}

/** The shape placed with its 0,0 at a point. */
export function place(
  shape: string,
  [x, y]: readonly [number, number],
  { turn = 0, size = 1 }: Placement = {},
): PathData {
  const cos = Math.cos((turn * Math.PI) / 180) * size;
  const sin = Math.sin((turn * Math.PI) / 180) * size;
  return transform(pathData(shape), { a: cos, b: sin, c: -sin, d: cos, e: x, f: y });
}

/** Copies of the shape all round the origin. */
export function around(shape: string, count: number, startDegrees = 0): PathData[] {
  return rotatedCopies(pathData(shape), count, startDegrees);
}

/** The mirror image about x = 0. */
export function flipped(shape: string): PathData {
  return flipX(pathData(shape));
}

/** A wave line about y, to be stroked, `reach` units to both sides. */
export function wave(
  y: number,
  amplitude: number,
  period: number,
  { phase = 0, reach = 60 } = {},
): PathData {
  return sine({ from: -reach, to: reach - 0.01, y, amplitude, period, phase });
}

/** A straight segment or a broken line, to be stroked. */
export function through(...points: readonly Corner[]): PathData {
  return polyline(points);
}

/** Everything on one side of a line. */
export function plane(side: Side, at = 0): PathData {
  if (side === "left") return rect(at - 400, -400, 400, 800);
  if (side === "right") return rect(at, -400, 400, 800);
  if (side === "top") return rect(-400, at - 400, 800, 400);
  return rect(-400, at, 800, 400);
}

/** What a small cut makes of fine pens: the least line and the least air, out of 100. */
const SMALL_LINE = 8.4;
const SMALL_GAP = 7;

/** The kit over a geometry; the small cut draws with a heavier pen and wider air. */
export function createKit(geometry: Geometry, cut: "full" | "small" = "full"): Kit {
  const read = (shapes: readonly string[]) => shapes.map((shape) => pathData(shape));
  const small = cut === "small";
  const gap = small ? SMALL_GAP : GAP;
  const kit: Kit = {
    geometry,
    small,
    gap,
    union: (...shapes) => geometry.union(...read(shapes)),
    cut: (shape, ...cutters) => geometry.difference(pathData(shape), ...read(cutters)),
    intersect: (first, ...others) => geometry.intersect(pathData(first), ...read(others)),
    apart: (shape, ...others) =>
      geometry.difference(pathData(shape), ...others.map((other) => kit.grow(other, gap))),
    line: (path, width, cap = "round") =>
      geometry.stroke(pathData(path), { width: small ? Math.max(width, SMALL_LINE) : width, cap }),
    slit: (path, width = gap) =>
      geometry.stroke(pathData(path), {
        width: small ? Math.max(width, SMALL_GAP) : width,
        cap: "butt",
        join: "miter",
      }),
    grow: (shape, by) => geometry.grow(pathData(shape), by),
    shrink: (shape, by) => geometry.shrink(pathData(shape), by),
    half: (shape, side, at = 0) => geometry.intersect(pathData(shape), plane(side, at)),
    mirrored: (shape) => geometry.union(pathData(shape), flipX(pathData(shape))),
  };
  return kit;
}

/** A layer as drawn: parts that may overlap, to be united when the mark is made. */
export interface DrawnLayer {
  readonly role: "a" | "b" | "k";
  readonly parts: readonly PathData[];
}

/** A layer in the main colour. */
export function main(...parts: readonly string[]): DrawnLayer {
  return { role: "a", parts: parts.map((part) => pathData(part)) };
}

/** A layer in the second colour. */
export function second(...parts: readonly string[]): DrawnLayer {
  return { role: "b", parts: parts.map((part) => pathData(part)) };
}

/** A layer in the spark colour. */
export function spark(...parts: readonly string[]): DrawnLayer {
  return { role: "k", parts: parts.map((part) => pathData(part)) };
}
