import type { Point } from "../geometry/transform.ts";
import type { Contour } from "./trace-contours.ts";

/** Points of a contour at which it turns at once, not in a bend. */
export interface Corner {
  /** Index into the contour. */
  readonly at: number;
  /** Where its two sides would meet if the picture were sharp. */
  readonly point: Point;
}

/** How far on either side the turn is looked at, in pixels. */
const ARM = 7;
const LEAST_TURN_RAD = (28 * Math.PI) / 180;
/** So much of the turn lies within the half of both arms: all of it at a corner, half of it in a bend. */
const AT_ONCE = 0.72;
/** The blur of edges reaches so far from a corner; its sides are read beyond. */
const BLURRED = 2.2;
/** A corner is not moved farther than this, in pixels. */
const FARTHEST = 4;
/** A blurred corner looks like an arc of up to this radius, in pixels; larger ones are meant. */
const LARGEST_BLUR = 4;
/** Between sides that are farther apart than this, a bend and a corner look alike. */
const OPEN_RAD = (135 * Math.PI) / 180;

/** A side as short as this, in pixels, between corners this blunt, is a bend's. */
const SHORT_SIDE = 14;
const BLUNT_RAD = (75 * Math.PI) / 180;

/** The contour with points a pixel apart. */
export function resample(contour: Contour, step = 1): Contour {
  const length = lengthOf(contour);
  const count = Math.max(8, Math.round(length / step));
  const points: Point[] = [];
  let [behind, index] = [0, 0];
  for (let i = 0; i < count; i++) {
    const wanted = (i * length) / count;
    for (;;) {
      const [from, to] = [at(contour, index), at(contour, index + 1)];
      const piece = Math.hypot(to.x - from.x, to.y - from.y);
      if (behind + piece >= wanted || index > contour.length) {
        const share = piece === 0 ? 0 : (wanted - behind) / piece;
        points.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
        break;
      }
      behind += piece;
      index += 1;
    }
  }
  return points;
}

/** @param contour points a pixel apart */
export function findCorners(contour: Contour): Corner[] {
  const arm = Math.max(3, Math.min(ARM, Math.floor(contour.length / 8)));
  const turns = contour.map((_, i) => Math.abs(turnAt(contour, i, arm)));
  const corners: Corner[] = [];
  for (const [i, turn] of turns.entries()) {
    if (turn < LEAST_TURN_RAD || !isPeak(turns, i, arm)) continue;
    const close = Math.abs(turnAt(contour, i, arm / 2));
    if (close < turn * AT_ONCE) continue;
    const point = sharpened(contour, i, arm);
    if (point !== null) corners.push({ at: i, point });
  }
  return withoutBends(contour, corners);
}

/** Without pairs of blunt corners a few pixels apart, which are the ends of a small bend. */
function withoutBends(contour: Contour, corners: readonly Corner[]): Corner[] {
  const isBlunt = (turn: number): boolean => Math.abs(turn) < BLUNT_RAD;
  const ofBend = new Set<Corner>();
  for (const [i, corner] of corners.entries()) {
    const next = corners[(i + 1) % corners.length] ?? corner;
    const apart = (next.at - corner.at + contour.length) % contour.length;
    if (next === corner || apart > SHORT_SIDE) continue;
    const [one, other] = [turnAt(contour, corner.at, ARM), turnAt(contour, next.at, ARM)];
    if (one * other <= 0 || !isBlunt(one) || !isBlunt(other)) continue;
    ofBend.add(corner).add(next);
  }
  return corners.filter((corner) => !ofBend.has(corner));
}

/** How the way turns between two chords of this length that meet here, in radians. */
function turnAt(contour: Contour, i: number, arm: number): number {
  const reach = Math.max(2, Math.round(arm));
  const [before, here, after] = [at(contour, i - reach), at(contour, i), at(contour, i + reach)];
  const [ax, ay] = [here.x - before.x, here.y - before.y];
  const [bx, by] = [after.x - here.x, after.y - here.y];
  return Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
}

function isPeak(turns: readonly number[], i: number, arm: number): boolean {
  const here = turns[i] ?? 0;
  for (let step = 1; step <= arm; step++) {
    const [before, after] = [turns.at((i - step) % turns.length), turns[(i + step) % turns.length]];
    if ((before ?? 0) > here || (after ?? 0) >= here) return false;
  }
  return true;
}

/** Where the lines through both sides meet; null where that is as far off as for a bend. */
function sharpened(contour: Contour, i: number, arm: number): Point | null {
  const here = at(contour, i);
  const near = Math.min(BLURRED, arm / 2);
  const one = sideOf(contour, i, { near: -near, far: -arm });
  const other = sideOf(contour, i, { near, far: arm });
  const cross = one.way.x * other.way.y - one.way.y * other.way.x;
  if (Math.abs(cross) < 0.2) return here;
  const [dx, dy] = [other.middle.x - one.middle.x, other.middle.y - one.middle.y];
  const along = (dx * other.way.y - dy * other.way.x) / cross;
  const point = { x: one.middle.x + one.way.x * along, y: one.middle.y + one.way.y * along };
  const away = Math.hypot(point.x - here.x, point.y - here.y);
  // Both ways lead off from here: an arc of radius 1 between such sides stays so far from their corner.
  const between = Math.acos(
    Math.max(-1, Math.min(1, one.way.x * other.way.x + one.way.y * other.way.y)),
  );
  const perRadius = 1 / Math.sin(between / 2) - 1;
  if (between < OPEN_RAD && away > perRadius * LARGEST_BLUR + 0.35) return null;
  return away <= FARTHEST ? point : here;
}

interface Side {
  readonly middle: Point;
  /** Of length 1. */
  readonly way: Point;
}

function sideOf(
  contour: Contour,
  i: number,
  { near, far }: { readonly near: number; readonly far: number },
): Side {
  const step = Math.sign(far);
  const points: Point[] = [];
  for (let j = Math.round(near); Math.abs(j) <= Math.abs(far); j += step)
    points.push(at(contour, i + j));
  return lineThrough(points);
}

/** The straight line nearest to all points, and their middle. */
export function lineThrough(points: readonly Point[]): Side {
  const count = Math.max(1, points.length);
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / count,
    y: points.reduce((sum, { y }) => sum + y, 0) / count,
  };
  let [xx, xy, yy] = [0, 0, 0];
  for (const { x, y } of points) {
    xx += (x - middle.x) ** 2;
    xy += (x - middle.x) * (y - middle.y);
    yy += (y - middle.y) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const way = { x: Math.cos(angle), y: Math.sin(angle) };
  const [first, last] = [points[0] ?? middle, points.at(-1) ?? middle];
  const isForward = way.x * (last.x - first.x) + way.y * (last.y - first.y) >= 0;
  return { middle, way: isForward ? way : { x: -way.x, y: -way.y } };
}

export function at(contour: Contour, index: number): Point {
  const count = contour.length;
  return contour[((index % count) + count) % count] ?? { x: 0, y: 0 };
}

export function lengthOf(contour: Contour): number {
  let length = 0;
  for (const [i, { x, y }] of contour.entries()) {
    const next = at(contour, i + 1);
    length += Math.hypot(next.x - x, next.y - y);
  }
  return length;
}
