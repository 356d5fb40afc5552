import { type Canvas, perBand, type Size } from "../kernels/canvas.ts";
import type { KernelTask } from "../kernels/kernel-task.ts";
import type { Plane } from "../kernels/plane.ts";
import type { Field } from "./flow-field.ts";
import type { Stage } from "./look.ts";
import type { Pyramid } from "./pyramid.ts";
import { smooth, smoothing } from "./smooth.ts";
import { together } from "./together.ts";
import { gaussianWeights, type Strokes, strokeWeights } from "./weights.ts";

export interface LineOptions {
  readonly share: number;
  /** Thousandths of the picture's side. */
  readonly width: number;
  /** How smooth the photo is made before, 0 to 1 as of {@link smooth}. */
  readonly range: number;
  /** Where the smoothed photo goes, of the work's size. */
  readonly smoothed: Plane;
  /** Where the lines go, of the work's size. @default what the canvas has next */
  readonly lines?: Plane;
  /**
   * How much of the wider Gaussian is taken from the narrower (tau of XDoG): the less, the darker an
   * edge must be to be drawn. @default 0.985
   */
  readonly tau?: number;
  /** Levels by which an edge must be darker than its surroundings to be drawn. @default 0 */
  readonly floor?: number;
}

/**
 * Lines along edges: the difference of Gaussians of the smoothed photo, joined along the flow
 * (Kang and others 2009; Winnemöller and others 2012). Negative where ink belongs.
 */
export function* drawLines(
  canvas: Canvas,
  pyramid: Pyramid,
  finding: Generator<Stage, Field, void>,
  options: LineOptions,
): Generator<Stage, { readonly lines: Plane; readonly field: Field }, void> {
  const [edges, field] = yield* together(findEdges(canvas, pyramid, options), finding);
  return { lines: yield* joinEdges(canvas, pyramid, field, edges), field };
}

/** Where edges are, before they are joined to lines. */
export interface Edges {
  readonly edges: Plane;
  /** Where the lines go. */
  readonly lines: Plane;
  readonly share: number;
}

/** The first part of {@link drawLines}, for which the field is not needed. */
export function* findEdges(
  canvas: Canvas,
  { work, workK }: Pyramid,
  { share, width, range, smoothed, lines, tau = 0.985, floor = 0 }: LineOptions,
): Generator<Stage, Edges, void> {
  const tone = lines ?? canvas.plane(work);
  const edges = canvas.plane(work);
  const part = share / 4;
  const softly = { source: work, target: smoothed, spatial: 8 * workK, range };
  yield { ...smooth(softly, smoothing(2)), share: part };
  yield {
    tasks: perBand(work, "luma", (from, to) => [smoothed.at, tone.at, from, to]),
    share: part / 2,
  };
  const near = gaussianWeights(canvas, Math.max(0.5, width * workK));
  const far = gaussianWeights(canvas, Math.max(0.8, 1.6 * width * workK));
  const taken = Math.round(tau * 32768);
  yield {
    tasks: perBand(work, "differenceOfGaussians", (from, to) => [
      ...[
        tone.at,
        edges.at,
        near.at,
        near.radius,
        far.at,
        far.radius,
        taken,
        Math.round(floor * 64),
        from,
        to,
      ],
    ]),
    share: part,
    scratch: (work.width + 128) * 4,
  };
  return { edges, lines: tone, share: part * 1.5 };
}

/** The second part of {@link drawLines}. */
export function* joinEdges(
  canvas: Canvas,
  { workK, fieldShift }: Pyramid,
  field: Field,
  { edges, lines, share }: Edges,
): Generator<Stage, Plane, void> {
  const along = strokeWeights(canvas, {
    length: 8 * workK,
    stride: edges.stride,
    fine: false,
  });
  const way = { field, directions: field.edges, shift: fieldShift };
  yield { tasks: drawAlong(edges, lines, way, along), share };
  return lines;
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
