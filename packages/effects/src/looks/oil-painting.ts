import { perBand } from "../kernels/canvas.ts";
import type { Look } from "./look.ts";
import { buildPyramid, planPyramid } from "./pyramid.ts";
import { drawAlong } from "./lines.ts";
import { findField } from "./flow-field.ts";
import { noise, smearedDeviation } from "./texture.ts";
import { strokeWeights } from "./weights.ts";

/** How often a histogram's weights are squared. */
const SHARPNESS: Readonly<Record<string, number>> = { soft: 2, crisp: 3, hard: 4 };
const BRISTLE = 1.6;
/** Each band counts the neighbourhoods of its first row anew. */
const OIL_BANDS = 4;
/** How much of a lost contrast comes back, in 1/32768. */
const DETAIL = 24_000;

/**
 * Oil paint by local histograms with soft modes (see `assembly/oil.ts`), lit from the upper left as
 * if it lay thick along the flow. Less strength takes a smaller brush and lays the paint thinner.
 */
export const oilPainting: Look = function* ({ canvas, source, target, k, settings }) {
  const { strength } = settings;
  const pyramid = planPyramid(canvas, source, k);
  const { work, workK, fieldShift } = pyramid;
  yield* buildPyramid(pyramid, 0.03);
  const field = yield* findField(canvas, pyramid, { share: 0.05, hatch: 0.2, spread: 14 });
  const size = settings.number("brushSize") * strength * k;
  const radius = Math.max(1, Math.min(48, Math.round(size)));
  const sharpness = SHARPNESS[settings.choice("edges")] ?? 3;
  yield {
    tasks: perBand(
      target,
      "paintOil",
      (from, to) => [source.at, target.at, radius, sharpness, from, to],
      OIL_BANDS,
    ),
    share: 0.7,
    scratch: source.width * 128 + 32_768 + (2 * radius + 2) * (source.width + 16) * 4,
  };
  const bristles = canvas.plane(work);
  const height = canvas.plane(work);
  const along = strokeWeights(canvas, {
    length: 10 * workK,
    stride: height.stride,
    fine: false,
  });
  const deviation = 1024 / smearedDeviation(along.weights, BRISTLE * workK);
  yield { ...noise(bristles, { cell: BRISTLE, k: workK, seed: 21, deviation }), share: 0.05 };
  const way = { field, directions: field.strokes, shift: fieldShift };
  yield { tasks: drawAlong(bristles, height, way, along), share: 0.07 };
  const impasto = (settings.number("impasto") / 100) * strength;
  const gain = Math.round(impasto * 9000 * Math.min(3, workK));
  yield {
    tasks: perBand(work, "rakingLight", (from, to) => [
      ...[height.at, bristles.at, gain, from, to],
    ]),
    share: 0.03,
  };
  const saturation = 1 + (settings.number("saturation") / 100 - 1) * strength;
  const args = [source.at, target.at, bristles.at, pyramid.workLevel];
  const amounts = [Math.round(saturation * 64), DETAIL];
  yield {
    tasks: perBand(target, "lightPaint", (from, to) => [...args, ...amounts, from, to]),
    share: 0.1,
    scratch: (source.width + 128) * 4 + 128,
  };
};
