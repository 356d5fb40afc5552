import { perBand } from "../kernels/canvas.ts";
import { power, tanh } from "../math/exact.ts";
import type { Look } from "./look.ts";
import { buildPyramid, planPyramid } from "./sketchbook.ts";
import { smooth } from "./smooth.ts";
import { noise } from "./texture.ts";
import { toneLevels } from "./tones.ts";
import { gaussianWeights } from "./weights.ts";

/**
 * A watercolour after Bousseau and others 2006 ("Interactive Watercolor Rendering with Temporal
 * Coherence and Abstraction"): washes that stray from their shapes, in a few soft levels, whose
 * pigment gathers at their rims, flows and settles in the paper's grain.
 */
export const watercolor: Look = function* ({ canvas, source, target, k, settings }) {
  const { strength } = settings;
  const pyramid = planPyramid(canvas, source, k);
  const { work, workK, workLevel } = pyramid;
  yield* buildPyramid(pyramid, 0.05);
  const washes = canvas.picture(work);
  const strayed = canvas.picture(work);
  const range = 0.4 * strength;
  yield { ...smooth({ source: work, target: washes, spatial: 40 * workK, range }), share: 0.3 };
  const across = canvas.plane(work);
  const down = canvas.plane(work);
  const stray = settings.number("wobble") * strength * workK * 64;
  for (const [plane, seed] of [
    [across, 5],
    [down, 6],
  ] as const) {
    const wide = { cell: 12, k: workK, seed, deviation: Math.min(8000, stray) };
    yield { ...noise(plane, wide), share: 0.03 };
    const fine = { cell: 3.5, k: workK, seed: seed + 2, deviation: stray * 0.4, add: true };
    yield { ...noise(plane, fine), share: 0.03 };
  }
  yield {
    tasks: perBand(work, "displace", (from, to) => [
      ...[washes.at, strayed.at, across.at, down.at, from, to],
    ]),
    share: 0.1,
  };
  const tone = canvas.plane(work);
  const edges = canvas.plane(work);
  yield {
    tasks: perBand(work, "luma", (from, to) => [strayed.at, tone.at, from, to]),
    share: 0.03,
  };
  const flow = across;
  const grain = down;
  yield { ...noise(flow, { cell: 55, k: workK, seed: 11, deviation: 4000 }), share: 0.03 };
  yield {
    ...noise(flow, { cell: 18, k: workK, seed: 12, deviation: 2600, add: true }),
    share: 0.03,
  };
  yield { ...noise(grain, { cell: 1.2, k: workK, seed: 13, deviation: 1500 }), share: 0.03 };
  yield {
    ...noise(grain, { cell: 2.4, k: workK, seed: 14, deviation: 3400, add: true }),
    share: 0.03,
  };
  const table = canvas.table(washLight(strength));
  const wander = Math.round(WANDER * 64 * (32_768 / 4770) * strength);
  yield {
    tasks: perBand(work, "mapTone", (from, to) => [
      ...[tone.at, tone.at, table, flow.at, wander, from, to],
    ]),
    share: 0.03,
  };
  const near = gaussianWeights(canvas, Math.max(0.5, 0.7 * workK));
  const far = gaussianWeights(canvas, Math.max(0.8, RIM * workK));
  yield {
    tasks: perBand(work, "differenceOfGaussians", (from, to) => [
      ...[tone.at, edges.at, near.at, near.radius, far.at, far.radius, 32_767, from, to],
    ]),
    share: 0.08,
    scratch: (work.width + 128) * 4,
  };
  const rims = (settings.number("edges") / 100) * strength;
  const gains = [
    REACH * 64,
    Math.round(rims * 0.6 * (4096 / REACH / 64) * 256),
    Math.round(rims * 0.2 * (4096 / REACH / 64) * 256),
    Math.round((settings.number("pigment") / 100) * strength * 16_384),
    Math.round((settings.number("grain") / 100) * strength * 32_767),
  ];
  const density = canvas.plane(work);
  yield {
    tasks: perBand(work, "pigmentDensity", (from, to) => [
      ...[edges.at, flow.at, grain.at, density.at, ...gains, from, to],
    ]),
    share: 0.03,
  };
  const saturation = Math.round((1 + 0.45 * strength) * 64);
  const args = [strayed.at, density.at, tone.at, saturation, ...mixTints(strength)];
  yield {
    tasks: perBand(work, "paintWashes", (from, to) => [...args, from, to]),
    share: 0.08,
  };
  // Paint may be of half the photo's size: the photo's own details stay where it is not all paint.
  const amount = Math.round((1 - (1 - strength) ** 2) * 32_767);
  yield {
    tasks: perBand(target, "showPainting", (from, to) => [
      ...[strayed.at, source.at, target.at, workLevel, amount, from, to],
    ]),
    share: 0.1,
    scratch: (source.width + 128) * 4 * 4 + 128,
  };
};

/** How far the border of a wash wanders from one of luma, in levels. */
const WANDER = 9;
/** Width of a wash's rim, in thousandths of the picture's side. */
const RIM = 3.2;
/** Levels of luma by which an edge has all of its rim. */
const REACH = 14;
const LEVELS = 7;
/** The darkest pigment, an indigo, and paper, as R, G, B. */
const PIGMENT = [28, 30, 52] as const;
const PAPER = [253, 251, 246] as const;

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
    const scaled = lifted * LEVELS;
    const step = Math.min(LEVELS - 1, Math.floor(scaled));
    const within = tanh(5 * (scaled - step - 0.5)) / tanh(2.5);
    const level = (step + 0.5 + 0.5 * within) / LEVELS;
    return luma + (level - luma) * amount;
  });
}
