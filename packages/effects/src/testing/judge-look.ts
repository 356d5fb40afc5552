import { blur, type Grid } from "./measures.ts";

/** What a look does to edges and to flat parts of a photo; the two planes of luma have the same size. */
export interface Judgement {
  /** How much of the photo's strongest edges (7 % of its area) is left, 0 to 1. */
  readonly edges: number;
  /** Part of the photo's flat area (60 %) whose neighbourhood deviates by less than a level. */
  readonly flatness: number;
  /** The same of the photo itself. */
  readonly flatnessBefore: number;
  /** Mean of |Laplacian| on the flat area, in levels. */
  readonly roughness: number;
}

export function judgeLook(photo: Grid, look: Grid): Judgement {
  const k = Math.sqrt((photo.width * photo.height) / 1e6);
  const [before, after] = [slopes(blur(photo, 1.2 * k)), slopes(blur(look, 1.2 * k))];
  const sorted = before.toSorted();
  const at = (part: number): number => sorted[Math.floor(part * sorted.length)] ?? 0;
  const [strong, flat] = [at(0.93), at(0.6)];
  const radius = Math.round(2 * k);
  const [calm, calmBefore] = [deviations(look, radius), deviations(photo, radius)];
  const bends = laplacian(look);
  const sums = { edges: 0, strong: 0, calm: 0, calmBefore: 0, bends: 0, flat: 0 };
  for (let i = 0; i < before.length; i++) {
    const slope = before[i] ?? 0;
    if (slope > strong) {
      sums.strong++;
      sums.edges += Math.min(1, (after[i] ?? 0) / slope);
    }
    if (slope >= flat) continue;
    sums.flat++;
    sums.bends += bends[i] ?? 0;
    if ((calm[i] ?? 0) < 1) sums.calm++;
    if ((calmBefore[i] ?? 0) < 1) sums.calmBefore++;
  }
  return {
    edges: sums.edges / sums.strong,
    flatness: sums.calm / sums.flat,
    flatnessBefore: sums.calmBefore / sums.flat,
    roughness: sums.bends / sums.flat,
  };
}

/** The value at a place, or the nearest within. */
export function pixelAt({ values, width, height }: Grid, x: number, y: number): number {
  const u = Math.max(0, Math.min(width - 1, x));
  return values[Math.max(0, Math.min(height - 1, y)) * width + u] ?? 0;
}

function each({ width, height }: Grid, value: (x: number, y: number) => number): Float64Array {
  const result = new Float64Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) result[y * width + x] = value(x, y);
  return result;
}

function slopes(grid: Grid): Float64Array {
  return each(grid, (x, y) => {
    const dx = pixelAt(grid, x + 1, y) - pixelAt(grid, x - 1, y);
    const dy = pixelAt(grid, x, y + 1) - pixelAt(grid, x, y - 1);
    return Math.sqrt(dx * dx + dy * dy);
  });
}

function laplacian(grid: Grid): Float64Array {
  return each(grid, (x, y) => {
    const across = pixelAt(grid, x - 1, y) + pixelAt(grid, x + 1, y);
    const down = pixelAt(grid, x, y - 1) + pixelAt(grid, x, y + 1);
    return Math.abs(across + down - 4 * pixelAt(grid, x, y));
  });
}

function deviations(grid: Grid, radius: number): Float64Array {
  const count = (2 * radius + 1) ** 2;
  return each(grid, (x, y) => {
    let sum = 0;
    let squares = 0;
    for (let v = y - radius; v <= y + radius; v++)
      for (let u = x - radius; u <= x + radius; u++) {
        const value = pixelAt(grid, u, v);
        sum += value;
        squares += value * value;
      }
    return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
  });
}
