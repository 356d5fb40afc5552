import { perBand } from "../kernels/canvas.ts";
import { power, tanh } from "../math/exact.ts";
import type { Look } from "./look.ts";
import { buildPyramid, planPyramid } from "./sketchbook.ts";
import { smooth } from "./smooth.ts";
import { noise } from "./texture.ts";
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
  const range = 0.5 * strength;
  yield { ...smooth({ source: work, target: washes, spatial: 45 * workK, range }), share: 0.3 };
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
  const soft = gaussianWeights(canvas, Math.max(0.5, workK));
  const blur = (from: number, to: number) => [tone.at, edges.at, soft.at, soft.radius, from, to];
  const rows = (work.width + 128) * 2;
  yield { tasks: perBand(work, "gaussian", blur), share: 0.05, scratch: rows };
  const gain = Math.round(Math.min(32_767, 3000 * workK));
  yield {
    tasks: perBand(work, "edgeStrength", (from, to) => [edges.at, tone.at, gain, from, to]),
    share: 0.03,
  };
  const flow = across;
  const grain = down;
  yield { ...noise(flow, { cell: 55, k: workK, seed: 11, deviation: 4000 }), share: 0.03 };
  yield {
    ...noise(flow, { cell: 18, k: workK, seed: 12, deviation: 2600, add: true }),
    share: 0.03,
  };
  yield { ...noise(grain, { cell: 1.2, k: workK, seed: 13, deviation: 3600 }), share: 0.03 };
  yield {
    ...noise(grain, { cell: 3, k: workK, seed: 14, deviation: 3000, add: true }),
    share: 0.03,
  };
  const edgeGain = Math.round((settings.number("edges") / 100) * strength * 9000);
  const flowGain = Math.round((settings.number("pigment") / 100) * strength * 32_767);
  const grainGain = Math.round((settings.number("grain") / 100) * strength * 32_767);
  const gains = [edgeGain, flowGain, grainGain];
  yield {
    tasks: perBand(work, "pigmentDensity", (from, to) => [
      ...[tone.at, flow.at, grain.at, edges.at, ...gains, from, to],
    ]),
    share: 0.03,
  };
  const light = canvas.table(washLight(strength));
  const args = [source.at, target.at, strayed.at, edges.at, workLevel, light];
  const amounts = [Math.round((1 + 0.25 * strength) * 8192), 32_767];
  yield {
    tasks: perBand(target, "paintWashes", (from, to) => [...args, ...amounts, from, to]),
    share: 0.15,
    scratch: (source.width + 64) * 4 * 5,
  };
};

const LEVELS = 10;

/** New luma in 1/64 level for each luma in 1/4 level: lifted towards paper, in soft levels. */
function washLight(amount: number): Int16Array {
  return Int16Array.from({ length: 1024 }, (_, i) => {
    const luma = Math.min(1, i / 1020);
    const lifted = Math.min(1, 0.13 + 0.9 * power(luma, 0.85));
    const scaled = lifted * LEVELS;
    const step = Math.min(LEVELS - 1, Math.floor(scaled));
    const within = tanh(2 * (scaled - step - 0.5)) / tanh(1);
    const level = (step + 0.5 + 0.5 * within) / LEVELS;
    return Math.round((luma + (level - luma) * amount) * 16_320);
  });
}
