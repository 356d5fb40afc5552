import { boxAround } from "../../src/geometry/boxes.ts";
import { raster } from "../../src/geometry/raster.ts";
import { silhouette } from "../../src/marks/silhouette.ts";
import type { Layer } from "../../src/types.ts";

/** Fine pixels along a side of one small pixel. */
const FINE = 8;
/** Parts and openings below this share of a pixel cannot be told from noise. */
const SPECK = 0.75;
/** What a part must cover of its best pixel, and an opening leave free of its own. */
const PRESENT = 0.5;
/** How much lighter the air between two parts must be than the paler of them. */
const CONTRAST = 0.2;
/** Lines narrower than this many pixels are thin. */
const THIN = 1;
/** The most thin ink, as a share of all ink. */
const MOST_THIN = 0.25;

interface Grid {
  readonly size: number;
  readonly values: Float32Array;
}

/**
 * What a mark loses when it is drawn in one colour `pixels` wide: parts too small or too pale to
 * see, parts that run together, openings that fill up, thin lines. Empty when all of it
 * survives. A part or an opening is a connected area of the shape as drawn large; it survives when
 * one pixel shows it and every way to its neighbour crosses a pixel of visibly other coverage.
 */
export function lossesAt(pixels: number, layers: readonly Layer[]): string[] {
  const size = pixels * FINE;
  const box = boxAround({ x: 0, y: 0 }, 100);
  const fine = raster([silhouette({ layers })], { box, width: size, height: size });
  const ink: Grid = framed(averaged(fine, size), pixels);
  const air: Grid = { size: ink.size, values: ink.values.map((value) => 1 - value) };
  const inked = regions(fine, size, (value) => value >= 128);
  const open = regions(fine, size, (value) => value < 128);
  const thin = thinShare(fine, size);
  return [
    ...regionLosses(inked, ink, "part"),
    ...regionLosses(open, air, "opening"),
    ...(thin > MOST_THIN ? [`${Math.round(thin * 100)} % of the ink is thin`] : []),
  ];
}

/** Connected areas of fine pixels, each a list of their indices. */
function regions(
  fine: Uint8Array,
  size: number,
  belongs: (value: number) => boolean,
): Int32Array[] {
  const open = fine.map((value) => (belongs(value) ? 1 : 0));
  const found: Int32Array[] = [];
  const queue = new Int32Array(fine.length);
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 0) continue;
    let length = 0;
    const take = (next: number) => {
      if (open[next] !== 1) return;
      open[next] = 0;
      queue[length++] = next;
    };
    take(start);
    for (let i = 0; i < length; i++) {
      const at = queue[i] ?? 0;
      const x = at % size;
      if (x > 0) take(at - 1);
      if (x < size - 1) take(at + 1);
      take(at - size);
      take(at + size);
    }
    // Slivers of a few fine pixels are the raster's, not the drawing's.
    if (length > 3) found.push(queue.slice(0, length));
  }
  return found;
}

function neighbours(at: number, size: number): number[] {
  const x = at % size;
  const around: number[] = [];
  if (x > 0) around.push(at - 1);
  if (x < size - 1) around.push(at + 1);
  if (at >= size) around.push(at - size);
  if (at < size * (size - 1)) around.push(at + size);
  return around;
}

function averaged(fine: Uint8Array, size: number): Float32Array {
  const pixels = size / FINE;
  const values = new Float32Array(pixels * pixels);
  fine.forEach((value, i) => {
    const to = pixelOf(i, size);
    values[to] = (values[to] ?? 0) + value / 255 / FINE ** 2;
  });
  return values;
}

function pixelOf(at: number, size: number): number {
  const [x, y] = [at % size, Math.floor(at / size)];
  return Math.floor(y / FINE) * (size / FINE) + Math.floor(x / FINE);
}

/** A rim of empty pixels all round, so that the outside is one opening. */
function framed(values: Float32Array, pixels: number): Grid {
  const size = pixels + 2;
  const wide = new Float32Array(size * size);
  values.forEach((value, i) => {
    wide[framedAt(i, pixels)] = value;
  });
  return { size, values: wide };
}

function framedAt(at: number, pixels: number): number {
  return (Math.floor(at / pixels) + 1) * (pixels + 2) + (at % pixels) + 1;
}

/** The share of ink that a round pen of the least width could not have drawn. */
function thinShare(fine: Uint8Array, size: number): number {
  const reach = (THIN * FINE) / 2;
  const depth = distances(fine, size, (at) => (fine[at] ?? 0) < 128);
  const fromCore = distances(fine, size, (at) => (depth[at] ?? 0) >= reach);
  let [all, thin] = [0, 0];
  fine.forEach((value, at) => {
    if (value < 128) return;
    all += 1;
    if ((fromCore[at] ?? 0) > reach + 1) thin += 1;
  });
  return all === 0 ? 0 : thin / all;
}

/** Distance of each fine pixel to the nearest goal, by chamfer steps of 1 and √2. */
function distances(fine: Uint8Array, size: number, goal: (at: number) => boolean): Float32Array {
  // A rim all round saves asking where the picture ends.
  const wide = size + 2;
  const far = new Float32Array(wide * wide).fill(size);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) if (goal(y * size + x)) far[(y + 1) * wide + x + 1] = 0;
  sweep(far, wide, 1);
  sweep(far, wide, -1);
  const result = new Float32Array(fine.length);
  for (let y = 0; y < size; y++)
    result.set(far.subarray((y + 1) * wide + 1, (y + 1) * wide + 1 + size), y * size);
  return result;
}

function sweep(far: Float32Array, wide: number, way: 1 | -1): void {
  const last = far.length - wide - 1;
  for (let i = wide + 1; i < last; i++) {
    const at = way === 1 ? i : far.length - 1 - i;
    const row = at - way * wide;
    let best = far[at] ?? 0;
    best = Math.min(best, (far[at - way] ?? 0) + 1, (far[row] ?? 0) + 1);
    best = Math.min(best, (far[row - 1] ?? 0) + Math.SQRT2, (far[row + 1] ?? 0) + Math.SQRT2);
    far[at] = best;
  }
}

function regionLosses(areas: readonly Int32Array[], grid: Grid, name: string): string[] {
  const pixels = grid.size - 2;
  const lost: string[] = [];
  const peaks: { readonly pixel: number; readonly value: number }[] = [];
  for (const area of areas) {
    if (name === "opening" && touchesEdge(area, pixels * FINE)) {
      peaks.push({ pixel: 0, value: 1 });
      continue;
    }
    if (area.length < SPECK * FINE ** 2) {
      lost.push(`${name} ${where(area, pixels)} is a speck`);
      continue;
    }
    const peak = peakOf(area, grid);
    if (peak.value < PRESENT) lost.push(`${name} ${where(area, pixels)} is pale`);
    else peaks.push(peak);
  }
  return [...lost, ...mergers(peaks, grid).map((at) => `${name}s run together at ${at}`)];
}

function touchesEdge(area: Int32Array, size: number): boolean {
  return area.some((at) => at < size || at % size === 0);
}

function where(area: Int32Array, pixels: number): string {
  const size = pixels * FINE;
  const middle = area[Math.floor(area.length / 2)] ?? 0;
  return `at ${Math.floor((middle % size) / FINE)},${Math.floor(middle / size / FINE)}`;
}

function peakOf(area: Int32Array, grid: Grid): { pixel: number; value: number } {
  const pixels = grid.size - 2;
  let best = { pixel: 0, value: -1 };
  for (const at of area) {
    const pixel = framedAt(pixelOf(at, pixels * FINE), pixels);
    const value = grid.values[pixel] ?? 0;
    if (value > best.value) best = { pixel, value };
  }
  return best;
}

/** Where basins of the peaks meet too high: pixels are flooded from the highest value down. */
function mergers(
  peaks: readonly { readonly pixel: number; readonly value: number }[],
  grid: Grid,
): string[] {
  const basin = new Int32Array(grid.values.length).fill(-1);
  const height = new Map<number, number>();
  const root = (at: number): number => {
    let top = at;
    while (basin[top] !== top) top = basin[top] ?? top;
    return top;
  };
  for (const { pixel, value } of peaks) height.set(pixel, value);
  const shared = peaks.length - new Set(peaks.map(({ pixel }) => pixel)).size;
  const met: string[] = Array.from({ length: shared }, () => "the same pixel");
  const order = [...grid.values.keys()].sort(
    (one, other) => (grid.values[other] ?? 0) - (grid.values[one] ?? 0),
  );
  for (const at of order) {
    basin[at] = at;
    for (const next of neighbours(at, grid.size)) {
      if (basin[next] === -1) continue;
      const [one, other] = [root(at), root(next)];
      if (one === other) continue;
      const [high, low] = [height.get(one), height.get(other)];
      const level = grid.values[at] ?? 0;
      if (high !== undefined && low !== undefined && Math.min(high, low) - level < CONTRAST)
        met.push(`${(at % grid.size) - 1},${Math.floor(at / grid.size) - 1}`);
      basin[one] = other;
      const highest = Math.max(high ?? -1, low ?? -1);
      if (highest >= 0) height.set(other, highest);
    }
  }
  return met;
}
