import type { Canvas } from "../kernels/canvas.ts";
import type { Plane } from "../kernels/plane.ts";
import { power } from "../math/exact.ts";
import type { Look, Stage } from "./look.ts";
import { findPalette, paletteCube, toShown } from "./palette.ts";
import { buildPyramid, planPyramid, workSizeOf } from "./pyramid.ts";
import { drawLines } from "./lines.ts";
import { findField } from "./flow-field.ts";
import { smooth } from "./smooth.ts";
import { softStep, toneLevels } from "./tones.ts";

/** Smoothing of the colours: how far, in thousandths of the picture's side, and over what contrast. */
const SPREAD = 30;
const RANGE = 0.45;
/** Ink for each 1/64 level that the difference of Gaussians lies below 0, in 1/32768. */
const INK = 464;
/** How steep a step between levels is. */
const SHARPNESS = 8;
/** Ink and flat colour darken a picture: light is lifted by this power of luma. */
const LIFT = 0.86;

/**
 * A cartoon after Winnemöller and others 2006 ("Real-Time Video Abstraction"): edge-preserving
 * smoothing, soft levels of luma or a small palette, stronger colours, ink along edges. Less strength
 * smooths less, draws fainter lines and mixes the levels with the photo's own light.
 */
export const cartoon: Look = function* ({ canvas, source, target, k, settings }) {
  const { strength } = settings;
  // All that is kept for the last stage, which takes most room.
  const lines = canvas.plane(workSizeOf(source));
  const { top } = canvas;
  const pyramid = planPyramid(canvas, source, k);
  yield* buildPyramid(pyramid, 0.05);
  const finding = findField(canvas, pyramid, { share: 0.08, hatch: 0 });
  yield* drawLines(canvas, pyramid, finding, {
    share: 0.25,
    width: settings.number("line_width"),
    range: 0.25,
    floor: 1,
    ...{ smoothed: canvas.picture(pyramid.work), lines },
  });
  const saturation = 1 + (settings.number("saturation") / 100 - 1) * strength;
  const slope = Math.round((settings.number("lines") / 100) * strength * INK);
  const size = settings.choice("palette");
  const cube =
    size === "all"
      ? null
      : yield* makeCube(canvas, pyramid.field, { size: Number(size), saturation, strength });
  canvas.release(top);
  const levels = softLevels(settings.number("levels"), strength);
  const colours =
    cube === null
      ? [canvas.table(levels), Math.round(saturation * 64), 0]
      : [0, 0, canvas.table(cube)];
  const ink = {
    name: "smoothAndInk",
    args: [lines.at, pyramid.workLevel, slope, ...colours],
    scratch: (source.width + 128) * 4 + 128,
  };
  const smoothing = { source, target, spatial: SPREAD * k, range: RANGE * strength };
  yield { ...smooth(smoothing, ink), share: 0.6 };
};

interface CubeOptions {
  readonly size: number;
  readonly saturation: number;
  readonly strength: number;
}

/** The colour cube of the picture's own best palette. */
function* makeCube(
  canvas: Canvas,
  photo: Plane,
  { size, saturation, strength }: CubeOptions,
): Generator<Stage, ReturnType<typeof paletteCube>, void> {
  const counts = canvas.bytes(32_768 * 16);
  yield { tasks: [{ kernel: "countColours", args: [photo.at, counts] }], share: 0.02 };
  const palette = findPalette(canvas.u32(counts, 32_768 * 4), size);
  const light = toneLevels((luma) => power(luma, LIFT));
  const shown = palette.map((colour) => toShown(colour, light, saturation));
  return paletteCube(palette, shown, strength);
}

/**
 * New luma in 1/64 level for each luma in 1/4 level (1024 of them): `count` levels with soft steps
 * between them, mixed with the photo's own by `amount`.
 */
function softLevels(count: number, amount: number): Int16Array {
  return toneLevels((luma) => {
    const level = softStep(power(luma, LIFT), count, SHARPNESS);
    return luma + (level - luma) * amount;
  });
}
