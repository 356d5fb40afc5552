import type { Box, PathData } from "../types.ts";
import { formatPath, parsePath } from "./path-data.ts";
import { boundsOf } from "./bounds.ts";

/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f, as in SVG's `matrix(a b c d e f)`. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** A point, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const ORIGIN: Point = { x: 0, y: 0 };

/** The path under an affine map. */
export function transform(path: PathData, { a, b, c, d, e, f }: Matrix): PathData {
  return mapPoints(path, ({ x, y }) => ({ x: a * x + c * y + e, y: b * x + d * y + f }));
}

/** The path with every point, control points included, moved by `map`; for gentle warps. */
export function mapPoints(path: PathData, map: (point: Point) => Point): PathData {
  const steps = parsePath(path).map(({ code, points }) => {
    const moved: number[] = [];
    for (let i = 0; i + 1 < points.length; i += 2) {
      const { x, y } = map({ x: points[i] ?? 0, y: points[i + 1] ?? 0 });
      moved.push(x, y);
    }
    return { code, points: moved };
  });
  return formatPath(steps);
}

/** The path moved by dx, dy. */
export function translate(path: PathData, dx: number, dy: number): PathData {
  return dx === 0 && dy === 0 ? path : transform(path, { a: 1, b: 0, c: 0, d: 1, e: dx, f: dy });
}

/** The path scaled about `about`; `sy` stretches the other axis apart from `sx`. */
export function scale(path: PathData, sx: number, sy = sx, about = ORIGIN): PathData {
  const e = about.x * (1 - sx);
  const f = about.y * (1 - sy);
  return transform(path, { a: sx, b: 0, c: 0, d: sy, e, f });
}

/** The path turned clockwise by `degrees` about `about`. */
export function rotate(path: PathData, degrees: number, about = ORIGIN): PathData {
  const angleRad = (degrees * Math.PI) / 180;
  const cos = Math.cos(angleRad);
  const sin = Math.sin(angleRad);
  const e = about.x - cos * about.x + sin * about.y;
  const f = about.y - sin * about.x - cos * about.y;
  return transform(path, { a: cos, b: sin, c: -sin, d: cos, e, f });
}

/** The path mirrored left to right about the vertical line at `axisX`. */
export function flipX(path: PathData, axisX = 0): PathData {
  return transform(path, { a: -1, b: 0, c: 0, d: 1, e: 2 * axisX, f: 0 });
}

/** The path mirrored top to bottom about the horizontal line at `axisY`. */
export function flipY(path: PathData, axisY = 0): PathData {
  return transform(path, { a: 1, b: 0, c: 0, d: -1, e: 0, f: 2 * axisY });
}

/** `count` copies of the path, turned evenly about the origin, the first by `startDegrees`. */
export function rotatedCopies(path: PathData, count: number, startDegrees = 0): PathData[] {
  return Array.from({ length: count }, (_, i) => rotate(path, startDegrees + (i * 360) / count));
}

/** The map that scales `from` evenly to fit in `to`, centres on centres. */
export function fitMatrix(from: Box, to: Box): Matrix {
  const wide = from.width > 0 ? to.width / from.width : Infinity;
  const high = from.height > 0 ? to.height / from.height : Infinity;
  const s = Number.isFinite(Math.min(wide, high)) ? Math.min(wide, high) : 1;
  const e = to.x + to.width / 2 - s * (from.x + from.width / 2);
  const f = to.y + to.height / 2 - s * (from.y + from.height / 2);
  return { a: s, b: 0, c: 0, d: s, e, f };
}

/** The path scaled evenly so that its ink fits in `box`, centred there. */
export function fitInto(path: PathData, box: Box): PathData {
  return transform(path, fitMatrix(boundsOf(path), box));
}
