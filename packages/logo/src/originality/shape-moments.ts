import { MEAN, SPREAD } from "./brand-statistics.ts";
import type { Silhouette } from "./silhouette-of.ts";
import type { ZernikeBasis } from "./zernike-basis.ts";

/** A shape as numbers: real and imaginary parts term by term, of length 1 together. */
export interface ShapeMoments {
  readonly real: Float64Array;
  readonly imaginary: Float64Array;
  /** How often the outline's length doubles that of a disc of as much ink, 0..4: what moments are blind to. */
  readonly busyness: number;
}

/** A silhouette's moments, of length 1. */
export function momentsOf(silhouette: Silhouette, { terms }: ZernikeBasis): ShapeMoments {
  const { pixels } = silhouette;
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
  return toLengthOne({ real, imaginary, busyness: busynessOf(silhouette) });
}

/** From the picture's total variation, which is the outline's length however soft its pixels are. */
function busynessOf({ pixels, cells }: Silhouette): number {
  let [ink, length] = [0, 0];
  for (let at = 0; at < pixels.length; at++) {
    const here = pixels[at] ?? 0;
    const across = (at + 1) % cells === 0 ? 0 : (pixels[at + 1] ?? 0) - here;
    const down = at + cells >= pixels.length ? 0 : (pixels[at + cells] ?? 0) - here;
    ink += here / 255;
    length += Math.sqrt(across * across + down * down) / 255;
  }
  const disc = 2 * Math.sqrt(Math.PI * ink);
  return disc === 0 ? 0 : Math.min(4, Math.max(0, Math.log2(length / disc)));
}

/**
 * Moments with what all brands have in common taken away and terms that vary much held back, so
 * that two shapes are alike for what is their own, not for being compact.
 */
export function distinctiveMoments({ real, imaginary, busyness }: ShapeMoments): ShapeMoments {
  const weight = (at: number): number => 1 / Math.sqrt(SPREAD[at] ?? 1);
  return toLengthOne({
    busyness,
    real: real.map((value, at) => (value - (MEAN[at] ?? 0)) * weight(at)),
    imaginary: imaginary.map((value, at) => value * weight(at)),
  });
}

/** The same direction, of length 1; all zeros stay. */
export function toLengthOne({ real, imaginary, busyness }: ShapeMoments): ShapeMoments {
  let square = 0;
  for (let at = 0; at < real.length; at++)
    square += (real[at] ?? 0) ** 2 + (imaginary[at] ?? 0) ** 2;
  const length = Math.sqrt(square) || 1;
  return {
    busyness,
    real: real.map((value) => value / length),
    imaginary: imaginary.map((value) => value / length),
  };
}
