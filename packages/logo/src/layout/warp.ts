import { formatPath, parsePath } from "../geometry/path-data.ts";
import type { PathStep } from "../geometry/path-data.ts";
import type { Point } from "../geometry/transform.ts";
import type { PathData } from "../types.ts";

type Curve = readonly [Point, Point, Point, Point];

/** Every piece is cut in this many before it is bent; more shows no difference at logo sizes. */
const CUTS = 2;

/** The path under a smooth map that also bends straight lines, as an arch does. */
export function warp(d: PathData, map: (point: Point) => Point): PathData {
  const out: PathStep[] = [];
  let pen: Point = { x: 0, y: 0 };
  let start = pen;
  for (const step of parsePath(d)) {
    if (step.code === "M") {
      [pen = pen] = pointsOf(step);
      start = pen;
      out.push({ code: "M", points: flat([map(pen)]) });
      continue;
    }
    const curve = toCubic(pen, step.code === "Z" ? [start] : pointsOf(step));
    if (curve) out.push(...bend(curve, map));
    if (step.code === "Z") out.push(step);
    pen = curve?.[3] ?? pen;
  }
  return formatPath(out);
}

function pointsOf({ points }: PathStep): Point[] {
  const out: Point[] = [];
  for (let i = 0; i + 1 < points.length; i += 2)
    out.push({ x: points[i] ?? 0, y: points[i + 1] ?? 0 });
  return out;
}

const flat = (points: readonly Point[]): number[] => points.flatMap(({ x, y }) => [x, y]);
const mix = (a: Point, b: Point, t: number): Point => ({
  x: a.x + (b.x - a.x) * t,
  y: a.y + (b.y - a.y) * t,
});

/** A line, a quadratic or a cubic from `pen`; null for one of no length. */
function toCubic(pen: Point, points: readonly Point[]): Curve | null {
  const [a, b, c] = points;
  if (a && b && c) return [pen, a, b, c];
  if (a && b) return [pen, mix(pen, a, 2 / 3), mix(b, a, 2 / 3), b];
  if (!a || Math.hypot(a.x - pen.x, a.y - pen.y) < 0.01) return null;
  return [pen, mix(pen, a, 1 / 3), mix(pen, a, 2 / 3), a];
}

function bend(curve: Curve, map: (point: Point) => Point): PathStep[] {
  const steps: PathStep[] = [];
  let rest = curve;
  for (let left = CUTS; left > 0; left--) {
    const [head, tail] = split(rest, 1 / left);
    steps.push({ code: "C", points: flat(head.slice(1).map(map)) });
    rest = tail;
  }
  return steps;
}

/** De Casteljau's construction. */
function split([a, b, c, d]: Curve, t: number): [Curve, Curve] {
  const ab = mix(a, b, t);
  const bc = mix(b, c, t);
  const cd = mix(c, d, t);
  const abc = mix(ab, bc, t);
  const bcd = mix(bc, cd, t);
  const middle = mix(abc, bcd, t);
  return [
    [a, ab, abc, middle],
    [middle, bcd, cd, d],
  ];
}
