import { squaredDistance } from "./distance.ts";
import type { Grid } from "./measure.ts";

/** What whole pixels take from a width: 1 for upright lines, less for slanting ones. */
const EDGE = 0.7;

/**
 * The width of the thinnest strokes (ink) or gaps (paper) of a picture in pixels: the largest pen
 * that can still reach all but `spare` of them. A share of the ink, it stands for the tips and
 * corners that no pen reaches. At most `most`.
 */
export function thinnestPart(
  { pixels, width, height }: Grid,
  { ink, spare, most }: { readonly ink: boolean; readonly spare: number; readonly most: number },
): number {
  const outside = new Uint8Array(pixels.length);
  let inked = 0;
  for (let at = 0; at < pixels.length; at++) {
    const isInk = (pixels[at] ?? 0) >= 128;
    if (isInk) inked++;
    if (isInk !== ink) outside[at] = 1;
  }
  const depths = squaredDistance(outside, width, height);
  const unreached = (radius: number): number => {
    const reached = reachedFrom(depths, width, radius);
    let lost = 0;
    for (let at = 0; at < reached.length; at++) if (outside[at] === 0 && reached[at] === 0) lost++;
    return lost;
  };
  let [low, high] = [0.5, most / 2];
  if (unreached(high) <= spare * inked) return most;
  for (let step = 0; step < 6; step++) {
    const middle = (low + high) / 2;
    if (unreached(middle) <= spare * inked) low = middle;
    else high = middle;
  }
  return Math.max(0, low + high - EDGE);
}

/** The pixels nearer than `radius` to one that lies at least as deep: what a pen of it can draw. */
function reachedFrom(depths: Float64Array, width: number, radius: number): Uint8Array {
  const height = depths.length / width;
  const square = radius * radius;
  // Where strokes of the pen begin and end in each row; their running sum says what is covered.
  const turns = new Int32Array((width + 1) * height);
  const tall = Math.ceil(radius) - 1;
  const halves = Array.from(
    { length: tall + 1 },
    (_, dy) => Math.ceil(Math.sqrt(square - dy * dy)) - 1,
  );
  for (let y = 0; y < height; y++) {
    let start = -1;
    for (let x = 0; x <= width; x++) {
      const centre = x < width && (depths[y * width + x] ?? 0) >= square;
      if (centre && start < 0) start = x;
      if (centre || start < 0) continue;
      for (let row = Math.max(0, y - tall); row <= Math.min(height - 1, y + tall); row++) {
        const half = halves[Math.abs(row - y)] ?? 0;
        const first = row * (width + 1);
        const [from, to] = [first + Math.max(0, start - half), first + Math.min(width, x + half)];
        turns[from] = (turns[from] ?? 0) + 1;
        turns[to] = (turns[to] ?? 0) - 1;
      }
      start = -1;
    }
  }
  const reached = new Uint8Array(depths.length);
  for (let y = 0; y < height; y++)
    for (let x = 0, pens = 0; x < width; x++) {
      pens += turns[y * (width + 1) + x] ?? 0;
      if (pens > 0) reached[y * width + x] = 1;
    }
  return reached;
}
