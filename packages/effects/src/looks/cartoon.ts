import { perBand } from "../kernels/canvas.ts";
import { power, tanh } from "../math/exact.ts";
import type { Look } from "./look.ts";
import { buildPyramid, drawLines, findField, planPyramid } from "./sketchbook.ts";
import { smooth } from "./smooth.ts";

/**
 * A cartoon after Winnemöller and others 2006 ("Real-Time Video Abstraction"): edge-preserving
 * smoothing, soft levels of luma, stronger colours, ink along edges. Less strength smooths less,
 * draws fainter lines and mixes the levels with the photo's own light.
 */
export const cartoon: Look = function* ({ canvas, source, target, k, settings }) {
  const { strength } = settings;
  const pyramid = planPyramid(canvas, source, k);
  yield* buildPyramid(pyramid, 0.04);
  yield { ...smooth({ source, target, spatial: 30 * k, range: 0.45 * strength }), share: 0.5 };
  const field = yield* findField(canvas, pyramid, { share: 0.08, hatch: 0 });
  const lines = yield* drawLines(canvas, pyramid, field, {
    share: 0.25,
    width: settings.number("lineWidth"),
    range: 0.25,
    smoothed: canvas.picture(pyramid.work),
  });
  const levels = canvas.table(softLevels(settings.number("levels"), strength));
  const saturation = 1 + (settings.number("saturation") / 100 - 1) * strength;
  const ink = (settings.number("lines") / 100) * strength * INK;
  const args = [target.at, lines.at, pyramid.workLevel, levels];
  const amounts = [Math.round(saturation * 64), Math.round(ink)];
  yield {
    tasks: perBand(target, "inkCartoon", (from, to) => [...args, ...amounts, from, to]),
    share: 0.13,
    scratch: (source.width + 128) * 4 + 128,
  };
};

/** Ink for each 1/64 level that the difference of Gaussians lies below 0, in 1/32768. */
const INK = 464;
/** How steep a step between levels is. */
const SHARPNESS = 5;
/** Ink and flat colour darken a picture: light is lifted by this power of luma. */
const LIFT = 0.86;

/** New luma in 1/64 level for each luma in 1/4 level (1024 of them). */
export function softLevels(count: number, amount: number): Int16Array {
  return Int16Array.from({ length: 1024 }, (_, i) => {
    const luma = Math.min(1, i / 1020);
    const scaled = power(luma, LIFT) * count;
    const step = Math.min(count - 1, Math.floor(scaled));
    const within = tanh(SHARPNESS * (scaled - step - 0.5)) / tanh(SHARPNESS / 2);
    const level = (step + 0.5 + 0.5 * within) / count;
    return Math.round((luma + (level - luma) * amount) * 16320);
  });
}
