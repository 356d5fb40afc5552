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
    const centres = new Uint8Array(pixels.length);
    for (let at = 0; at < centres.length; at++)
      if ((depths[at] ?? 0) >= radius * radius) centres[at] = 1;
    const reach = squaredDistance(centres, width, height);
    let lost = 0;
    for (let at = 0; at < reach.length; at++)
      if (outside[at] === 0 && (reach[at] ?? 0) >= radius * radius) lost++;
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
