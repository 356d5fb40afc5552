import type { PathData } from "../types.ts";
import { depthAt, distanceField } from "./distance-field.ts";
import type { DistanceField } from "./distance-field.ts";
import type { Point } from "./transform.ts";

/** A circle that fits inside a shape. */
export interface InscribedCircle extends Point {
  readonly radius: number;
}

/**
 * The largest circle inside a shape, right to about 1 % of its longer side. Where many places
 * are equally good their middle is taken, if it is one of them. Radius 0 for the empty path.
 */
export function inscribedCircle(shape: PathData): InscribedCircle {
  return deepestCircle(distanceField(shape));
}

/** The same from a distance field that is at hand. */
export function deepestCircle(field: DistanceField): InscribedCircle {
  const deepest = field.depths.reduce((most, depth) => Math.max(most, depth), 0);
  if (deepest === 0) return { x: field.box.x, y: field.box.y, radius: 0 };
  const cell = field.box.width / field.cells;
  const places = centresDeeperThan(field, deepest - cell * 0.2);
  const middle = {
    x: places.reduce((sum, { x }) => sum + x, 0) / places.length,
    y: places.reduce((sum, { y }) => sum + y, 0) / places.length,
  };
  const depth = depthAt(field, middle);
  const [first = middle] = places;
  return depth > deepest - cell ? { ...middle, radius: depth } : { ...first, radius: deepest };
}

function centresDeeperThan({ box, cells, depths }: DistanceField, least: number): Point[] {
  const cell = box.width / cells;
  const places: Point[] = [];
  depths.forEach((depth, i) => {
    if (depth < least) return;
    places.push({
      x: box.x + ((i % cells) + 0.5) * cell,
      y: box.y + (Math.floor(i / cells) + 0.5) * cell,
    });
  });
  return places;
}
