import type { Geometry } from "../geometry/geometry.ts";
import type { Mark } from "../types.ts";
import { centreMark } from "./centre-mark.ts";
import { fitIntoCircle, silhouette } from "./silhouette.ts";
import type { LibrarySymbol, MergeOuter } from "./symbol-library.ts";

/** Share of the largest inscribed circle that the inner symbol may reach to. */
const REACH = 0.93;
/** Below this radius, of about 100, a cut-out fills in at small sizes. */
const LEAST_RADIUS = 17;

/** One idea out of two: the symbol cut out of the silhouette where that is widest; null when it has no room. */
export function mergeMarks(
  outer: MergeOuter,
  inner: LibrarySymbol,
  geometry: Geometry,
): Mark | null {
  if (outer.id === inner.id || !inner.traits.has("containable")) return null;
  const radius = outer.room.radius * REACH;
  if (radius < LEAST_RADIUS) return null;
  const hole = fitIntoCircle(silhouette(inner.mark), outer.room, radius);
  return centreMark([{ role: "a", d: geometry.difference(outer.d, hole) }]);
}
