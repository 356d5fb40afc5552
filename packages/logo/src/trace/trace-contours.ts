import type { Point } from "../geometry/transform.ts";
import type { CoverageField } from "./stack-regions.ts";

/** A closed line of points about a pixel apart; the last joins the first. */
export type Contour = readonly Point[];

const HALF = 0.5;

/**
 * Where coverage passes one half, in the picture's coordinates: marching squares between the
 * pixels' middles, after a blur of less than a pixel that takes noise off an edge.
 */
export function traceContours(field: CoverageField): Contour[] {
  const values = blur(field);
  const next = linkCells(values, field);
  const contours: Contour[] = [];
  for (let start = 0; start < next.length; start++) {
    if (next[start] === -1) continue;
    const points: Point[] = [];
    for (let edge = start; edge !== -1;) {
      points.push(crossing(edge, values, field));
      const following: number = next[edge] ?? -1;
      next[edge] = -1;
      edge = following;
    }
    contours.push(points);
  }
  return contours;
}

/** Weights 1, 2, 1 along rows, then along columns. */
function blur({ values, width, height }: CoverageField): Float32Array {
  const across = new Float32Array(values.length);
  const down = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const x = i % width;
    const [left, right] = [x === 0 ? 0 : (values[i - 1] ?? 0), values[i + 1] ?? 0];
    across[i] = (left + 2 * (values[i] ?? 0) + (x === width - 1 ? 0 : right)) / 4;
  }
  for (let i = 0; i < values.length; i++) {
    const [up, low] = [across[i - width] ?? 0, across[i + width] ?? 0];
    down[i] = (up + 2 * (across[i] ?? 0) + (i >= width * (height - 1) ? 0 : low)) / 4;
  }
  return down;
}

/**
 * From each grid edge that a contour crosses to the one that it crosses next, ink on its left.
 * An edge's number is twice its first cell's, one more where it goes down.
 */
function linkCells(values: Float32Array, { width, height }: CoverageField): Int32Array {
  const next = new Int32Array(values.length * 2).fill(-1);
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const at = y * width + x;
      const [topLeft, topRight] = [values[at] ?? 0, values[at + 1] ?? 0];
      const [lowLeft, lowRight] = [values[at + width] ?? 0, values[at + width + 1] ?? 0];
      const kind =
        (topLeft > HALF ? 1 : 0) |
        (topRight > HALF ? 2 : 0) |
        (lowRight > HALF ? 4 : 0) |
        (lowLeft > HALF ? 8 : 0);
      if (kind === 0 || kind === 15) continue;
      const sides = [at * 2, (at + 1) * 2 + 1, (at + width) * 2, at * 2 + 1];
      const isSaddle = kind === 5 || kind === 10;
      const isJoined = isSaddle && (topLeft + topRight + lowLeft + lowRight) / 4 > HALF;
      for (const [from, to] of WAYS[isJoined ? kind + 16 : kind] ?? []) {
        next[sides[from] ?? 0] = sides[to] ?? -1;
      }
    }
  }
  return next;
}

/** Sides count clockwise from the top; corners, as bits, from the top left. 21 and 26: saddles that join. */
const WAYS: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[0, 3]],
  2: [[1, 0]],
  3: [[1, 3]],
  4: [[2, 1]],
  5: [
    [0, 3],
    [2, 1],
  ],
  6: [[2, 0]],
  7: [[2, 3]],
  8: [[3, 2]],
  9: [[0, 2]],
  10: [
    [1, 0],
    [3, 2],
  ],
  11: [[1, 2]],
  12: [[3, 1]],
  13: [[0, 1]],
  14: [[3, 0]],
  21: [
    [0, 1],
    [2, 3],
  ],
  26: [
    [1, 2],
    [3, 0],
  ],
};

function crossing(edge: number, values: Float32Array, { left, top, width }: CoverageField): Point {
  const at = edge >> 1;
  const goesDown = (edge & 1) === 1;
  const [one, other] = [values[at] ?? 0, values[goesDown ? at + width : at + 1] ?? 0];
  const share = other === one ? HALF : (HALF - one) / (other - one);
  const x = left + (at % width) + HALF;
  const y = top + Math.floor(at / width) + HALF;
  return goesDown ? { x, y: y + share } : { x: x + share, y };
}
