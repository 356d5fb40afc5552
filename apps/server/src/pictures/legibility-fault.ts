import type { Legibility } from "./measure-legibility.ts";

// Measured on 442 of our own marks and on 300 damaged ones. A vendor is asked again, and paid, when
// this finds a fault, so that each limit lies far from all that is well drawn.

/** Our palest mark has 0.17; marks in two pale shades have nothing. */
const LEAST_VISIBLE = 0.08;
/** Our finest mark loses 0.26; outlines of 4 pixels in 1024 lose 0.55 and more. */
const MOST_LOST = 0.5;
/**
 * Photos have at most 0.80 and are busy in 0.22 and more of their places, textures of noise 0.72 and
 * 0.6. Our marks have 0.96 and more; filled with strong gradients 0.83, but are busy in 0.19 at most.
 */
const LEAST_PLAIN = 0.85;
const MOST_BUSY = 0.2;

/** Why a mark would not be read on white, small or in one tone; null where it would. */
export function legibilityFault({ visible, lost, plain, busy }: Legibility): string | null {
  if (visible < LEAST_VISIBLE) return "too faint to be read on its ground";
  if (lost > MOST_LOST) return "its lines are too fine to be read small";
  if (plain < LEAST_PLAIN && busy > MOST_BUSY) return "a photo or a texture, which is no mark";
  return null;
}
