import type { LogoSpec } from "@emblazon/contract";
import { padBox } from "../geometry/boxes.ts";
import type { Scene, SceneShape } from "../types.ts";
import {
  countRegions,
  gridOf,
  inkBox,
  shapesOf,
  shownScale,
  squareAround,
  type Grid,
} from "./measure.ts";

/** How a mark fares when it is small. */
export interface SmallMark {
  /** Overlap (intersection over union) of its silhouette at 16 pixels with the one at 64, 0..1. */
  readonly likeness: number;
  /** Percent of its ink at 32 pixels (48 for line marks) that is less than half covered all around. */
  readonly washed: number;
  /** Percent of the openings seen at 128 pixels that are still open at 32 (48 for line marks). */
  readonly kept: number;
}

const SIGNS: ReadonlySet<string> = new Set(["emblem", "seal", "badge", "frame"]);
const LEAST_HOLE_128 = 110;
const ON_SHAPE: ReadonlySet<string> = new Set(["on", "onB", "onK", "onSub"]);

function isLine(spec: LogoSpec): boolean {
  return spec.mark?.treatment.kind === "outline";
}

function likeness(small: Grid, large: Grid): number {
  const factor = large.width / small.width;
  let both = 0;
  let either = 0;
  for (let y = 0; y < large.height; y++)
    for (let x = 0; x < large.width; x++) {
      const fine = (large.pixels[y * large.width + x] ?? 0) >= 128;
      const coarse =
        (small.pixels[Math.floor(y / factor) * small.width + Math.floor(x / factor)] ?? 0) >= 128;
      if (fine && coarse) both++;
      if (fine || coarse) either++;
    }
  return either === 0 ? 0 : both / either;
}

function washedShare({ pixels, width, height }: Grid): number {
  let ink = 0;
  let washed = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 0) < 40) continue;
      ink++;
      let strongest = 0;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const inside = x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height;
          if (inside) strongest = Math.max(strongest, pixels[(y + dy) * width + x + dx] ?? 0);
        }
      if (strongest < 128) washed++;
    }
  return ink === 0 ? 0 : (washed / ink) * 100;
}

/** Ink only: shapes that lie on a filled tile would hide as ink of the same picture. */
function markInk(scene: Scene): readonly SceneShape[] {
  return shapesOf(scene, "mark").filter(({ role }) => !ON_SHAPE.has(role));
}

/** Measures the mark of a logo at small sizes; null when it has none, or stands inside a sign. */
export function measureSmallMark(scene: Scene, spec: LogoSpec): SmallMark | null {
  const shapes = markInk(scene);
  if (!spec.mark || shapes.length === 0 || SIGNS.has(spec.layout.kind)) return null;
  const box = squareAround(inkBox(shapes));
  const size = isLine(spec) ? 48 : 32;
  const fine = gridOf(shapes, box, 128, 128);
  const icon = gridOf(shapes, box, size, size);
  const openings = countRegions(fine, false, LEAST_HOLE_128);
  const kept =
    openings === 0 ? 1 : Math.min(1, countRegions(icon, false, size === 48 ? 6 : 4) / openings);
  const tiny = gridOf(shapes, box, isLine(spec) ? 32 : 16, isLine(spec) ? 32 : 16);
  return {
    likeness: likeness(tiny, gridOf(shapes, box, 64, 64)),
    washed: washedShare(icon),
    kept: kept * 100,
  };
}

/** Pixels of the probe to a pixel of the logo as it is shown. */
const FINE = 1.1;
const MOST_ACROSS = 640;
/** Tips and serifs are thinner than any stroke; so much of the ink may be. */
const THIN_SHARE = 0.05;

/**
 * The thinnest stroke of name and mark in pixels at 800 × 600, tips and serifs left out: for
 * pixels of ink, the shorter of the runs of ink across and down.
 */
export function thinnestStroke(scene: Scene): number | null {
  const shapes = shapesOf(scene, "mark", "word").filter(({ fill }) => fill !== scene.background);
  if (shapes.length === 0) return null;
  const box = padBox(inkBox(shapes), 1);
  const fine = Math.min(shownScale(scene) * FINE, MOST_ACROSS / Math.max(box.width, box.height));
  const width = Math.max(8, Math.round(box.width * fine));
  const height = Math.max(8, Math.round(box.height * fine));
  const grid = gridOf(shapes, box, width, height);
  const runs = shorterRuns(grid).toSorted();
  const thin = runs[Math.floor(runs.length * THIN_SHARE)] ?? 0;
  return (thin / fine) * shownScale(scene);
}

function shorterRuns({ pixels, width, height }: Grid): Float32Array {
  const across = new Float32Array(pixels.length);
  const down = new Float32Array(pixels.length);
  for (let y = 0; y < height; y++)
    measureRuns(pixels, across, { first: y * width, step: 1, count: width });
  for (let x = 0; x < width; x++)
    measureRuns(pixels, down, { first: x, step: width, count: height });
  const runs = new Float32Array(pixels.length);
  let found = 0;
  for (let at = 0; at < pixels.length; at += 3) {
    const run = Math.min(across[at] ?? 0, down[at] ?? 0);
    if (run > 0) runs[found++] = run;
  }
  return runs.subarray(0, found);
}

/** Writes into every inked pixel of a line how much ink its run holds. */
function measureRuns(
  pixels: Uint8Array,
  lengths: Float32Array,
  { first, step, count }: { first: number; step: number; count: number },
): void {
  let from = -1;
  let sum = 0;
  for (let i = 0; i <= count; i++) {
    const value = i < count ? (pixels[first + i * step] ?? 0) : 0;
    if (value > 0) {
      if (from < 0) from = i;
      sum += value / 255;
      continue;
    }
    if (from >= 0) for (let j = from; j < i; j++) lengths[first + j * step] = sum;
    from = -1;
    sum = 0;
  }
}
