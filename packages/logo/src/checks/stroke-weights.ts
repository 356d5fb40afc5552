import { squaredDistance } from "./distance.ts";
import type { Grid } from "./measure.ts";

/** Thicknesses closer than this are one weight. */
const SAME_WEIGHT = 1.3;
/** A weight is one that at least this share of all strokes has. */
const LEAST_SHARE = 0.12;
/** Thicker parts, in shares of the picture, are surfaces, not strokes. */
const MOST_SHARE = 0.22;

/** How many different stroke weights a picture shows, by the thickness along its middle lines. */
export function strokeWeights({ pixels, width, height }: Grid): number {
  const paper = Uint8Array.from(pixels, (value) => (value < 128 ? 1 : 0));
  const depths = squaredDistance(paper, width, height);
  const thickness: number[] = [];
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const depth = depths[at] ?? 0;
      if (depth < 2.25 || !isRidge(depths, at, width)) continue;
      const across = 2 * Math.sqrt(depth) - 1;
      if (across <= MOST_SHARE * width) thickness.push(across);
    }
  const sorted = thickness.toSorted((one, other) => one - other);
  let count = 0;
  let from = 0;
  while (from < sorted.length) {
    const limit = (sorted[from] ?? 0) * SAME_WEIGHT;
    let to = from;
    while (to < sorted.length && (sorted[to] ?? 0) <= limit) to++;
    if (to - from >= LEAST_SHARE * sorted.length) count++;
    from = to;
  }
  return count;
}

/** Deeper than both neighbours on at least two of the four lines through it. */
function isRidge(depths: Float64Array, at: number, width: number): boolean {
  const depth = depths[at] ?? 0;
  let lines = 0;
  for (const step of [1, width, width + 1, width - 1])
    if (depth > (depths[at - step] ?? 0) && depth >= (depths[at + step] ?? 0)) lines++;
  return lines >= 2;
}
