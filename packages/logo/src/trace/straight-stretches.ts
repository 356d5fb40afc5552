import type { Point } from "../geometry/transform.ts";
import { at, lineThrough } from "./find-corners.ts";
import type { Contour } from "./trace-contours.ts";

/** Part of a contour by the indices of its first and last point; they may count past its end. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** In pixels. */
const SHORTEST = 18;
/** No point is farther from a straight line, in pixels. */
const STRAIGHT = 0.38;
/** At its ends it is nearer still. */
const ON_LINE = 0.16;
/** Both halves of a line point the same way, but for this. */
const LEAST_BEND_RAD = (0.9 * Math.PI) / 180;
const STEP = 3;
/** Lines this near to each other, in pixels, are one if no point is farther from it than that. */
const FARTHEST_APART = 24;
const TREMBLING = 0.65;

/** The straight lines between two points of a contour, none of which bends ever so slightly. */
export function straightStretches(contour: Contour, { from, to }: Stretch): Stretch[] {
  const found: Stretch[] = [];
  for (let start = from; start + SHORTEST <= to;) {
    const longest = longestFrom(contour, start, to);
    if (longest === null) start += STEP;
    else if (isBent(contour, longest)) start += Math.ceil((longest.to - longest.from) / 4);
    else {
      const stretch = trimmed(contour, longest);
      const last = found.at(-1);
      const joined = last === undefined ? null : join(contour, last, stretch);
      if (joined === null) found.push(stretch);
      else found[found.length - 1] = joined;
      start = stretch.to;
    }
  }
  return found;
}

/** Two stretches as the one line that a tremble between them has cut in two, if they are that. */
function join(
  contour: Contour,
  { from, to: end }: Stretch,
  { from: start, to }: Stretch,
): Stretch | null {
  if (start - end > FARTHEST_APART) return null;
  const both = { from, to };
  return isStraight(contour, both, TREMBLING) && !isBent(contour, both) ? both : null;
}

function longestFrom(contour: Contour, from: number, limit: number): Stretch | null {
  let to = from + SHORTEST;
  if (!isStraight(contour, { from, to })) return null;
  for (let step = SHORTEST; step >= 1;) {
    if (to + step <= limit && isStraight(contour, { from, to: to + step })) {
      to += step;
      step *= 2;
    } else step = Math.floor(step / 2);
  }
  return { from, to };
}

function isBent(contour: Contour, { from, to }: Stretch): boolean {
  const middle = Math.round((from + to) / 2);
  const [one, other] = [
    lineThrough(pointsOf(contour, { from, to: middle })).way,
    lineThrough(pointsOf(contour, { from: middle, to })).way,
  ];
  const across = one.x * other.y - one.y * other.x;
  return Math.abs(Math.atan2(across, one.x * other.x + one.y * other.y)) > LEAST_BEND_RAD;
}

/** The stretch without the beginnings of bends at its ends. */
function trimmed(contour: Contour, { from, to }: Stretch): Stretch {
  const margin = Math.floor((to - from) / 5);
  const inner = lineThrough(pointsOf(contour, { from: from + margin, to: to - margin }));
  const isOff = (index: number): boolean => awayFrom(at(contour, index), inner) > ON_LINE;
  let [first, last] = [from, to];
  while (isOff(first) && first < from + margin) first += 1;
  while (isOff(last) && last > to - margin) last -= 1;
  return { from: first, to: last };
}

function isStraight(contour: Contour, stretch: Stretch, most = STRAIGHT): boolean {
  const points = pointsOf(contour, stretch);
  const line = lineThrough(points);
  return points.every((point) => awayFrom(point, line) <= most);
}

function awayFrom({ x, y }: Point, { middle, way }: ReturnType<typeof lineThrough>): number {
  return Math.abs((x - middle.x) * way.y - (y - middle.y) * way.x);
}

export function pointsOf(contour: Contour, { from, to }: Stretch): Point[] {
  return Array.from({ length: to - from + 1 }, (_, i) => at(contour, from + i));
}
