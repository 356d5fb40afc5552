import type { PathData } from "../types.ts";
import { boundsOf } from "./bounds.ts";
import { centreOf } from "./boxes.ts";
import { depthAt, distanceField } from "./distance-field.ts";
import type { DistanceField } from "./distance-field.ts";
import { flatten } from "./flatten.ts";
import { deepestCircle } from "./inscribed-circle.ts";
import type { Point } from "./transform.ts";
import { transform } from "./transform.ts";

const HALVINGS = 9;
/** How far above and below the widest place other middles are tried, as shares of its radius. */
const SHIFTS = [0, -0.1, 0.1, -0.2, 0.2, -0.3, 0.3] as const;
/** A place on the outer shape's middle line may be this much smaller than one beside it. */
const MIDDLE_BONUS = 1.25;

/**
 * The shape as large as it goes inside another one with `margin` of wall left everywhere (less
 * where the other one is narrow), near where that one is widest and in its middle line if that
 * costs little; null when there is no room at all.
 */
export function fitInside(shape: PathData, outer: PathData, margin: number): PathData | null {
  const field = distanceField(outer);
  const room = deepestCircle(field);
  const wall = Math.min(margin, room.radius * 0.3);
  const from = centreOf(boundsOf(shape));
  const points = outlinePoints(shape, from);
  const reach = points.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
  if (reach === 0 || room.radius === 0) return null;
  const middleX = centreOf(boundsOf(outer)).x;
  let best = { size: 0, worth: 0, at: { x: room.x, y: room.y } };
  for (const x of [middleX, room.x])
    for (const shift of SHIFTS) {
      const at = { x, y: room.y + shift * room.radius };
      const fits = (s: number) => points.every((point) => isDeep(field, along(at, point, s), wall));
      const size = largest(fits, (2.2 * room.radius) / reach);
      const worth = size * (x === middleX ? MIDDLE_BONUS : 1) * (1 - Math.abs(shift) * 0.2);
      if (worth > best.worth * 1.001) best = { size, worth, at };
    }
  if (best.size === 0) return null;
  const { x: e, y: f } = along(best.at, from, -best.size);
  return transform(shape, { a: best.size, b: 0, c: 0, d: best.size, e, f });
}

function along(at: Point, { x, y }: Point, size: number): Point {
  return { x: at.x + size * x, y: at.y + size * y };
}

function isDeep(field: DistanceField, point: Point, margin: number): boolean {
  return depthAt(field, point) >= margin;
}

function outlinePoints(shape: PathData, from: Point): Point[] {
  return flatten(shape, 0.6).flatMap((outline) => {
    const points: Point[] = [];
    for (let i = 0; i < outline.length; i += 2)
      points.push({ x: (outline[i] ?? 0) - from.x, y: (outline[i + 1] ?? 0) - from.y });
    return points;
  });
}

/** The largest size up to `most` that fits, by halving; larger than one that does not fit never fits. */
function largest(fits: (size: number) => boolean, most: number): number {
  let [low, high] = [0, most];
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
