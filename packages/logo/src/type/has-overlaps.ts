import type { PathStep } from "../geometry/path-data.ts";
import { flattenContours } from "./flatten-contours.ts";

/** A straight piece of a contour. */
interface Piece {
  readonly contour: number;
  /** Counted along the contour. */
  readonly place: number;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Whether a glyph has contours that cross or touch, or lie in others that turn the same way: only
 * then does its non-zero filling differ from its even-odd one. Curves count as polygons; what that
 * misses is thinner than a pixel.
 */
export function hasOverlaps(steps: readonly PathStep[]): boolean {
  const contours = flattenContours(steps).map(withoutRepeats);
  return crosses(contours) || contours.some((points, at) => isFilledTwice(contours, points, at));
}

function withoutRepeats(points: readonly number[]): number[] {
  const kept: number[] = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x = 0, y = 0] = [points[i], points[i + 1]];
    if (kept.at(-2) !== x || kept.at(-1) !== y) kept.push(x, y);
  }
  const isClosed = kept[0] === kept.at(-2) && kept[1] === kept.at(-1);
  if (!isClosed) kept.push(kept[0] ?? 0, kept[1] ?? 0);
  return kept;
}

function crosses(contours: readonly (readonly number[])[]): boolean {
  const pieces = contours.flatMap(piecesOf).toSorted((a, b) => a.left - b.left);
  for (const [i, one] of pieces.entries()) {
    for (let k = i + 1; k < pieces.length; k++) {
      const other = pieces[k];
      if (!other || other.left > one.right) break;
      if (meet(one, other) && !areNeighbours(one, other, contours)) return true;
    }
  }
  return false;
}

function piecesOf(points: readonly number[], contour: number): Piece[] {
  const pieces: Piece[] = [];
  for (let i = 2; i + 1 < points.length; i += 2) {
    const x0 = points[i - 2] ?? 0;
    const y0 = points[i - 1] ?? 0;
    const x1 = points[i] ?? 0;
    const y1 = points[i + 1] ?? 0;
    pieces.push({
      contour,
      place: i / 2 - 1,
      x0,
      y0,
      x1,
      y1,
      left: Math.min(x0, x1),
      right: Math.max(x0, x1),
      top: Math.min(y0, y1),
      bottom: Math.max(y0, y1),
    });
  }
  return pieces;
}

function areNeighbours(
  one: Piece,
  other: Piece,
  contours: readonly (readonly number[])[],
): boolean {
  if (one.contour !== other.contour) return false;
  const apart = Math.abs(one.place - other.place);
  return apart === 1 || apart === (contours[one.contour]?.length ?? 0) / 2 - 2;
}

/** Whether two pieces share a point. */
function meet(one: Piece, other: Piece): boolean {
  if (one.bottom < other.top || other.bottom < one.top) return false;
  return (
    side(one, other.x0, other.y0) * side(one, other.x1, other.y1) <= 0 &&
    side(other, one.x0, one.y0) * side(other, one.x1, one.y1) <= 0
  );
}

function side({ x0, y0, x1, y1 }: Piece, x: number, y: number): number {
  return Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
}

/** Whether a contour encloses what those around it fill already. */
function isFilledTwice(
  contours: readonly (readonly number[])[],
  points: readonly number[],
  at: number,
): boolean {
  const [x = 0, y = 0] = points;
  const around = contours.reduce(
    (sum, other, i) => (i === at ? sum : sum + windings(other, x, y)),
    0,
  );
  return Math.abs(around + Math.sign(area(points))) > 1;
}

function windings(points: readonly number[], x: number, y: number): number {
  let sum = 0;
  for (let i = 2; i + 1 < points.length; i += 2) {
    const y0 = points[i - 1] ?? 0;
    const y1 = points[i + 1] ?? 0;
    if (y0 <= y === y1 <= y) continue;
    const x0 = points[i - 2] ?? 0;
    const x1 = points[i] ?? 0;
    const crossing = x0 + ((y - y0) / (y1 - y0)) * (x1 - x0);
    if (crossing > x) sum += y1 > y0 ? 1 : -1;
  }
  return sum;
}

function area(points: readonly number[]): number {
  let sum = 0;
  for (let i = 2; i + 1 < points.length; i += 2)
    sum += (points[i - 2] ?? 0) * (points[i + 1] ?? 0) - (points[i] ?? 0) * (points[i - 1] ?? 0);
  return sum;
}
