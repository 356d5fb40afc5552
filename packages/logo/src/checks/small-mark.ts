import type { LogoSpec } from "@emblazon/contract";
import { boundsOf } from "../geometry/bounds.ts";
import type { Scene, SceneShape } from "../types.ts";
import { countRegions, gridOf, inkBox, shapesOf, shownScale, squareAround, type Grid } from "./measure.ts";

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
      const coarse = (small.pixels[Math.floor(y / factor) * small.width + Math.floor(x / factor)] ?? 0) >= 128;
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
  const kept = openings === 0 ? 1 : Math.min(1, countRegions(icon, false, size === 48 ? 6 : 4) / openings);
  const tiny = gridOf(shapes, box, isLine(spec) ? 32 : 16, isLine(spec) ? 32 : 16);
  return { likeness: likeness(tiny, gridOf(shapes, box, 64, 64)), washed: washedShare(icon), kept: kept * 100 };
}

const PROBE = 160;
const THIN_SHARE = 0.06;

/**
 * The thinnest stroke of name and mark in pixels at 800 × 600, ignoring the thinnest few percent
 * (tips and serifs). Read from runs of ink across rows and columns.
 */
export function thinnestStroke(scene: Scene): number | null {
  const shapes = shapesOf(scene, "mark", "word").filter(({ fill }) => fill !== scene.background);
  if (shapes.length === 0) return null;
  const runs = shapes.flatMap((shape) => runsOf(shape));
  const sorted = runs.toSorted((x, y) => x - y);
  const thin = sorted[Math.floor(sorted.length * THIN_SHARE)] ?? 0;
  return thin * shownScale(scene);
}

/** For each pixel on a stroke's middle: the shorter of the run across and the run down, in units. */
function runsOf({ d, role, fill }: SceneShape): readonly number[] {
  const bounds = boundsOf(d);
  const box = squareAround(bounds, 0.02);
  const { pixels } = gridOf([{ d, role, fill }], box, PROBE, PROBE);
  const unit = box.width / PROBE;
  const across = new Float32Array(PROBE * PROBE);
  const down = new Float32Array(PROBE * PROBE);
  for (let line = 0; line < PROBE; line++) {
    markRuns(pixels, across, line * PROBE, 1);
    markRuns(pixels, down, line, PROBE);
  }
  const runs: number[] = [];
  for (let at = 0; at < pixels.length; at += 7) if ((pixels[at] ?? 0) >= 128) runs.push(Math.min(across[at] ?? 0, down[at] ?? 0) * unit);
  return runs;
}

function markRuns(pixels: Uint8Array, lengths: Float32Array, first: number, step: number): void {
  let from = -1;
  let sum = 0;
  for (let i = 0; i <= PROBE; i++) {
    const value = i < PROBE ? (pixels[first + i * step] ?? 0) : 0;
    if (value >= 128) {
      if (from < 0) from = i;
      sum += value / 255;
      continue;
    }
    if (from >= 0) for (let j = from; j < i; j++) lengths[first + j * step] = sum;
    from = -1;
    sum = 0;
  }
}
