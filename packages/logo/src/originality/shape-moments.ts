import { MEAN, SPREAD } from "./brand-statistics.ts";
import type { Silhouette } from "./silhouette-of.ts";
import type { ZernikeBasis } from "./zernike-basis.ts";

/** A shape as numbers: real and imaginary parts term by term, of length 1 together. */
export interface ShapeMoments {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
}

/** A silhouette's moments, of length 1. */
export function momentsOf({ pixels }: Silhouette, { terms }: ZernikeBasis): ShapeMoments {
  const real = new Float64Array(terms.length);
  const imaginary = new Float64Array(terms.length);
  for (const [at, term] of terms.entries()) {
    let [a, b] = [0, 0];
    for (let i = 0; i < pixels.length; i++) {
      const value = pixels[i] ?? 0;
      if (value === 0) continue;
      a += value * (term.real[i] ?? 0);
      b += value * (term.imaginary[i] ?? 0);
    }
    real[at] = a;
    imaginary[at] = b;
  }
  return toLengthOne({ real, imaginary });
}

/**
 * Moments with what all brands have in common taken away and terms that vary much held back, so
 * that two shapes are alike for what is their own, not for being compact.
 */
export function distinctiveMoments({ real, imaginary }: ShapeMoments): ShapeMoments {
  const weight = (at: number): number => 1 / Math.sqrt(SPREAD[at] ?? 1);
  return toLengthOne({
    real: real.map((value, at) => (value - (MEAN[at] ?? 0)) * weight(at)),
    imaginary: imaginary.map((value, at) => value * weight(at)),
  });
}

/** The same direction, of length 1; all zeros stay. */
export function toLengthOne({ real, imaginary }: ShapeMoments): ShapeMoments {
  let square = 0;
  for (let at = 0; at < real.length; at++)
    square += (real[at] ?? 0) ** 2 + (imaginary[at] ?? 0) ** 2;
  const length = Math.sqrt(square) || 1;
  return {
    real: real.map((value) => value / length),
    imaginary: imaginary.map((value) => value / length),
  };
}
