import type { Canvas } from "../kernels/canvas.ts";
import { direction, exp } from "../math/exact.ts";

/** Pixels that a filter may look to each side: what planes have around them. */
const MAX_RADIUS = 31;
/** As `DIRECTIONS` in `assembly/flow-field.ts`. */
const DIRECTIONS = 32;

export interface Weights {
  readonly at: number;
  readonly radius: number;
}

/** A normal distribution from its middle outwards, in 1/32768, cut off at 2.6 deviations. */
export function gaussianWeights(canvas: Canvas, sigma: number): Weights {
  const half = halfOfGaussian(sigma);
  return {
    at: canvas.table(Int16Array.from(half, (weight) => Math.floor(weight * 32767 + 0.5))),
    radius: half.length - 1,
  };
}

/** The same as floats. */
export function floatGaussianWeights(canvas: Canvas, sigma: number): Weights {
  const half = halfOfGaussian(sigma);
  return { at: canvas.table(Float32Array.from(half)), radius: half.length - 1 };
}

/** From the middle outwards; the whole, both sides of it, adds up to 1. */
export function halfOfGaussian(sigma: number): readonly number[] {
  const radius = Math.max(1, Math.min(MAX_RADIUS, Math.ceil(2.6 * sigma)));
  const weights = Array.from({ length: radius + 1 }, (_, i) => exp(-0.5 * (i / sigma) ** 2));
  const sum = weights.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

export interface Strokes extends Weights {
  /** Byte offsets of the steps along each direction. */
  readonly offsets: number;
  readonly weights: readonly number[];
}

/**
 * The way along each of 32 directions for a plane of the given stride, weighted by a normal
 * distribution whose deviation is half of `length`.
 */
export function strokeWeights(canvas: Canvas, length: number, stride: number): Strokes {
  const count = Math.max(1, Math.min(MAX_RADIUS, Math.round(length)));
  const weights = Array.from({ length: count + 1 }, (_, i) => exp(-2 * (i / length) ** 2));
  const sum = weights.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  const offsets = new Int32Array(DIRECTIONS * count);
  for (let turn = 0; turn < DIRECTIONS; turn++) {
    const { x, y } = direction(turn / DIRECTIONS);
    for (let i = 1; i <= count; i++)
      offsets[turn * count + i - 1] = Math.round(y * i) * stride + Math.round(x * i) * 2;
  }
  const normal = weights.map((weight) => weight / sum);
  return {
    offsets: canvas.table(offsets),
    at: canvas.table(Int16Array.from(normal, (weight) => Math.floor(weight * 32767 + 0.5))),
    radius: count,
    weights: normal,
  };
}
