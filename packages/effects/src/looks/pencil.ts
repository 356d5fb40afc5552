import { type Canvas, perBand } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import { exp, square } from "../math/exact.ts";
import type { LookInput, Stage } from "./look.ts";
import { buildPyramid, planPyramid, type Pyramid } from "./pyramid.ts";
import { drawAlong, drawLines } from "./lines.ts";
import { type Field, findField } from "./flow-field.ts";
import { cumulate, cumulateTones } from "./tones.ts";
import { fineGrain, noise, smearedDeviation } from "./texture.ts";
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
  /** What becomes of luma, 0 to 1, from the photo's histogram: how dark the drawing is, 0 to 1. */
  readonly darken: (counts: ArrayLike<number>) => (luma: number) => number;
  /** What is covered between the first layer's strokes, 0 to 1 of what they cover. */
  readonly ground: number;
  /** What a stroke covers where the pencil presses hardest, 0 to 1. */
  readonly high: number;
  /** How much of the strokes' and the grain's numbers counts. */
  readonly texture: number;
  readonly tooth: number;
  /** What a line takes of the paper for each 1/64 level of difference, in 1/32768. */
  readonly slope: number;
  readonly faint: number;
  readonly tau: number;
}

export interface PencilDrawing {
  /** Address of the `Drawing` that kernels read. */
  readonly at: number;
  readonly pyramid: Pyramid;
  /** The smoothed photo at the work's size. */
  readonly smoothed: Plane;
}

/** How much more firmly a pencil must press for the second layer of strokes, in their deviations. */
const APART = 1.5;
/** How far a hand turns from patch to patch. */
const SWAY = 0.6;
/** How unevenly a hand presses, in the strokes' deviations. */
const UNEVEN = 0.15;

/** Prepares what graphite and coloured pencil share: lines, pressure, strokes, grain. */
export function* preparePencil(
  { canvas, source, k, settings }: LookInput,
  options: PencilOptions,
): Generator<Stage, PencilDrawing, void> {
  const { ground, high, texture, tooth, slope, faint, tau } = options;
  const pyramid = planPyramid(canvas, source, k);
  const hatch = 1 - settings.number("hatch_angle") / 180;
  yield* buildPyramid(pyramid, 0.05);
  const finding = findField(canvas, pyramid, { share: 0.1, hatch, sway: SWAY });
  const smoothed = canvas.picture(pyramid.work);
  const { lines, field } = yield* drawLines(canvas, pyramid, finding, {
    ...{ share: 0.25, width: LINE_WIDTH, range: 0.2, smoothed, tau, floor: 0.35 },
  });
  const press = yield* findPressure(canvas, pyramid, smoothed, options);
  const [strokes, crossing] = yield* drawStrokes(canvas, pyramid, field, {
    length: settings.number("stroke_length"),
    hatch,
  });
  const grain = canvas.plane(pyramid.work);
  const grainOptions = { cell: GRAIN_CELL, k: pyramid.workK, seed: 3, deviation: DEVIATION };
  yield { ...noise(grain, grainOptions), share: 0.05 };
  const fine = canvas.plane(source);
  yield { ...fineGrain(fine, k, { seed: 9, deviation: DEVIATION }), share: 0.05 };
  const planes = [press, strokes, crossing, grain, lines, fine].map((plane) => plane.at);
  const depth = Math.max(1, Math.floor(32_767 / Math.max(1, slope)));
  const at = canvas.record([
    ...[...planes, pyramid.workLevel, Math.round(texture * 8192), Math.round(tooth * 8192)],
    ...[Math.round(ground * 32_767), Math.round(high * 32_767), APART * DEVIATION],
    ...[slope, depth, Math.round(faint * 32_767)],
  ]);
  return { at, pyramid, smoothed };
}

/** How firmly a hand presses everywhere, as `Drawing` has it. */
function* findPressure(
  canvas: Canvas,
  { work, workK, field }: Pyramid,
  smoothed: Plane,
  options: PencilOptions,
): Generator<Stage, Plane, void> {
  const counts = canvas.bytes(1024);
  yield { tasks: [{ kernel: "countLuma", args: [field.at, counts] }], share: 0.02 };
  const darkness = options.darken(canvas.u32(counts, 256));
  const pressureFor = pressures(options);
  const table = Int16Array.from({ length: 1024 }, (_, i) =>
    pressureFor(darkness(Math.min(1, i / 1020))),
  );
  const press = canvas.plane(work);
  yield {
    tasks: perBand(work, "luma", (from, to) => [smoothed.at, press.at, from, to]),
    share: 0.02,
  };
  const at = canvas.table(table);
  yield {
    tasks: perBand(work, "mapTone", (from, to) => [press.at, press.at, at, 0, 0, from, to]),
    share: 0.02,
  };
  const uneven = { cell: 40, k: workK, seed: 4, deviation: UNEVEN * DEVIATION, add: true };
  yield { ...noise(press, uneven), share: 0.03 };
  return press;
}

/** Where a pencil does not touch paper at all, however uneven hand and paper are. */
const ABOVE = -9000;
const PRESSURE_STEP = 32;
const MOST_PRESSURE = 6144;

/** The pressure at which strokes cover a part of the paper, 0 to 1, on the whole. */
function pressures(options: PencilOptions): (cover: number) => number {
  const covers: number[] = [];
  for (let press = -MOST_PRESSURE; press <= MOST_PRESSURE; press += PRESSURE_STEP)
    covers.push(coverAt(press, options));
  return (cover) => {
    if (cover < 0.004) return ABOVE;
    const at = covers.findIndex((reached) => reached >= cover);
    return at < 0 ? MOST_PRESSURE : at * PRESSURE_STEP - MOST_PRESSURE;
  };
}

/** What both layers cover on the whole; see `bareOf` in `assembly/pencil-layers.ts`. */
function coverAt(press: number, { ground, high, texture, tooth }: PencilOptions): number {
  const deviation = DEVIATION * Math.sqrt(square(texture) + square(tooth));
  const depth = high * Math.max(0, Math.min(1, (press + LEAST) / 4096));
  const first = ground + (1 - ground) * meanLayer(press, deviation);
  const second = meanLayer(press - APART * DEVIATION, deviation);
  return 1 - (1 - depth * first) * (1 - depth * second);
}

/** As in `assembly/pencil-layers.ts`. */
const BORDER = 2048;
const LEAST = 2560;

function meanLayer(over: number, deviation: number): number {
  let sum = 0;
  let weights = 0;
  for (let z = -3; z <= 3; z += 0.25) {
    const weight = exp(-0.5 * square(z));
    const cover = (over + z * deviation) / (2 * BORDER) + 0.5;
    sum += weight * Math.max(0, Math.min(1, cover));
    weights += weight;
  }
  return sum / weights;
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
 * How dark a drawing is, 0 to 1, for luma from 0 to 1: the photo's histogram (256 numbers) matched to
 * that of pencil drawings (Lu and others 2012, §3.2, eq. 5 to 8), limited so that one flat surface
 * does not take all tones, and mixed with the photo's own tone.
 */
export function pencilTones(counts: ArrayLike<number>): (luma: number) => number {
  const photo = cumulateTones(counts);
  const drawing = cumulate(Array.from({ length: 256 }, (_, i) => drawingShare(i / 255)));
  const matched: number[] = [];
  let level = 0;
  for (let i = 0; i < 256; i++) {
    const rank = ((photo[i - 1] ?? 0) + (photo[i] ?? 1)) / 2;
    while (level < 255 && (drawing[level] ?? 1) < rank) level++;
    matched.push(level / 255);
  }
  return (luma) => {
    const at = Math.min(255, luma * 255);
    const below = matched[Math.floor(at)] ?? 1;
    const above = matched[Math.min(255, Math.floor(at) + 1)] ?? 1;
    const match = below + (above - below) * (at - Math.floor(at));
    return 1 - (PUSH * match + (1 - PUSH) * luma);
  };
}

/** How common a tone is in drawings: paper, a middle tone, dark accents. */
function drawingShare(tone: number): number {
  const paper = (0.7 * exp(-(1 - tone) / 0.12)) / 0.12;
  const middle = tone > 0.42 && tone < 0.94 ? 0.3 / 0.52 : 0;
  const dark = (0.13 * exp(-0.5 * square((tone - 0.22) / 0.1))) / 0.25066;
  return paper + middle + dark;
}
