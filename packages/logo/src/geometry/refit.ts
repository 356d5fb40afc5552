import type { PathData } from "../types.ts";
import { distance, fitCubic as fitTo, pointAt } from "./fit-cubic.ts";
import type { Cubic } from "./fit-cubic.ts";
import { formatPath, parsePath } from "./path-data.ts";
import type { PathStep } from "./path-data.ts";
import type { Point } from "./transform.ts";

interface Piece {
  /** With its start, a line as a cubic too. */
  readonly curve: Cubic;
  readonly straight: boolean;
}

/** Directions that differ by less than this (6°) join smoothly. */
const SMOOTH = Math.cos((6 * Math.PI) / 180);
/** One cubic follows a turn of up to a quarter circle and a bit very well. */
const MOST_TURN_RAD = (100 * Math.PI) / 180;
const SAMPLES = 6;

/**
 * The path with fewer points: runs of short curves that follow one bend, as offsets of PathOps
 * come out, become single cubics with the same end points and end directions (P. J. Schneider,
 * "An Algorithm for Automatically Fitting Digitized Curves", Graphics Gems, 1990).
 * @param tolerance The largest distance a curve may move, in the path's units.
 */
export function refit(d: PathData, tolerance = 0.06): PathData {
  return formatPath(splitContours(parsePath(d)).flatMap((steps) => refitContour(steps, tolerance)));
}

function splitContours(steps: readonly PathStep[]): PathStep[][] {
  const contours: PathStep[][] = [];
  for (const step of steps) {
    if (step.code === "M") contours.push([]);
    contours.at(-1)?.push(step);
  }
  return contours;
}

function refitContour(steps: readonly PathStep[], tolerance: number): PathStep[] {
  const [start, ...rest] = steps;
  if (start?.code !== "M") return [...steps];
  const closed = rest.at(-1)?.code === "Z";
  const pieces = turnToCorner(piecesOf(start, rest), closed);
  const out: PathStep[] = [];
  for (let i = 0; i < pieces.length;) {
    const { curve, length } = longestFit(pieces, i, tolerance);
    const [, c1, c2, end] = curve;
    const straight = length === 1 && pieces[i]?.straight === true;
    out.push(
      straight
        ? { code: "L", points: [end.x, end.y] }
        : { code: "C", points: [c1.x, c1.y, c2.x, c2.y, end.x, end.y] },
    );
    i += length;
  }
  const from = pieces[0]?.curve[0] ?? { x: start.points[0] ?? 0, y: start.points[1] ?? 0 };
  const move: PathStep = { code: "M", points: [from.x, from.y] };
  return closed ? [move, ...withoutLastLine(out, from), { code: "Z", points: [] }] : [move, ...out];
}

/** A straight way home needs no line: `Z` draws it. */
function withoutLastLine(steps: PathStep[], from: Point): PathStep[] {
  const last = steps.at(-1);
  const home = last?.code === "L" && last.points[0] === from.x && last.points[1] === from.y;
  return home ? steps.slice(0, -1) : steps;
}

function piecesOf(start: PathStep, steps: readonly PathStep[]): Piece[] {
  const pieces: Piece[] = [];
  const home: Point = { x: start.points[0] ?? 0, y: start.points[1] ?? 0 };
  let at = home;
  for (const { code, points } of steps) {
    const to = code === "Z" ? home : { x: points.at(-2) ?? 0, y: points.at(-1) ?? 0 };
    const still = to.x === at.x && to.y === at.y && (code === "L" || code === "Z");
    if (!still)
      pieces.push({ curve: asCubic(at, code, points, to), straight: code === "L" || code === "Z" });
    at = to;
  }
  return pieces;
}

function asCubic(at: Point, code: PathStep["code"], points: readonly number[], to: Point): Cubic {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points;
  if (code === "C") return [at, { x: x1, y: y1 }, { x: x2, y: y2 }, to];
  if (code === "Q") {
    const towards = (p: Point) => ({
      x: p.x + (2 / 3) * (x1 - p.x),
      y: p.y + (2 / 3) * (y1 - p.y),
    });
    return [at, towards(at), towards(to), to];
  }
  return [at, mix(at, to, 1 / 3), mix(at, to, 2 / 3), to];
}

/** A closed contour is begun where it has a corner or a line, so that no bend is cut in two. */
function turnToCorner(pieces: readonly Piece[], closed: boolean): readonly Piece[] {
  if (!closed) return pieces;
  const corner = pieces.findIndex((piece, i) => {
    const before = pieces.at(i - 1) ?? piece;
    return piece.straight || before.straight || !isSmooth(before.curve, piece.curve);
  });
  return corner <= 0 ? pieces : [...pieces.slice(corner), ...pieces.slice(0, corner)];
}

function longestFit(
  pieces: readonly Piece[],
  from: number,
  tolerance: number,
): { curve: Cubic; length: number } {
  const first = pieces[from];
  if (!first) throw new RangeError("no piece to fit");
  let best = { curve: first.curve, length: 1 };
  if (first.straight) return best;
  let turned = Math.abs(turnOf(first.curve));
  for (let length = 2; from + length <= pieces.length; length++) {
    const [last, added] = [pieces[from + length - 2], pieces[from + length - 1]];
    if (!last || !added || added.straight || !isSmooth(last.curve, added.curve)) break;
    if (turnOf(first.curve) * turnOf(added.curve) < 0) break;
    turned += Math.abs(turnOf(added.curve));
    if (turned > MOST_TURN_RAD) break;
    const curve = fitCubic(
      pieces.slice(from, from + length).map((piece) => piece.curve),
      tolerance,
    );
    if (curve) best = { curve, length };
  }
  return best;
}

function fitCubic(run: readonly Cubic[], tolerance: number): Cubic | null {
  const points = run.flatMap((curve) =>
    Array.from({ length: SAMPLES }, (_, i) => pointAt(curve, (i + 1) / SAMPLES)),
  );
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return null;
  const [start, end] = [first[0], last[3]];
  const [out, back] = [startDirection(first), reversed(endDirection(last))];
  const fitted = fitTo({ start, end, out, back }, points, tolerance);
  return fitted.error <= tolerance ? fitted.curve : null;
}

function startDirection([a, b, c, d]: Cubic): Point {
  return direction(a, [b, c, d]);
}

function endDirection([a, b, c, d]: Cubic): Point {
  return reversed(direction(d, [c, b, a]));
}

/** Towards the first of the points that is not where we stand. */
function direction(from: Point, to: readonly Point[]): Point {
  const target = to.find((point) => distance(from, point) > 1e-3) ?? from;
  const length = distance(from, target) || 1;
  return { x: (target.x - from.x) / length, y: (target.y - from.y) / length };
}

function reversed({ x, y }: Point): Point {
  return { x: -x, y: -y };
}

function isSmooth(before: Cubic, after: Cubic): boolean {
  const [arriving, leaving] = [endDirection(before), startDirection(after)];
  return arriving.x * leaving.x + arriving.y * leaving.y > SMOOTH;
}

/** How far the direction turns along the curve, in radians, clockwise positive. */
function turnOf(curve: Cubic): number {
  const [from, to] = [startDirection(curve), endDirection(curve)];
  return Math.atan2(from.x * to.y - from.y * to.x, from.x * to.x + from.y * to.y);
}

function mix(one: Point, other: Point, share: number): Point {
  return { x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share };
}
