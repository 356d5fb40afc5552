import { padBox } from "../geometry/boxes.ts";
import type { Scene } from "../types.ts";
import { gridOf, inkBox, shapesOf, shownScale, type Grid } from "./measure.ts";

/** Pixels of the probe to a pixel of the logo as it is shown. */
const FINE = 0.7;
const MOST_ACROSS = 400;
const MARGIN = 0.004;
/** Tips and serifs are thinner than any stroke; so much of the ink may be. */
const THIN_SHARE = 0.05;

/**
 * The thinnest stroke of name and mark in pixels at 800 × 600, tips and serifs left out: for
 * pixels of ink, the shorter of the runs of ink across and down.
 */
export function thinnestStroke(scene: Scene): number | null {
  const shapes = shapesOf(scene, "mark", "word").filter(({ fill }) => fill !== scene.background);
  if (shapes.length === 0) return null;
  const ink = inkBox(shapes);
  const box = padBox(ink, Math.max(ink.width, ink.height) * MARGIN);
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
