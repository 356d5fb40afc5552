import type { Point } from "../geometry/transform.ts";
import { at } from "./find-corners.ts";
import type { Contour } from "./trace-contours.ts";

/** Points on either side that are averaged, at most. */
const REACH = 5;

/**
 * The contour without the tremble that noise gives an edge: each point is the weighted mean of those
 * around it, up to the next fixed point on either side, which stays where it is.
 * @param fixed indices in rising order
 */
export function smoothContour(contour: Contour, fixed: readonly number[]): Contour {
  const reach = reaches(contour.length, fixed);
  return contour.map((point, i) => meanAround(contour, i, reach[i] ?? 0) ?? point);
}

/** How far each point is from the nearest fixed one, along the contour, up to `REACH`. */
function reaches(length: number, fixed: readonly number[]): Uint8Array {
  const reach = new Uint8Array(length).fill(Math.min(REACH, Math.floor(length / 8)));
  for (const index of fixed) {
    for (let step = -REACH; step <= REACH; step++) {
      const i = (((index + step) % length) + length) % length;
      reach[i] = Math.min(reach[i] ?? 0, Math.abs(step));
    }
  }
  return reach;
}

/** Weights fall in a line from the middle. */
function meanAround(contour: Contour, i: number, reach: number): Point | null {
  if (reach === 0) return null;
  let [x, y, weights] = [0, 0, 0];
  for (let step = -reach; step <= reach; step++) {
    const weight = reach + 1 - Math.abs(step);
    const point = at(contour, i + step);
    x += point.x * weight;
    y += point.y * weight;
    weights += weight;
  }
  return { x: x / weights, y: y / weights };
}
