import { type Canvas, perBand, type Size } from "../kernels/canvas.ts";
import type { KernelTask } from "../kernels/kernel-task.ts";
import type { Plane } from "../kernels/plane.ts";
import { direction } from "../math/exact.ts";
import { halfOf } from "./fill-transparent.ts";
import type { Stage } from "./look.ts";
import { smooth } from "./smooth.ts";
import { floatGaussianWeights, gaussianWeights, type Strokes, strokeWeights } from "./weights.ts";

/** Lines and strokes of larger pictures are drawn at half their size and enlarged. */
const MAX_WORK_PIXELS = 4.3e6;
/** The way that edges run is found in no more pixels than this. */
const MAX_FIELD_PIXELS = 0.7e6;

/** The sizes at which a photo is worked on. */
export interface Pyramid {
  /** The photo, its half, its quarter, … down to that of the field. */
  readonly levels: readonly Plane[];
  /** Which of them lines and strokes are drawn at: 0 or 1. */
  readonly workLevel: 0 | 1;
  readonly work: Plane;
  readonly field: Plane;
  /** One pixel of the field is a square of 2^`fieldShift` of the work. */
  readonly fieldShift: number;
  /** Pixels of the work in one thousandth of the picture's side. */
  readonly workK: number;
  readonly fieldK: number;
}

export function planPyramid(canvas: Canvas, source: Plane, k: number): Pyramid {
  const levels = [source];
  let smallest = source;
  const workLevel = areaOf(source) < MAX_WORK_PIXELS ? 0 : 1;
  while (areaOf(smallest) > MAX_FIELD_PIXELS || levels.length <= workLevel) {
    smallest = canvas.picture(halfOf(smallest));
    levels.push(smallest);
  }
  const fieldLevel = levels.length - 1;
  return {
    levels,
    workLevel,
    work: levels[workLevel] ?? source,
    field: smallest,
    fieldShift: fieldLevel - workLevel,
    workK: k / 2 ** workLevel,
    fieldK: k / 2 ** fieldLevel,
  };
}

export function* buildPyramid({ levels }: Pyramid, share: number): Generator<Stage, void, void> {
  for (const [i, level] of levels.entries()) {
    const half = levels[i + 1];
    if (!half) return;
    const tasks = perBand(half, "halve", (from, to) => [level.at, half.at, from, to]);
    yield { tasks, share: share / (levels.length - 1) };
  }
}

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
}

/** Energy of the gradient over which a hand hatches without following it, in squared levels a pixel. */
const FLAT = 40;

/** The flow field of a photo (Kang and others 2009; here from the smoothed structure tensor). */
export function* findField(
  canvas: Canvas,
  { field, fieldK }: Pyramid,
  { share, hatch, spread = 0 }: FieldOptions,
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
  const args = [smoothed, around, width, height, edges, strokes];
  yield {
    tasks: perBand(field, "flowField", (from, to) => [
      ...[...args, turn.x, turn.y, FLAT, from, to],
    ]),
    share: part,
  };
  return { width, height, edges, strokes };
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

export interface LineOptions {
  readonly share: number;
  /** Thousandths of the picture's side. */
  readonly width: number;
  /** How smooth the photo is made before, 0 to 1 as of {@link smooth}. */
  readonly range: number;
  /** Where the smoothed photo goes, of the work's size. */
  readonly smoothed: Plane;
  /**
   * How much of the wider Gaussian is taken from the narrower (tau of XDoG): the less, the darker an
   * edge must be to be drawn. @default 0.985
   */
  readonly tau?: number;
}

/**
 * Lines along edges: the difference of Gaussians of the smoothed photo, joined along the flow
 * (Kang and others 2009; Winnemöller and others 2012). Negative where ink belongs.
 */
export function* drawLines(
  canvas: Canvas,
  pyramid: Pyramid,
  field: Field,
  { share, width, range, smoothed, tau = 0.985 }: LineOptions,
): Generator<Stage, Plane, void> {
  const { work, workK } = pyramid;
  const tone = canvas.plane(work);
  const edges = canvas.plane(work);
  const part = share / 4;
  yield { ...smooth({ source: work, target: smoothed, spatial: 8 * workK, range }), share: part };
  yield {
    tasks: perBand(work, "luma", (from, to) => [smoothed.at, tone.at, from, to]),
    share: part / 2,
  };
  const near = gaussianWeights(canvas, Math.max(0.5, width * workK));
  const far = gaussianWeights(canvas, Math.max(0.8, 1.6 * width * workK));
  const taken = Math.round(tau * 32768);
  yield {
    tasks: perBand(work, "differenceOfGaussians", (from, to) => [
      ...[tone.at, edges.at, near.at, near.radius, far.at, far.radius, taken, from, to],
    ]),
    share: part,
    scratch: (work.width + 128) * 4,
  };
  const along = strokeWeights(canvas, {
    length: 6 * workK,
    stride: edges.stride,
    fine: false,
  });
  const way = { field, directions: field.edges, shift: pyramid.fieldShift };
  yield { tasks: drawAlong(edges, tone, way, along), share: part * 1.5 };
  return tone;
}

interface Way {
  readonly field: Size;
  readonly directions: number;
  readonly shift: number;
}

/** Smears a plane along a field, whose pixels are squares of 2^`shift` of the plane's. */
export function drawAlong(
  source: Plane,
  target: Plane,
  { field, directions, shift }: Way,
  { taps, count, middle }: Strokes,
): KernelTask[] {
  return perBand(source, "flowFilter", (from, to) => [
    ...[source.at, target.at, directions, field.width, field.height, shift],
    ...[taps, count, middle, from, to],
  ]);
}

function areaOf({ width, height }: Size): number {
  return width * height;
}
