import { boundsOf } from "../geometry/bounds.ts";
import { fitInside } from "../geometry/fit-inside.ts";
import type { Geometry } from "../geometry/geometry.ts";
import type { Mark } from "../types.ts";
import { centreMark } from "./centre-mark.ts";
import { silhouette } from "./silhouette.ts";
import type { LibrarySymbol, MergeOuter } from "./symbol-library.ts";

/** The wall left round a cut-out, of 100: about as strong as a mark's own lines. */
const WALL = 9;
/** Below this length, of about 100, a cut-out fills in at small sizes. */
const LEAST_LENGTH = 28;

/** One idea out of two: the symbol cut out of the silhouette where that is widest; null when it has no room. */
export function mergeMarks(
  outer: MergeOuter,
  inner: LibrarySymbol,
  geometry: Geometry,
): Mark | null {
  if (outer.id === inner.id || !inner.traits.has("containable")) return null;
  const hole = fitInside(silhouette(inner.mark), outer.d, WALL);
  if (hole === null) return null;
  const { width, height } = boundsOf(hole);
  if (Math.max(width, height) < LEAST_LENGTH) return null;
  return centreMark([{ role: "a", d: geometry.difference(outer.d, hole) }]);
}
