import type { ShapeMoments } from "./shape-moments.ts";
import { ANGULAR_ORDERS, HIGHEST_ORDER } from "./zernike-basis.ts";

const STEPS = 72;

/** Cosine and sine of the angles that shapes are turned by. */
export interface Turns {
  readonly cos: Float64Array;
  readonly sin: Float64Array;
}

/** The angles, five degrees apart. */
export function createTurns(): Turns {
  const angle = (step: number): number => (2 * Math.PI * step) / STEPS;
  return {
    cos: Float64Array.from({ length: STEPS }, (_, step) => Math.cos(angle(step))),
    sin: Float64Array.from({ length: STEPS }, (_, step) => Math.sin(angle(step))),
  };
}

/** Heavier or lighter cuts of one shape differ in busyness by as much. */
const FREE_BUSYNESS = 0.35;
const PER_BUSYNESS = 0.12;

/**
 * How alike two shapes are at the angle, mirrored or not, where they are most alike: the
 * correlation of their moments, less what their outlines differ in length; 1 for the same shape.
 * Below `atLeast` the number may be too high by the angles that were not tried.
 */
export function likeness(
  one: ShapeMoments,
  other: ShapeMoments,
  { turns, atLeast }: { readonly turns: Turns; readonly atLeast: number },
): number {
  const apart = Math.max(0, Math.abs(one.busyness - other.busyness) - FREE_BUSYNESS);
  const less = PER_BUSYNESS * apart;
  const bound = mostPossible(one, other) - less;
  if (bound < atLeast) return bound;
  return Math.max(bestTurn(one, other, turns, 1), bestTurn(one, other, turns, -1)) - less;
}

/** No turn can do better than every term by itself. */
function mostPossible(one: ShapeMoments, other: ShapeMoments): number {
  let sum = 0;
  for (let at = 0; at < ANGULAR_ORDERS.length; at++) {
    const [a, b] = [one.real[at] ?? 0, one.imaginary[at] ?? 0];
    const [c, d] = [other.real[at] ?? 0, other.imaginary[at] ?? 0];
    sum += ANGULAR_ORDERS[at] === 0 ? a * c : Math.sqrt((a * a + b * b) * (c * c + d * d));
  }
  return sum;
}

function bestTurn(one: ShapeMoments, other: ShapeMoments, turns: Turns, mirror: 1 | -1): number {
  const real = new Float64Array(HIGHEST_ORDER + 1);
  const imaginary = new Float64Array(HIGHEST_ORDER + 1);
  for (let at = 0; at < ANGULAR_ORDERS.length; at++) {
    const m = ANGULAR_ORDERS[at] ?? 0;
    const [a, b] = [one.real[at] ?? 0, one.imaginary[at] ?? 0];
    const [c, d] = [other.real[at] ?? 0, (other.imaginary[at] ?? 0) * mirror];
    real[m] = (real[m] ?? 0) + a * c + b * d;
    imaginary[m] = (imaginary[m] ?? 0) + a * d - b * c;
  }
  let best = -1;
  for (let step = 0; step < STEPS; step++) {
    let sum = 0;
    for (let m = 0; m <= HIGHEST_ORDER; m++) {
      const turn = (step * m) % STEPS;
      sum += (real[m] ?? 0) * (turns.cos[turn] ?? 0) + (imaginary[m] ?? 0) * (turns.sin[turn] ?? 0);
    }
    if (sum > best) best = sum;
  }
  return best;
}
