import { type Canvas, perBand, type Size } from "../kernels/canvas.ts";
import { direction } from "../math/exact.ts";
import type { Stage } from "./look.ts";
import type { Pyramid } from "./pyramid.ts";
import { noise } from "./texture.ts";
import { floatGaussianWeights } from "./weights.ts";

/** Which way edges run, for each pixel of the field. */
export interface Field extends Size {
  readonly edges: number;
  readonly strokes: number;
}

export interface FieldOptions {
  readonly share: number;
  /** The way that strokes run where there are no edges, in half turns clockwise from the right. */
  readonly hatch: number;
  /**
   * How far the way of edges spreads over what has none, in thousandths of the picture's side.
   * @default 0
   */
  readonly spread?: number;
  /** How far a hand strays from `hatch` from patch to patch. @default 0 */
  readonly sway?: number;
}

/** Energy of the gradient over which a hand hatches without following it, in squared levels a pixel. */
const FLAT = 40;

/** The flow field of a photo (Kang and others 2009; here from the smoothed structure tensor). */
export function* findField(
  canvas: Canvas,
  { field, fieldK }: Pyramid,
  { share, hatch, spread = 0, sway = 0 }: FieldOptions,
): Generator<Stage, Field, void> {
  const { width, height } = field;
  const count = width * height;
  const plane = canvas.plane(field);
  const tensors = canvas.bytes(count * 16 + 64);
  const smoothed = canvas.bytes(count * 16 + 64);
  const edges = canvas.bytes(count + 64);
  const strokes = canvas.bytes(count + 64);
  const { at, radius } = floatGaussianWeights(canvas, Math.max(0.8, 2.4 * fieldK));
  const turn = direction(hatch * 2);
  const part = share / 4;
  yield {
    tasks: perBand(field, "luma", (from, to) => [field.at, plane.at, from, to]),
    share: part,
  };
  yield {
    tasks: perBand(field, "tensor", (from, to) => [plane.at, tensors, from, to]),
    share: part,
  };
  yield {
    tasks: perBand(field, "blurTensors", (from, to) => [
      ...[tensors, smoothed, width, height, at, radius, from, to],
    ]),
    share: part,
    scratch: (width + 2 * radius + 8) * 16,
  };
  const around = spread > 0 ? yield* spreadTensors(canvas, smoothed, field, spread * fieldK) : 0;
  const swaying = sway > 0 ? yield* findSway(canvas, field, sway, fieldK) : 0;
  const args = [smoothed, around, width, height, edges, strokes];
  yield {
    tasks: perBand(field, "flowField", (from, to) => [
      ...[...args, turn.x, turn.y, FLAT, swaying, from, to],
    ]),
    share: part,
  };
  return { width, height, edges, strokes };
}

/** Side of the patches that a hand hatches at a time, in thousandths of the picture's side. */
const PATCH = 110;

function* findSway(
  canvas: Canvas,
  field: Size,
  sway: number,
  k: number,
): Generator<Stage, number, void> {
  const plane = canvas.plane(field);
  yield { ...noise(plane, { cell: PATCH, k, seed: 8, deviation: sway * 1024 }), share: 0 };
  return plane.at;
}

/** The way that edges run further around, in a field of a fourth of the sides. */
function* spreadTensors(
  canvas: Canvas,
  tensors: number,
  { width, height }: Size,
  sigma: number,
): Generator<Stage, number, void> {
  const small = { width: (width + 3) >> 2, height: (height + 3) >> 2 };
  const bytes = small.width * small.height * 16 + 64;
  const coarse = canvas.bytes(bytes);
  const spread = canvas.bytes(bytes);
  const { at, radius } = floatGaussianWeights(canvas, Math.max(0.8, sigma / 4));
  yield {
    tasks: perBand(small, "shrinkTensors", (from, to) => [
      ...[tensors, coarse, width, height, from, to],
    ]),
    share: 0,
  };
  yield {
    tasks: perBand(small, "blurTensors", (from, to) => [
      ...[coarse, spread, small.width, small.height, at, radius, from, to],
    ]),
    share: 0,
    scratch: (small.width + 2 * radius + 8) * 16,
  };
  return spread;
}
