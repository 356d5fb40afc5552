import { boundsOf } from "../geometry/bounds.ts";
import { centreOf } from "../geometry/boxes.ts";
import { flatten } from "../geometry/flatten.ts";
import { joinPaths } from "../geometry/path-data.ts";
import { transform } from "../geometry/transform.ts";
import type { Point } from "../geometry/transform.ts";
import type { Mark, PathData } from "../types.ts";

/** All layers of a mark as one shape; they are disjoint, so joining them is enough. */
export function silhouette(mark: Mark): PathData {
  return joinPaths(...mark.layers.map((layer) => layer.d));
}

/** The shape scaled and moved so that the circle around it, about its box's middle, is the given one. */
export function fitIntoCircle(shape: PathData, centre: Point, radius: number): PathData {
  const from = centreOf(boundsOf(shape));
  const reach = reachFrom(from, shape);
  const s = reach > 0 ? radius / reach : 1;
  const [e, f] = [centre.x - s * from.x, centre.y - s * from.y];
  return transform(shape, { a: s, b: 0, c: 0, d: s, e, f });
}

function reachFrom(centre: Point, shape: PathData): number {
  let reach = 0;
  for (const outline of flatten(shape, 0.5))
    for (let i = 0; i < outline.length; i += 2)
      reach = Math.max(
        reach,
        Math.hypot((outline[i] ?? 0) - centre.x, (outline[i + 1] ?? 0) - centre.y),
      );
  return reach;
}
