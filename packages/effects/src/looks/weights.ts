import type { Canvas } from "../kernels/canvas.ts";
import { direction, exp, square } from "../math/exact.ts";

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
  const weights = Array.from({ length: radius + 1 }, (_, i) => exp(-0.5 * square(i / sigma)));
  const sum = weights.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  return weights.map((weight) => weight / sum);
}

/** How a plane is smeared along each of 32 directions; see `assembly/flow-filter.ts`. */
export interface Strokes {
  readonly taps: number;
  readonly count: number;
  readonly middle: number;
  /** From the middle outwards; the whole, both sides of it, adds up to 1. */
  readonly weights: readonly number[];
}

export interface StrokeOptions {
  /** Twice the deviation of the normal distribution that weighs the way, in pixels. */
  readonly length: number;
  /** Of the plane, in bytes. */
  readonly stride: number;
  /** Takes two pixels for each step, so that a step need not fall on one. */
  readonly fine: boolean;
}

/** The way along each of 32 directions, in steps of about a pixel. */
export function strokeWeights(canvas: Canvas, { length, stride, fine }: StrokeOptions): Strokes {
  const reach = Math.max(1, Math.min(MAX_RADIUS - 1, Math.round(length)));
  const bell = Array.from({ length: reach + 1 }, (_, i) => exp(-2 * square(i / length)));
  const sum = bell.reduce((total, weight, i) => total + (i === 0 ? weight : 2 * weight), 0);
  const weights = bell.map((weight) => weight / sum);
  const steps = Array.from({ length: DIRECTIONS }, (_, turn) =>
    weights.slice(1).flatMap((weight, i) => stepsAt(turn, i + 1, weight, fine)),
  );
  const numbers = steps
    .flat()
    .flatMap(({ x, y, weight }) => [...[y * stride + x * 2, Math.floor(weight * 32767 + 0.5)]]);
  return {
    taps: canvas.table(Int32Array.from(numbers)),
    count: reach * (fine ? 2 : 1),
    middle: Math.floor((weights[0] ?? 1) * 32767 + 0.5),
    weights,
  };
}

interface Step {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** The pixels at a distance in a direction: the nearest, or the two nearest across it. */
function stepsAt(turn: number, distance: number, weight: number, fine: boolean): readonly Step[] {
  const way = direction(turn / DIRECTIONS);
  const x = way.x * distance;
  const y = way.y * distance;
  if (!fine) return [{ x: Math.round(x), y: Math.round(y), weight }];
  // Along the axis that the way mostly follows whole pixels are near enough.
  const flat = Math.abs(way.x) >= Math.abs(way.y);
  const main = Math.round(flat ? x : y);
  const cross = flat ? (main * way.y) / way.x : (main * way.x) / way.y;
  const below = Math.floor(cross);
  return [
    { cross: below, weight: weight * (below + 1 - cross) },
    { cross: below + 1, weight: weight * (cross - below) },
  ].map((step) => ({
    x: flat ? main : step.cross,
    y: flat ? step.cross : main,
    weight: step.weight,
  }));
}
