import { type Canvas, perBand } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import type { Look, Stage } from "./look.ts";
import { buildPyramid, planPyramid, type Pyramid } from "./pyramid.ts";
import { drawAlong } from "./lines.ts";
import { type Field, findField } from "./flow-field.ts";
import { noise, smearedDeviation } from "./texture.ts";
import { strokeWeights } from "./weights.ts";

/** How often a histogram's weights are squared. */
const SHARPNESS: Readonly<Record<string, number>> = { soft: 2, crisp: 3, hard: 4 };
/** Width of a bristle's trace and of a brush's, in thousandths of the picture's side. */
const BRISTLE = 1.6;
const STROKE = 5.5;
/** How much lighter thick paint is, in 1/32768. */
const BODY = 10_000;
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
  yield* buildPyramid(pyramid, 0.04);
  const field = yield* findField(canvas, pyramid, { share: 0.05, hatch: 0.2, spread: 14 });
  const impasto = (settings.number("impasto") / 100) * strength;
  const light = yield* lightBristles(canvas, pyramid, field, impasto);
  const size = settings.number("brush_size") * strength * k;
  const radius = Math.max(1, Math.min(MAX_RADIUS, Math.round(size)));
  const sharpness = SHARPNESS[settings.choice("edges")] ?? 3;
  const saturation = 1 + (settings.number("saturation") / 100 - 1) * strength;
  const brush = [source.at, target.at, radius, sharpness];
  const finish = [light.at, pyramid.workLevel, Math.round(saturation * 64), DETAIL];
  yield {
    tasks: perBand(target, "paintOil", (from, to) => [...brush, ...finish, from, to], OIL_BANDS),
    share: 0.75,
    scratch: oilScratch(source.width, radius) + (source.width + 128) * 4 + 128,
  };
};

/** Kernels count neighbourhoods of up to 127 × 127 pixels, whose colours are few levels then. */
const MAX_RADIUS = 48;

/** As `assembly/oil.ts` has it: a histogram a column, reciprocals, rows of the picture. */
export function oilScratch(width: number, radius: number): number {
  return width * 128 + 32_768 + (2 * radius + 2) * (width + 16) * 4 + 256;
}

/** The light on bristles' traces along the flow, in 1/64 level. */
function* lightBristles(
  canvas: Canvas,
  { work, workK, fieldShift }: Pyramid,
  field: Field,
  impasto: number,
): Generator<Stage, Plane, void> {
  const bristles = canvas.plane(work);
  const height = canvas.plane(work);
  const along = strokeWeights(canvas, {
    length: 9 * workK,
    stride: height.stride,
    fine: false,
  });
  const deviation = 1024 / smearedDeviation(along.weights, BRISTLE * workK);
  yield { ...noise(bristles, { cell: BRISTLE, k: workK, seed: 21, deviation }), share: 0.05 };
  const strokes = { cell: STROKE, k: workK, seed: 22, deviation: 1.2 * deviation, add: true };
  yield { ...noise(bristles, strokes), share: 0.03 };
  const way = { field, directions: field.strokes, shift: fieldShift };
  yield { tasks: drawAlong(bristles, height, way, along), share: 0.07 };
  const gain = Math.round(impasto * 9000 * Math.min(3, workK));
  const body = Math.round(impasto * BODY);
  const light = bristles;
  yield {
    tasks: perBand(work, "rakingLight", (from, to) => [height.at, light.at, gain, body, from, to]),
    share: 0.03,
  };
  return light;
}
