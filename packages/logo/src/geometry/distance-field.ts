import type { Box, PathData } from "../types.ts";
import { boundsOf } from "./bounds.ts";
import { boxAround, centreOf } from "./boxes.ts";
import { raster } from "./raster.ts";
import type { Point } from "./transform.ts";

/** How deep inside a shape the places of a square grid lie. */
export interface DistanceField {
  /** The square that the grid covers, a little larger than the shape. */
  readonly box: Box;
  /** Cells per side. */
  readonly cells: number;
  /** Distance to the nearest place outside, in the shape's units, row by row; 0 outside. */
  readonly depths: Float32Array;
}

const CELLS = 96;

/** The distance field of a shape on 96 × 96 cells, right to about half a cell. */
export function distanceField(shape: PathData): DistanceField {
  const bounds = boundsOf(shape);
  const side = Math.max(bounds.width, bounds.height);
  const box = boxAround(centreOf(bounds), side * (1 + 4 / CELLS));
  const coverage = raster([shape], { box, width: CELLS, height: CELLS });
  const cell = box.width / CELLS;
  const gaps = columnGaps(coverage);
  const depths = gaps.map((_, i) => Math.max(0, nearestInRow(gaps, i) - 0.5) * cell);
  return { box, cells: CELLS, depths };
}

/** The depth at a point; 0 outside the grid. */
export function depthAt({ box, cells, depths }: DistanceField, { x, y }: Point): number {
  const column = Math.floor(((x - box.x) / box.width) * cells);
  const row = Math.floor(((y - box.y) / box.height) * cells);
  const inside = column >= 0 && row >= 0 && column < cells && row < cells;
  return inside ? (depths[row * cells + column] ?? 0) : 0;
}

/** Distance in cells, up or down the column, to the nearest uncovered cell. */
function columnGaps(coverage: Uint8Array): Float32Array {
  const gaps = new Float32Array(CELLS * CELLS).fill(Infinity);
  for (let x = 0; x < CELLS; x++) {
    let [down, up] = [0, 0];
    for (let y = 0; y < CELLS; y++) {
      const [fromTop, fromBottom] = [y * CELLS + x, (CELLS - 1 - y) * CELLS + x];
      down = (coverage[fromTop] ?? 0) > 127 ? down + 1 : 0;
      up = (coverage[fromBottom] ?? 0) > 127 ? up + 1 : 0;
      gaps[fromTop] = Math.min(gaps[fromTop] ?? 0, down);
      gaps[fromBottom] = Math.min(gaps[fromBottom] ?? 0, up);
    }
  }
  return gaps;
}

/** With distances along columns known, the nearest outside cell is found along the row. */
function nearestInRow(gaps: Float32Array, index: number): number {
  const x = index % CELLS;
  const row = index - x;
  let best = (gaps[index] ?? 0) ** 2;
  for (let step = 1; step * step < best; step++) {
    const left = x - step < 0 ? 0 : (gaps[row + x - step] ?? 0);
    const right = x + step >= CELLS ? 0 : (gaps[row + x + step] ?? 0);
    best = Math.min(best, Math.min(left, right) ** 2 + step ** 2);
  }
  return Math.sqrt(best);
}
