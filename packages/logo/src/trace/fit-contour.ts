import { distance, fitCubic } from "../geometry/fit-cubic.ts";
import type { PathStep } from "../geometry/path-data.ts";
import type { Point } from "../geometry/transform.ts";
import { at, findCorners, lineThrough, resample } from "./find-corners.ts";
import type { Corner } from "./find-corners.ts";
import { smoothContour } from "./smooth-contour.ts";
import { snapLines } from "./snap-lines.ts";
import type { Segment } from "./snap-lines.ts";
import { pointsOf, straightStretches } from "./straight-stretches.ts";
import type { Stretch } from "./straight-stretches.ts";
import type { Contour } from "./trace-contours.ts";

/** How far, in pixels, a curve may pass from the points that it stands for. */
const TOLERANCE = 0.5;
/** Between two corners, a side that is this straight is a line. */
const STRAIGHT_SIDE = 0.55;
/** An outermost point stands out so far, and from others so far, in pixels. */
const PROMINENT = 1.5;
const APART = 6;
/** A direction is read from so many points on each side. */
const ARM = 5;

/** Where two segments meet. */
interface Knot {
  /** Index into the contour; may count past its end. */
  readonly at: number;
  readonly point: Point;
  /** Forwards, of length 1; null at a corner, where each side has its own. */
  readonly way: Point | null;
  /** The segment from here to the next knot is a straight line. */
  readonly isLine: boolean;
}

/** A traced line as the few lines and curves that a designer would have drawn it with, closed. */
export function fitContour(traced: Contour): PathStep[] {
  const sampled = resample(traced);
  const corners = findCorners(sampled);
  const contour = smoothContour(
    sampled,
    corners.map((corner) => corner.at),
  );
  const knots = knotsOf(contour, corners);
  const segments = knots.flatMap((knot, i): Segment[] => {
    const next = knots[i + 1] ?? wrapped(knots[0] ?? knot, contour.length);
    return knot.isLine
      ? [{ kind: "line", from: knot.point, to: next.point }]
      : fitRun(contour, { knot, next });
  });
  return toSteps(snapLines(segments));
}

function wrapped(knot: Knot, length: number): Knot {
  return { ...knot, at: knot.at + length };
}

/** Corners, ends of lines and outermost points, in their order. */
function knotsOf(contour: Contour, found: readonly Corner[]): Knot[] {
  const corners = found.map(({ at: index, point }): Knot => ({
    at: index,
    point,
    way: null,
    isLine: false,
  }));
  const first = corners[0];
  if (first === undefined) return withOutermost(contour, smoothKnots(contour));
  const around = [...corners, wrapped(first, contour.length)];
  const knots = corners.flatMap((corner, i) => sideKnots(contour, corner, around[i + 1] ?? corner));
  return withOutermost(contour, knots);
}

/** A corner and what follows up to the next one. */
function sideKnots(contour: Contour, corner: Knot, next: Knot): Knot[] {
  const points = pointsOf(contour, { from: corner.at, to: next.at });
  if (isStraightBetween(points, corner.point, next.point)) return [{ ...corner, isLine: true }];
  const stretches = straightStretches(contour, { from: corner.at, to: next.at });
  return addLines(contour, [corner], stretches, next);
}

function isStraightBetween(points: readonly Point[], from: Point, to: Point): boolean {
  const length = distance(from, to);
  if (length < 1) return false;
  const way = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  return points
    .slice(2, -2)
    .every(({ x, y }) => Math.abs((x - from.x) * way.y - (y - from.y) * way.x) <= STRAIGHT_SIDE);
}

/** The ends of straight stretches; one that reaches up to a corner begins or ends with it. */
function addLines(
  contour: Contour,
  before: readonly Knot[],
  stretches: readonly Stretch[],
  end: Knot,
): Knot[] {
  const knots = [...before];
  for (const stretch of stretches) {
    const { middle, way } = lineThrough(pointsOf(contour, stretch));
    const onLine = (index: number): Point => foot(at(contour, index), middle, way);
    const last = knots.at(-1);
    if (
      last !== undefined &&
      stretch.from - last.at <= APART &&
      last.way === null &&
      !last.isLine
    ) {
      knots[knots.length - 1] = { ...last, isLine: true };
    } else knots.push({ at: stretch.from, point: onLine(stretch.from), way, isLine: true });
    if (end.at - stretch.to <= APART && end.way === null) continue;
    knots.push({ at: stretch.to, point: onLine(stretch.to), way, isLine: false });
  }
  return knots;
}

function foot({ x, y }: Point, middle: Point, way: Point): Point {
  const along = (x - middle.x) * way.x + (y - middle.y) * way.y;
  return { x: middle.x + way.x * along, y: middle.y + way.y * along };
}

/** A contour without a corner: begun where it is straight, else where it reaches farthest. */
function smoothKnots(contour: Contour): Knot[] {
  const [first] = straightStretches(contour, { from: 0, to: contour.length });
  if (first !== undefined) {
    const whole = { from: first.from, to: first.from + contour.length };
    const stretches = straightStretches(contour, whole);
    const end: Knot = {
      at: whole.to,
      point: at(contour, whole.to),
      way: { x: 1, y: 0 },
      isLine: false,
    };
    const knots = addLines(contour, [], stretches, end);
    if (knots.length > 1) return knots;
  }
  const top = contour.reduce((best, { y }, i) => (y < at(contour, best).y ? i : best), 0);
  return [{ at: top, point: at(contour, top), way: wayAt(contour, top), isLine: false }];
}

function wayAt(contour: Contour, index: number): Point {
  const [before, after] = [at(contour, index - ARM), at(contour, index + ARM)];
  const length = distance(before, after) || 1;
  return { x: (after.x - before.x) / length, y: (after.y - before.y) / length };
}

/** Adds the points at which curves turn back, where designers set theirs, with level handles. */
function withOutermost(contour: Contour, knots: readonly Knot[]): Knot[] {
  const all = knots.flatMap((knot, i): Knot[] => {
    const next = knots[i + 1] ?? wrapped(knots[0] ?? knot, contour.length);
    return knot.isLine ? [knot] : [knot, ...outermostBetween(contour, knot.at, next.at)];
  });
  const [only] = all;
  if (all.length > 1 || only === undefined) return all;
  const half = only.at + (contour.length >> 1);
  return [only, { at: half, point: at(contour, half), way: wayAt(contour, half), isLine: false }];
}

function outermostBetween(contour: Contour, from: number, to: number): Knot[] {
  const found: Knot[] = [];
  for (const axis of ["x", "y"] as const) {
    for (const index of turningPoints(contour, axis, { from, to })) {
      const { x, y } = wayAt(contour, index);
      const way = axis === "x" ? { x: 0, y: Math.sign(y) } : { x: Math.sign(x), y: 0 };
      if (way.x === 0 && way.y === 0) continue;
      found.push({ at: index, point: at(contour, index), way, isLine: false });
    }
  }
  const sorted = found.toSorted((one, other) => one.at - other.at);
  return sorted.filter((knot, i) => i === 0 || knot.at - (sorted[i - 1]?.at ?? 0) >= APART);
}

/** Indices at which a coordinate is largest or smallest, by more than noise makes it. */
function turningPoints(contour: Contour, axis: "x" | "y", { from, to }: Stretch): number[] {
  const found: number[] = [];
  let [low, high] = [from, from];
  let heading = 0;
  for (let index = from; index <= to; index++) {
    const value = at(contour, index)[axis];
    if (value > at(contour, high)[axis]) high = index;
    if (value < at(contour, low)[axis]) low = index;
    if (heading >= 0 && value < at(contour, high)[axis] - PROMINENT) {
      if (heading > 0 || high > from + APART) found.push(plateau(contour, axis, high));
      [heading, low] = [-1, index];
    } else if (heading <= 0 && value > at(contour, low)[axis] + PROMINENT) {
      if (heading < 0 || low > from + APART) found.push(plateau(contour, axis, low));
      [heading, high] = [1, index];
    }
  }
  return found.filter((index) => index - from >= APART && to - index >= APART);
}

/** The middle of the points about as far out as this one. */
function plateau(contour: Contour, axis: "x" | "y", index: number): number {
  const value = at(contour, index)[axis];
  const isOut = (i: number): boolean => Math.abs(at(contour, i)[axis] - value) < 0.3;
  let [first, last] = [index, index];
  while (isOut(first - 1) && index - first < contour.length / 8) first -= 1;
  while (isOut(last + 1) && last - index < contour.length / 8) last += 1;
  return Math.round((first + last) / 2);
}

function fitRun(
  contour: Contour,
  { knot, next }: { readonly knot: Knot; readonly next: Knot },
): Segment[] {
  const points = pointsOf(contour, { from: knot.at, to: next.at });
  const run = [knot.point, ...points.slice(1, -1), next.point];
  const out = knot.way ?? endWay(run);
  const back = next.way ?? reversed(endWay(run.toReversed()));
  return fitPoints(run, out, back);
}

/** The direction into a run at a corner: read past the blur. */
function endWay(run: readonly Point[]): Point {
  const [start = { x: 0, y: 0 }] = run;
  const ahead = run[Math.min(run.length - 1, ARM)] ?? start;
  const length = distance(start, ahead) || 1;
  return { x: (ahead.x - start.x) / length, y: (ahead.y - start.y) / length };
}

function reversed({ x, y }: Point): Point {
  return { x: -x, y: -y };
}

/** One curve, or two that join smoothly where one does not do. `out` and `back` point forwards. */
function fitPoints(run: readonly Point[], out: Point, back: Point): Segment[] {
  const [start, end] = [run[0], run.at(-1)];
  if (start === undefined || end === undefined || run.length < 2) return [];
  if (run.length < 3) return [{ kind: "line", from: start, to: end }];
  const ends = { start, end, out, back: reversed(back) };
  const { curve, error, worst } = fitCubic(ends, run.slice(1), TOLERANCE);
  if (error <= TOLERANCE || run.length < 12) {
    return [{ kind: "curve", from: start, out: curve[1], back: curve[2], to: end }];
  }
  const least = Math.max(4, Math.floor(run.length * 0.2));
  const split = Math.min(run.length - 1 - least, Math.max(least, worst + 1));
  const arm = Math.min(ARM, split, run.length - 1 - split);
  const { way } = lineThrough(run.slice(split - arm, split + arm + 1));
  return [
    ...fitPoints(run.slice(0, split + 1), out, way),
    ...fitPoints(run.slice(split), way, back),
  ];
}

function toSteps(segments: readonly Segment[]): PathStep[] {
  const [first] = segments;
  if (first === undefined) return [];
  const steps: PathStep[] = [{ code: "M", points: [first.from.x, first.from.y] }];
  for (const segment of segments) {
    const { to } = segment;
    if (segment.kind === "line") steps.push({ code: "L", points: [to.x, to.y] });
    else {
      const { out, back } = segment;
      steps.push({ code: "C", points: [out.x, out.y, back.x, back.y, to.x, to.y] });
    }
  }
  return [...steps, { code: "Z", points: [] }];
}
