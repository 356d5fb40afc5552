import { type Canvas, perBand } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import { power, square } from "../math/exact.ts";
import type { LookSettings } from "../resolve-params.ts";
import type { Look, Stage } from "./look.ts";
import { buildPyramid, planPyramid } from "./pyramid.ts";
import { smooth } from "./smooth.ts";
import { noise } from "./texture.ts";
import { softStep, toneLevels } from "./tones.ts";
import { gaussianWeights } from "./weights.ts";

/** Width of a wash's rim, in thousandths of the picture's side. */
const RIM = 3.2;
/** Levels of luma by which an edge has all of its rim, and how much denser that is. */
const REACH = 14;
const RIM_DENSITY = 0.6;
/** How much less pigment there is on the light side of an edge. */
const RIM_PAPER = 0.2;
/** How far the border of a wash wanders from one of luma, in levels. */
const WANDER = 9;
/** What turbulence deviates by. */
const TURBULENCE = 4770;
const LEVELS = 7;
const SHARPNESS = 5;
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
  yield* buildPyramid(pyramid, 0.05);
  const sheet = { canvas, settings, size: work, k: workK };
  const washes = yield* layWashes(sheet, work);
  const flow = canvas.plane(work);
  yield { ...noise(flow, { cell: 55, k: workK, seed: 11, deviation: 4000 }), share: 0.03 };
  const fine = { cell: 18, k: workK, seed: 12, deviation: 2600, add: true };
  yield { ...noise(flow, fine), share: 0.03 };
  const tone = yield* findLevels(sheet, washes, flow);
  const density = yield* settlePigment(sheet, tone, flow);
  const saturation = Math.round((1 + 0.45 * strength) * 64);
  const args = [washes.at, density.at, tone.at, saturation, ...mixTints(strength)];
  yield { tasks: perBand(work, "paintWashes", (from, to) => [...args, from, to]), share: 0.08 };
  // Paint may be of half the photo's size: the photo's own details stay where it is not all paint.
  const amount = Math.round((1 - square(1 - strength)) * 32_767);
  yield {
    tasks: perBand(target, "showPainting", (from, to) => [
      ...[washes.at, source.at, target.at, workLevel, amount, from, to],
    ]),
    share: 0.04,
    scratch: (source.width + 128) * 4 * 4 + 128,
  };
};

/** The photo's colours as washes whose borders stray. */
function* layWashes(
  { canvas, settings, size, k }: Sheet,
  photo: Plane,
): Generator<Stage, Plane, void> {
  const { strength } = settings;
  const smoothed = canvas.picture(size);
  const range = 0.24 * strength;
  yield { ...smooth({ source: photo, target: smoothed, spatial: 26 * k, range }), share: 0.3 };
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
  const washes = canvas.picture(size);
  yield {
    tasks: perBand(size, "displace", (from, to) => [
      ...[smoothed.at, washes.at, across.at, down.at, from, to],
    ]),
    share: 0.1,
  };
  return washes;
}

/** The washes' luma in a few soft levels, whose borders wander with the water. */
function* findLevels(
  { canvas, settings: { strength }, size }: Sheet,
  washes: Plane,
  flow: Plane,
): Generator<Stage, Plane, void> {
  const tone = canvas.plane(size);
  yield {
    tasks: perBand(size, "luma", (from, to) => [washes.at, tone.at, from, to]),
    share: 0.03,
  };
  const table = canvas.table(washLight(strength));
  const wander = Math.round(WANDER * 64 * (32_768 / TURBULENCE) * strength);
  yield {
    tasks: perBand(size, "mapTone", (from, to) => [
      ...[tone.at, tone.at, table, flow.at, wander, from, to],
    ]),
    share: 0.03,
  };
  return tone;
}

/** Where pigment lies denser and thinner: at rims, by turbulence, in the paper's grain. */
function* settlePigment(
  { canvas, settings, size, k }: Sheet,
  tone: Plane,
  flow: Plane,
): Generator<Stage, Plane, void> {
  const grain = canvas.plane(size);
  yield { ...noise(grain, { cell: 1.2, k, seed: 13, deviation: 1500 }), share: 0.03 };
  yield { ...noise(grain, { cell: 2.4, k, seed: 14, deviation: 3400, add: true }), share: 0.03 };
  const edges = canvas.plane(size);
  const near = gaussianWeights(canvas, Math.max(0.5, 0.7 * k));
  const far = gaussianWeights(canvas, Math.max(0.8, RIM * k));
  yield {
    tasks: perBand(size, "differenceOfGaussians", (from, to) => [
      ...[tone.at, edges.at, near.at, near.radius, far.at, far.radius, 32_767, from, to],
    ]),
    share: 0.08,
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

/** New luma in 1/64 level for each luma in 1/4 level: lifted towards paper, in soft levels. */
function washLight(amount: number): Int16Array {
  return toneLevels((luma) => {
    const lifted = Math.min(1, 0.07 + 0.95 * power(luma, 0.78));
    const level = softStep(lifted, LEVELS, SHARPNESS);
    return luma + (level - luma) * amount;
  });
}
