import { boundsOf } from "../geometry/bounds.ts";
import { uniteBoxes } from "../geometry/boxes.ts";
import type { Geometry } from "../geometry/geometry.ts";
import { raster } from "../geometry/raster.ts";
import { translate } from "../geometry/transform.ts";
import type { PathData } from "../types.ts";

/** Units to a pixel of the picture in which a fusion is looked over. */
const PIXEL = 5;
/** Moves that part edges which lie exactly on each other, far below what is seen. */
const NUDGES = [0, 0.07, -0.11] as const;

/**
 * Overlapping shapes as one. Edges that run along each other can make the exact union lose a part;
 * the result is looked over, and where no attempt keeps all, the shapes stay as they are.
 */
export function fusePaths(paths: readonly PathData[], geometry: Geometry): readonly PathData[] {
  if (paths.length < 2) return paths;
  const box = uniteBoxes(paths.map((d) => boundsOf(d)));
  const size = {
    box,
    width: Math.max(8, Math.ceil(box.width / PIXEL)),
    height: Math.max(8, Math.ceil(box.height / PIXEL)),
  };
  const wanted = raster(paths, size);
  for (const nudge of NUDGES) {
    const moved = paths.map((d, i) => translate(d, i * nudge, (i % 2) * nudge));
    const fused = geometry.union(...moved);
    const found = raster([fused], size);
    if (wanted.every((value, at) => Math.abs(value - (found[at] ?? 0)) < 150)) return [fused];
  }
  return paths;
}
