import { flatten } from "../geometry/flatten.ts";
import { parsePath, type PathStep } from "../geometry/path-data.ts";
import type { PathData } from "../types.ts";

interface Segment {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

const LONG_SHARE = 0.1;
const SIN_LEAST = Math.sin((0.3 * Math.PI) / 180);
const SIN_MOST = Math.sin((3 * Math.PI) / 180);
const NEAR_SHARE = 0.3;
const FACING_SHARE = 0.6;

/** How many pairs of long straight edges side by side are almost parallel: 0.3° to 3° off. */
export function nearParallels(paths: readonly PathData[], side: number): number {
  const long = paths.flatMap(straights).filter(({ length }) => length >= LONG_SHARE * side);
  let pairs = 0;
  for (const [at, one] of long.entries())
    for (const other of long.slice(at + 1)) {
      const sine = Math.abs(one.dx * other.dy - one.dy * other.dx);
      if (sine >= SIN_LEAST && sine <= SIN_MOST && faces(one, other, side)) pairs++;
    }
  return pairs;
}

/** Whether two edges run beside each other: near, and along each other for most of the shorter. */
function faces(one: Segment, other: Segment, side: number): boolean {
  const along = (x: number, y: number): number => (x - one.x0) * one.dx + (y - one.y0) * one.dy;
  const across = (x: number, y: number): number => (x - one.x0) * one.dy - (y - one.y0) * one.dx;
  const [from, to] = [along(other.x0, other.y0), along(other.x1, other.y1)];
  const common = Math.min(one.length, Math.max(from, to)) - Math.max(0, Math.min(from, to));
  const middle = Math.abs(across((other.x0 + other.x1) / 2, (other.y0 + other.y1) / 2));
  return (
    common >= FACING_SHARE * Math.min(one.length, other.length) &&
    middle <= NEAR_SHARE * side &&
    middle > 0.004 * side
  );
}

function straights(d: PathData): Segment[] {
  const segments: Segment[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const add = (toX: number, toY: number): void => {
    const length = Math.sqrt((toX - x) ** 2 + (toY - y) ** 2);
    if (length > 0)
      segments.push({
        ...{ x0: x, y0: y, x1: toX, y1: toY, length },
        dx: (toX - x) / length,
        dy: (toY - y) / length,
      });
  };
  for (const { code, points } of parsePath(d)) {
    const [toX = startX, toY = startY] = points.slice(-2);
    if (code === "L" || code === "Z") add(toX, toY);
    [x, y] = [toX, toY];
    if (code === "M") [startX, startY] = [toX, toY];
  }
  return segments;
}

const LEAST_DEVIATION = 0.005;
const MOST_DEVIATION = 0.03;
const LEAST_DIAMETER = 0.1;

/** How many closed contours are almost circles: their radius differs by 0.5 to 3 percent. */
export function nearCircles(paths: readonly PathData[], side: number): number {
  let count = 0;
  for (const outline of paths.flatMap((d) => flatten(d, side / 4000))) {
    if (outline.length < 24) continue;
    const found = radiiOf(outline);
    if (!found || found.mean * 2 < LEAST_DIAMETER * side) continue;
    if (found.deviation >= LEAST_DEVIATION && found.deviation <= MOST_DEVIATION) count++;
  }
  return count;
}

/** The mean radius about the contour's middle, and half the range of radii as a share of it. */
function radiiOf(outline: readonly number[]): { mean: number; deviation: number } | null {
  let [area, cx, cy] = [0, 0, 0];
  for (let i = 0; i < outline.length; i += 2) {
    const next = (i + 2) % outline.length;
    const [x0, y0] = [outline[i] ?? 0, outline[i + 1] ?? 0];
    const [x1, y1] = [outline[next] ?? 0, outline[next + 1] ?? 0];
    const cross = x0 * y1 - x1 * y0;
    area += cross;
    cx += (x0 + x1) * cross;
    cy += (y0 + y1) * cross;
  }
  if (Math.abs(area) < 1e-9) return null;
  const [x, y] = [cx / (3 * area), cy / (3 * area)];
  let [least, most] = [Infinity, 0];
  const reach = (px: number, py: number): void => {
    const radius = Math.sqrt((px - x) ** 2 + (py - y) ** 2);
    least = Math.min(least, radius);
    most = Math.max(most, radius);
  };
  for (let i = 0; i < outline.length; i += 2) {
    const next = (i + 2) % outline.length;
    const [x0, y0] = [outline[i] ?? 0, outline[i + 1] ?? 0];
    reach(x0, y0);
    // Sides are long where corners are round: their middles tell a rectangle from a circle.
    reach((x0 + (outline[next] ?? 0)) / 2, (y0 + (outline[next + 1] ?? 0)) / 2);
  }
  return { mean: (least + most) / 2, deviation: (most - least) / (most + least) };
}

const SAME_RADIUS = 1.15;

/** How many different radii the rounded corners between straight edges have. */
export function cornerRadii(paths: readonly PathData[], side: number): number {
  const radii = paths
    .flatMap((d) => filletsOf(parsePath(d)))
    .filter((radius) => radius > 0.005 * side && radius < 0.25 * side)
    .toSorted((x, y) => x - y);
  let count = 0;
  let first = 0;
  for (const radius of radii) {
    if (count > 0 && radius <= first * SAME_RADIUS) continue;
    count++;
    first = radius;
  }
  return count;
}

/** Radii of the curves that turn by 60° to 120° between two straight edges they leave smoothly. */
function filletsOf(steps: readonly PathStep[]): number[] {
  return steps.flatMap((step, at): number[] => {
    const [before, after] = [steps[at - 1], steps[at + 1]];
    if ((step.code !== "C" && step.code !== "Q") || before?.code !== "L") return [];
    if (after?.code !== "L" && after?.code !== "Z") return [];
    const [x, y] = before.points.slice(-2);
    const radius = radiusOf([x ?? 0, y ?? 0, ...step.points]);
    return radius === null ? [] : [radius];
  });
}

function radiusOf(control: readonly number[]): number | null {
  const count = control.length;
  const at = (i: number): number => control[i] ?? 0;
  const [ax, ay] = [at(2) - at(0), at(3) - at(1)];
  const [bx, by] = [at(count - 2) - at(count - 4), at(count - 1) - at(count - 3)];
  const lengths = Math.sqrt((ax * ax + ay * ay) * (bx * bx + by * by));
  if (lengths === 0) return null;
  const cos = (ax * bx + ay * by) / lengths;
  if (cos > 0.5 || cos < -0.5) return null;
  const chord = Math.sqrt((at(count - 2) - at(0)) ** 2 + (at(count - 1) - at(1)) ** 2);
  return chord / (2 * Math.sqrt((1 - cos) / 2));
}
