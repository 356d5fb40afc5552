import { perBand } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import { exp, square } from "../math/exact.ts";
import type { Stage } from "./look.ts";

/** Deviation of cubic B-spline noise of numbers from -1 to 1: √(1/3) · 151/315. */
const SPLINE_DEVIATION = 0.27676;
/** Squared cells: how far such noise resembles itself. */
const SPLINE_SPREAD = 2 / 3;
/** A pixel shows no more than one cell: finer noise would not be the same in the next size. */
const MAX_CELLS = 65_536;

export interface NoiseOptions {
  /** Side of a lattice cell in thousandths of the picture's side. */
  readonly cell: number;
  /** Pixels of the plane in one of these thousandths. */
  readonly k: number;
  readonly seed: number;
  readonly deviation: number;
  /** Added to what the plane has. @default false */
  readonly add?: boolean;
}

/** Smooth noise that is the same in every size of a picture. */
export function noise(
  plane: Plane,
  { cell, k, seed, deviation, add = false }: NoiseOptions,
): Omit<Stage, "share"> {
  const cells = Math.min(MAX_CELLS, Math.round(65_536 / (cell * k)));
  const gain = deviation / SPLINE_DEVIATION;
  return {
    tasks: perBand(plane, "noise", (from, to) => [
      ...[plane.at, cells, seed, gain, add ? 1 : 0, from, to],
    ]),
    scratch: 1024 + (plane.width + 16) * 4 * 5 + 256,
  };
}

/**
 * What is left of noise's deviation when it is smeared along a line with these weights, from the
 * middle outwards.
 */
export function smearedDeviation(weights: readonly number[], cellPixels: number): number {
  const spread = SPLINE_SPREAD * square(Math.max(1, cellPixels));
  const reach = weights.length - 1;
  let variance = 0;
  for (let i = -reach; i <= reach; i++)
    for (let j = -reach; j <= reach; j++) {
      const product = (weights[Math.abs(i)] ?? 0) * (weights[Math.abs(j)] ?? 0);
      variance += product * exp(-square(i - j) / (4 * spread));
    }
  return Math.sqrt(variance);
}

/** Side of a cell of the finest grain, in thousandths of the picture's side. */
const FINE = 0.6;

/** Grain as fine as a picture of 12 megapixels can show it; one of a megapixel shows none of it. */
export function fineGrain(
  plane: Plane,
  k: number,
  { seed, deviation }: Pick<NoiseOptions, "seed" | "deviation">,
): Omit<Stage, "share"> {
  const shown = Math.max(0, Math.min(1, FINE * k - 0.6));
  return noise(plane, { cell: FINE, k, seed, deviation: deviation * shown });
}
