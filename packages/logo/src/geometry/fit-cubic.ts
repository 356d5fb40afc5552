import type { Point } from "./transform.ts";

/** A cubic Bézier: start, two handles, end. */
export type Cubic = readonly [Point, Point, Point, Point];

/** Where a curve begins and ends, and its directions there, both of length 1 and into the curve. */
export interface CurveEnds {
  readonly start: Point;
  readonly end: Point;
  readonly out: Point;
  readonly back: Point;
}

export interface FittedCubic {
  readonly curve: Cubic;
  /** The largest distance from a point to the curve, in the points' unit. */
  readonly error: number;
  /** Index of the point that is farthest from it. */
  readonly worst: number;
}

const ROUNDS = 4;

/**
 * The cubic with these ends that passes the points best, in their order; the first point follows
 * the start, the last one is the end (P. J. Schneider, "An Algorithm for Automatically Fitting
 * Digitized Curves", Graphics Gems, 1990). It stops as soon as none is farther than `tolerance`.
 */
export function fitCubic(
  ends: CurveEnds,
  points: readonly Point[],
  tolerance: number,
): FittedCubic {
  let parameters = chordParameters([ends.start, ...points]);
  let best: FittedCubic | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const curve = solve(ends, points, parameters);
    const fitted = measure(curve, points, parameters);
    if (best === null || fitted.error < best.error) best = fitted;
    if (best.error <= tolerance) break;
    parameters = points.map((point, i) => closer(curve, point, parameters[i] ?? 1));
  }
  if (best === null) throw new RangeError("no round of fitting");
  return best;
}

function measure(
  curve: Cubic,
  points: readonly Point[],
  parameters: readonly number[],
): FittedCubic {
  let [error, worst] = [0, 0];
  points.forEach((point, i) => {
    const away = distance(point, pointAt(curve, parameters[i] ?? 1));
    if (away > error) [error, worst] = [away, i];
  });
  return { curve, error, worst };
}

/** Least-squares handle lengths for given end directions. */
function solve(
  { start, end, out, back }: CurveEnds,
  points: readonly Point[],
  parameters: readonly number[],
): Cubic {
  let [c00, c01, c11, x0, x1] = [0, 0, 0, 0, 0];
  points.forEach((point, i) => {
    const t = parameters[i] ?? 1;
    const s = 1 - t;
    const [b1, b2] = [3 * t * s * s, 3 * t * t * s];
    const [near, far] = [s * s * s + b1, t * t * t + b2];
    const [ax, ay, bx, by] = [out.x * b1, out.y * b1, back.x * b2, back.y * b2];
    const rest = {
      x: point.x - start.x * near - end.x * far,
      y: point.y - start.y * near - end.y * far,
    };
    c00 += ax * ax + ay * ay;
    c01 += ax * bx + ay * by;
    c11 += bx * bx + by * by;
    x0 += ax * rest.x + ay * rest.y;
    x1 += bx * rest.x + by * rest.y;
  });
  const determinant = c00 * c11 - c01 * c01;
  const chord = distance(start, end) / 3;
  const one = Math.abs(determinant) < 1e-12 ? chord : (x0 * c11 - x1 * c01) / determinant;
  const two = Math.abs(determinant) < 1e-12 ? chord : (c00 * x1 - c01 * x0) / determinant;
  const [h1, h2] = [one > 1e-6 ? one : chord, two > 1e-6 ? two : chord];
  return [
    start,
    { x: start.x + out.x * h1, y: start.y + out.y * h1 },
    { x: end.x + back.x * h2, y: end.y + back.y * h2 },
    end,
  ];
}

function chordParameters(points: readonly Point[]): number[] {
  const lengths: number[] = [];
  let sum = 0;
  for (let i = 1; i < points.length; i++) {
    sum += distance(points[i - 1] ?? { x: 0, y: 0 }, points[i] ?? { x: 0, y: 0 });
    lengths.push(sum);
  }
  return lengths.map((length) => length / sum);
}

/** One Newton step towards the parameter whose point is nearest. */
function closer(curve: Cubic, point: Point, t: number): number {
  const at = pointAt(curve, t);
  const step = 1e-4;
  const [ahead, behind] = [
    pointAt(curve, Math.min(1, t + step)),
    pointAt(curve, Math.max(0, t - step)),
  ];
  const velocity = { x: (ahead.x - behind.x) / (2 * step), y: (ahead.y - behind.y) / (2 * step) };
  const speed = velocity.x ** 2 + velocity.y ** 2;
  if (speed === 0) return t;
  const move = ((point.x - at.x) * velocity.x + (point.y - at.y) * velocity.y) / speed;
  return Math.min(1, Math.max(0, t + move));
}

export function pointAt([a, b, c, d]: Cubic, t: number): Point {
  const s = 1 - t;
  const [w0, w1, w2, w3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return {
    x: w0 * a.x + w1 * b.x + w2 * c.x + w3 * d.x,
    y: w0 * a.y + w1 * b.y + w2 * c.y + w3 * d.y,
  };
}

export function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
