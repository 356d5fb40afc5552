import type { PathData } from "../types.ts";
import { boundsOf } from "./bounds.ts";
import { boxAround, centreOf } from "./boxes.ts";
import { raster } from "./raster.ts";
import type { Point } from "./transform.ts";

/** A circle that fits inside a shape. */
export interface InscribedCircle extends Point {
  readonly radius: number;
}

const CELLS = 96;

/**
 * The largest circle inside a shape, found on a grid of 96 cells over the longer side, so
 * within about 1 % of it. Among equal ones the centre of the plateau is taken. Radius 0 for
 * the empty path.
 */
export function inscribedCircle(shape: PathData): InscribedCircle {
  const bounds = boundsOf(shape);
  const middle = centreOf(bounds);
  const side = Math.max(bounds.width, bounds.height);
  if (side === 0) return { x: middle.x, y: middle.y, radius: 0 };
  const box = boxAround(middle, side * (1 + 4 / CELLS));
  const coverage = raster([shape], { box, width: CELLS, height: CELLS });
  const distance = distanceInside(coverage);
  const best = distance.reduce((most, value) => Math.max(most, value), 0);
  let count = 0;
  let sumX = 0;
  let sumY = 0;
  distance.forEach((value, i) => {
    if (value < best - 0.2) return;
    count += 1;
    sumX += (i % CELLS) + 0.5;
    sumY += Math.floor(i / CELLS) + 0.5;
  });
  const cell = box.width / CELLS;
  const x = sumX / count;
  const y = sumY / count;
  const atMean = distance[Math.floor(y) * CELLS + Math.floor(x)] ?? 0;
  // Several far-apart maxima average to a place that is none of them: then take the first.
  const first = distance.indexOf(best);
  const centre =
    atMean > best - 1 ? { x, y } : { x: (first % CELLS) + 0.5, y: Math.floor(first / CELLS) + 0.5 };
  const radius = Math.max(0, (atMean > best - 1 ? atMean : best) - 0.5) * cell;
  return { x: box.x + centre.x * cell, y: box.y + centre.y * cell, radius };
}

/** Distance in cells to the nearest uncovered cell, by brute sweep of squared distances per row. */
function distanceInside(coverage: Uint8Array): Float32Array {
  const columnGap = new Float32Array(CELLS * CELLS);
  for (let x = 0; x < CELLS; x++) {
    let gap = 0;
    for (let y = 0; y < CELLS; y++) {
      const i = y * CELLS + x;
      gap = (coverage[i] ?? 0) > 127 ? gap + 1 : 0;
      columnGap[i] = gap;
    }
    gap = 0;
    for (let y = CELLS - 1; y >= 0; y--) {
      const i = y * CELLS + x;
      gap = (coverage[i] ?? 0) > 127 ? gap + 1 : 0;
      columnGap[i] = Math.min(columnGap[i] ?? 0, gap);
    }
  }
  return columnGap.map((_, i) => nearestInRow(columnGap, i));
}

function nearestInRow(columnGap: Float32Array, index: number): number {
  const x = index % CELLS;
  const row = index - x;
  let best = (columnGap[index] ?? 0) ** 2;
  for (let step = 1; step * step < best; step++) {
    const left = columnGap[row + x - step] ?? 0;
    const right = columnGap[row + x + step] ?? 0;
    const near = Math.min(x - step < 0 ? 0 : left, x + step >= CELLS ? 0 : right);
    best = Math.min(best, near ** 2 + step ** 2);
  }
  return Math.sqrt(best);
}
