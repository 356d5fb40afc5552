import { type Canvas, perBand } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import { exp, square } from "../math/exact.ts";
import type { LookInput, Stage } from "./look.ts";
import { buildPyramid, planPyramid, type Pyramid } from "./pyramid.ts";
import { drawAlong, drawLines } from "./lines.ts";
import { type Field, findField } from "./flow-field.ts";
import { cumulate, cumulateTones } from "./tones.ts";
import { noise, smearedDeviation } from "./texture.ts";
import { strokeWeights } from "./weights.ts";

/** What strokes and grain deviate by, as `Drawing` in `assembly/pencil.ts` has it. */
const DEVIATION = 1024;
/** Deviation of the Gaussian that finds lines, in thousandths of the picture's side. */
const LINE_WIDTH = 0.9;
/** Width of the finest strokes, in thousandths of the picture's side. */
const STROKE_CELL = 1.15;
const GRAIN_CELL = 1.1;
/** The second layer's strokes stand this many half turns from the first. */
const CROSSING = 0.19;

export interface PencilOptions {
  /** How dark the darkest tone is, 0 to 1. */
  readonly darkness: number;
  /** How far strokes and grain change tone, 0 to 1. */
  readonly texture: number;
  readonly tooth: number;
  /** Tone from which on strokes cross, 0 to 1. */
  readonly threshold: number;
  /** Graphite in a line for each 1/64 level of difference, in 1/32768. */
  readonly slope: number;
  readonly tau: number;
}

export interface PencilDrawing {
  /** Address of the `Drawing` that kernels read. */
  readonly at: number;
  readonly tone: Plane;
  readonly lines: Plane;
  readonly pyramid: Pyramid;
  /** The smoothed photo at the work's size. */
  readonly smoothed: Plane;
}

/** Prepares what graphite and coloured pencil share: lines, tone, strokes, crossing strokes, grain. */
export function* preparePencil(
  { canvas, source, k, settings }: LookInput,
  { darkness, texture, tooth, threshold, slope, tau }: PencilOptions,
): Generator<Stage, PencilDrawing, void> {
  const pyramid = planPyramid(canvas, source, k);
  const hatch = 1 - settings.number("hatchAngle") / 180;
  yield* buildPyramid(pyramid, 0.05);
  const field = yield* findField(canvas, pyramid, { share: 0.1, hatch });
  const smoothed = canvas.picture(pyramid.work);
  const lines = yield* drawLines(canvas, pyramid, field, {
    ...{ share: 0.3, width: LINE_WIDTH, range: 0.2, smoothed, tau },
  });
  const tone = yield* findTone(canvas, pyramid, smoothed, darkness);
  const [strokes, crossing] = yield* drawStrokes(canvas, pyramid, field, {
    length: settings.number("strokeLength"),
    hatch,
  });
  const grain = canvas.plane(pyramid.work);
  const grainOptions = { cell: GRAIN_CELL, k: pyramid.workK, seed: 3, deviation: DEVIATION };
  yield { ...noise(grain, grainOptions), share: 0.05 };
  const depth = Math.max(1, Math.floor(32_767 / Math.max(1, slope)));
  const amounts = [texture * 32_767, tooth * 32_767, threshold * 16_384, depth];
  const planes = [tone, strokes, crossing, grain, lines].map((plane) => plane.at);
  const at = canvas.table(Int32Array.from([...planes, ...amounts.map(Math.round)]));
  return { at, tone, lines, pyramid, smoothed };
}

/** The photo's tone as a pencil gives it, 0 to 16384 from white to black. */
function* findTone(
  canvas: Canvas,
  { work, field }: Pyramid,
  smoothed: Plane,
  darkness: number,
): Generator<Stage, Plane, void> {
  const counts = canvas.bytes(1024);
  yield { tasks: [{ kernel: "countLuma", args: [field.at, counts] }], share: 0.02 };
  const table = canvas.table(pencilTones(canvas.u32(counts, 256), darkness));
  const tone = canvas.plane(work);
  yield {
    tasks: perBand(work, "luma", (from, to) => [smoothed.at, tone.at, from, to]),
    share: 0.03,
  };
  yield {
    tasks: perBand(work, "mapTone", (from, to) => [tone.at, tone.at, table, 0, 0, from, to]),
    share: 0.03,
  };
  return tone;
}

interface StrokeOptions {
  readonly length: number;
  readonly hatch: number;
}

function* drawStrokes(
  canvas: Canvas,
  { work, workK, fieldShift }: Pyramid,
  field: Field,
  { length, hatch }: StrokeOptions,
): Generator<Stage, readonly [Plane, Plane], void> {
  const source = canvas.plane(work);
  const strokes = canvas.plane(work);
  const crossing = canvas.plane(work);
  const along = strokeWeights(canvas, {
    length: length * workK,
    stride: source.stride,
    fine: workK < 1.3,
  });
  const deviation = DEVIATION / smearedDeviation(along.weights, STROKE_CELL * workK);
  yield {
    ...noise(source, { cell: STROKE_CELL, k: workK, seed: 1, deviation }),
    share: 0.06,
  };
  const way = { field, directions: field.strokes, shift: fieldShift };
  yield { tasks: drawAlong(source, strokes, way, along), share: 0.1 };
  const turn = Math.round(((hatch + CROSSING) % 1) * 32) % 32;
  const one = canvas.table(Uint8Array.of(turn));
  const across = { field: { width: 1, height: 1 }, directions: one, shift: 14 };
  yield { tasks: drawAlong(source, crossing, across, along), share: 0.1 };
  return [strokes, crossing];
}

/** How far the photo's tones are pushed to those of drawings. */
const PUSH = 0.78;

/**
 * Darkness, 0 to 16384, for each luma in 1/4 level (1024 of them): the photo's histogram matched to
 * that of pencil drawings (Lu and others 2012, §3.2, eq. 5 to 8), limited so that one flat surface
 * does not take all tones, and mixed with the photo's own tone.
 */
export function pencilTones(counts: ArrayLike<number>, darkness: number): Int16Array {
  const photo = cumulateTones(counts);
  const drawing = cumulate(Array.from({ length: 256 }, (_, i) => drawingShare(i / 255)));
  const matched: number[] = [];
  let level = 0;
  for (let i = 0; i < 256; i++) {
    const rank = ((photo[i - 1] ?? 0) + (photo[i] ?? 1)) / 2;
    while (level < 255 && (drawing[level] ?? 1) < rank) level++;
    matched.push(level / 255);
  }
  return Int16Array.from({ length: 1024 }, (_, i) => {
    const at = Math.min(255, i / 4);
    const below = matched[Math.floor(at)] ?? 1;
    const above = matched[Math.min(255, Math.floor(at) + 1)] ?? 1;
    const match = below + (above - below) * (at - Math.floor(at));
    const tone = PUSH * match + (1 - PUSH) * (at / 255);
    return Math.round((1 - tone) * darkness * 16384);
  });
}

/** How common a tone is in drawings: paper, a middle tone, dark accents. */
function drawingShare(tone: number): number {
  const paper = (0.62 * exp(-(1 - tone) / 0.12)) / 0.12;
  const middle = tone > 0.42 && tone < 0.94 ? 0.3 / 0.52 : 0;
  const dark = (0.08 * exp(-0.5 * square((tone - 0.3) / 0.1))) / 0.25066;
  return paper + middle + dark;
}
