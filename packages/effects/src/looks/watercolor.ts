import { type Canvas, perBand } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import { power, square } from "../math/exact.ts";
import type { LookSettings } from "../resolve-params.ts";
import type { Look, Stage } from "./look.ts";
import { buildPyramid, planPyramid } from "./pyramid.ts";
import { oilScratch } from "./oil-painting.ts";
import { smooth } from "./smooth.ts";
import { fineGrain, noise } from "./texture.ts";
import { cumulateTones, softStep, toneLevels } from "./tones.ts";
import { gaussianWeights } from "./weights.ts";

/** Radius of the brush, in thousandths of the picture's side: no shape is finer. */
const BRUSH = 2.4;
/** Width of a wash's rim, in thousandths of the picture's side. */
const RIM = 2.8;
/** Levels of luma by which an edge has all of its rim, and how much denser that is. */
const REACH = 14;
const RIM_DENSITY = 0.85;
/** How much less pigment there is on the light side of an edge. */
const RIM_PAPER = 0.2;
/** How far the border of a wash wanders from one of luma, in levels. */
const WANDER = 9;
/** What turbulence deviates by. */
const TURBULENCE = 4770;
const LEVELS = 7;
const SHARPNESS = 9;
/** How much of the light the paper's own grain takes where it takes up pigment. */
const SHADE = 0.5;
/** The darkest pigment, an indigo, and paper, as R, G, B. */
const PIGMENT = [28, 30, 52] as const;
const PAPER = [253, 251, 246] as const;

/** What is painted on, at the work's size. */
interface Sheet {
  readonly canvas: Canvas;
  readonly settings: LookSettings;
  readonly size: Plane;
  /** Pixels in one thousandth of the picture's side. */
  readonly k: number;
}

/**
 * A watercolour after Bousseau and others 2006 ("Interactive Watercolor Rendering with Temporal
 * Coherence and Abstraction"): washes that stray from their shapes, in a few soft levels, whose
 * pigment gathers at their rims, flows and settles in the paper's grain. Less strength strays less,
 * smooths less, and leaves more of the photo's light and details.
 */
export const watercolor: Look = function* ({ canvas, source, target, k, settings }) {
  const { strength } = settings;
  const pyramid = planPyramid(canvas, source, k);
  const { work, workK, workLevel } = pyramid;
  yield* buildPyramid(pyramid, 0.04);
  const sheet = { canvas, settings, size: work, k: workK };
  const washes = yield* layWashes(sheet, work);
  const flow = canvas.plane(work);
  yield { ...noise(flow, { cell: 55, k: workK, seed: 11, deviation: 4000 }), share: 0.02 };
  const fine = { cell: 18, k: workK, seed: 12, deviation: 2600, add: true };
  yield { ...noise(flow, fine), share: 0.02 };
  const tone = yield* wander(sheet, washes, flow);
  const counts = canvas.bytes(1024);
  yield { tasks: [{ kernel: "countLuma", args: [pyramid.field.at, counts] }], share: 0.01 };
  const brighter = 1 + (findWhite(canvas.u32(counts, 256)) - 1) * strength;
  const levels = canvas.table(washLight(strength, brighter));
  const density = yield* settlePigment(sheet, yield* findLevels(sheet, tone, levels), flow);
  const grain = canvas.plane(target);
  yield { ...fineGrain(grain, k, { seed: 15, deviation: 3400 }), share: 0.06 };
  const tooth = (settings.number("grain") / 100) * strength;
  // Paint may be of half the photo's size: the photo's own details stay where it is not all paint.
  const amount = Math.round((1 - square(1 - strength)) * 32_767);
  const at = canvas.record([
    ...[washes.at, tone.at, density.at, grain.at, source.at, workLevel, levels],
    ...[Math.round((1 + 0.38 * strength) * 64), ...mixTints(strength)],
    ...[Math.round(tooth * 32_767), Math.round(tooth * SHADE * 32_767), amount],
  ]);
  yield {
    tasks: perBand(target, "paintWashes", (from, to) => [target.at, at, from, to]),
    share: 0.15,
    scratch: (source.width + 128) * 4 * 6 + 128,
  };
};

/** The photo's colours as washes whose borders stray. */
function* layWashes(
  { canvas, settings, size, k }: Sheet,
  photo: Plane,
): Generator<Stage, Plane, void> {
  const { strength } = settings;
  const washes = canvas.picture(size);
  const { top } = canvas;
  const smoothed = canvas.picture(size);
  const range = 0.24 * strength;
  yield { ...smooth({ source: photo, target: smoothed, spatial: 26 * k, range }), share: 0.2 };
  const brushed = yield* brush({ canvas, settings, size, k }, smoothed);
  const [across, down] = [canvas.plane(size), canvas.plane(size)];
  const stray = settings.number("wobble") * strength * k * 64;
  for (const [plane, seed] of [
    [across, 5],
    [down, 6],
  ] as const) {
    yield { ...noise(plane, { cell: 12, k, seed, deviation: Math.min(8000, stray) }), share: 0.03 };
    const fine = { cell: 3.5, k, seed: seed + 2, deviation: stray * 0.4, add: true };
    yield { ...noise(plane, fine), share: 0.03 };
  }
  yield {
    tasks: perBand(size, "displace", (from, to) => [
      ...[brushed.at, washes.at, across.at, down.at, from, to],
    ]),
    share: 0.05,
  };
  canvas.release(top);
  return washes;
}

/** Blots of one colour for what is finer than the brush. */
function* brush(
  { canvas, settings: { strength }, size, k }: Sheet,
  photo: Plane,
): Generator<Stage, Plane, void> {
  const blots = canvas.picture(size);
  const radius = Math.max(1, Math.round(BRUSH * strength * k));
  const unlit = [0, 0, 0, 0];
  yield {
    tasks: perBand(size, "paintOil", (from, to) => [
      ...[photo.at, blots.at, radius, 3, ...unlit, from, to],
    ]),
    share: 0.1,
    scratch: oilScratch(size.width, radius),
  };
  return blots;
}

/** The washes' luma, whose borders wander with the water. */
function* wander(
  { canvas, settings: { strength }, size }: Sheet,
  washes: Plane,
  flow: Plane,
): Generator<Stage, Plane, void> {
  const tone = canvas.plane(size);
  yield {
    tasks: perBand(size, "luma", (from, to) => [washes.at, tone.at, from, to]),
    share: 0.02,
  };
  const same = canvas.table(toneLevels((luma) => luma));
  const gain = Math.round(WANDER * 64 * (32_768 / TURBULENCE) * strength);
  yield {
    tasks: perBand(size, "mapTone", (from, to) => [
      ...[tone.at, tone.at, same, flow.at, gain, from, to],
    ]),
    share: 0.03,
  };
  return tone;
}

/** That luma in a few soft levels. */
function* findLevels(
  { canvas, size }: Sheet,
  tone: Plane,
  levels: number,
): Generator<Stage, Plane, void> {
  const stepped = canvas.plane(size);
  yield {
    tasks: perBand(size, "mapTone", (from, to) => [
      ...[tone.at, stepped.at, levels, 0, 0, from, to],
    ]),
    share: 0.03,
  };
  return stepped;
}

/** Where pigment lies denser and thinner: at rims, by turbulence, in the paper's grain. */
function* settlePigment(
  { canvas, settings, size, k }: Sheet,
  tone: Plane,
  flow: Plane,
): Generator<Stage, Plane, void> {
  const grain = canvas.plane(size);
  yield { ...noise(grain, { cell: 1.2, k, seed: 13, deviation: 3400 }), share: 0.03 };
  yield { ...noise(grain, { cell: 2.4, k, seed: 14, deviation: 4200, add: true }), share: 0.03 };
  const edges = canvas.plane(size);
  const near = gaussianWeights(canvas, Math.max(0.5, 0.7 * k));
  const far = gaussianWeights(canvas, Math.max(0.8, RIM * k));
  yield {
    tasks: perBand(size, "differenceOfGaussians", (from, to) => [
      ...[tone.at, edges.at, near.at, near.radius, far.at, far.radius, 32_767, 0, from, to],
    ]),
    share: 0.06,
    scratch: (size.width + 128) * 4,
  };
  const { strength } = settings;
  const rims = (settings.number("edges") / 100) * strength * (4096 / REACH / 64) * 256;
  const amounts = [
    REACH * 64,
    Math.round(rims * RIM_DENSITY),
    Math.round(rims * RIM_PAPER),
    Math.round((settings.number("pigment") / 100) * strength * 16_384),
    Math.round((settings.number("grain") / 100) * strength * 32_767),
  ];
  const density = canvas.plane(size);
  yield {
    tasks: perBand(size, "pigmentDensity", (from, to) => [
      ...[edges.at, flow.at, grain.at, density.at, ...amounts, from, to],
    ]),
    share: 0.03,
  };
  return density;
}

/** What black and white become. */
function mixTints(amount: number): readonly number[] {
  const pack = (tint: readonly number[], plain: number): number =>
    tint.reduce((sum, c, i) => sum | (Math.round(plain + (c - plain) * amount) << (8 * i)), 0);
  return [pack(PIGMENT, 0), pack(PAPER, 255)];
}

/** Part of the photo that stays paper, and how much brighter it may become for that. */
const BARE = 0.03;
const MOST_BRIGHTER = 1.2;

/** By how much a photo's light is to be multiplied, so that the lightest part of it is bare paper. */
function findWhite(counts: ArrayLike<number>): number {
  const white = cumulateTones(counts).findIndex((share) => share >= 1 - BARE);
  return Math.max(1, Math.min(MOST_BRIGHTER, 250 / Math.max(1, white)));
}

/** New luma in 1/64 level for each luma in 1/4 level: lifted towards paper, in soft levels. */
function washLight(amount: number, brighter: number): Int16Array {
  return toneLevels((luma) => {
    const lifted = Math.min(1, 0.07 + 0.95 * power(Math.min(1, luma * brighter), 0.78));
    const level = softStep(lifted, LEVELS, SHARPNESS);
    return luma + (level - luma) * amount;
  });
}
