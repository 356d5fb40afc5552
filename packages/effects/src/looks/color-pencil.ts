import { perBand } from "../kernels/canvas.ts";
import { power } from "../math/exact.ts";
import type { Look } from "./look.ts";
import { preparePencil } from "./pencil.ts";
import { toneLevels } from "./tones.ts";

/** Pencils do not reach black: this much of white is left in the darkest colour. */
const LIFT = 0.2;

/**
 * Coloured pencil: the layers of the graphite drawing over pigment that takes light away, laid down
 * in strokes on white paper. Less strength leaves more of the photo under it, with fainter strokes.
 */
export const colorPencil: Look = function* (input) {
  const { canvas, source, target, settings } = input;
  const texture = settings.number("texture") / 100;
  const slope = Math.round((settings.number("lines") / 100) * INK);
  const { at, lines, pyramid, smoothed } = yield* preparePencil(input, {
    ...{ darkness: 0.5, texture: texture * 1.6, tooth: texture * 0.6, threshold: 0.3 },
    ...{ slope, tau: 0.992 },
  });
  const saturation = Math.round((settings.number("saturation") / 100) * 64);
  const pigments = [at, smoothed.at, canvas.table(pencilLight()), saturation];
  yield {
    tasks: perBand(smoothed, "layColour", (from, to) => [...pigments, from, to]),
    share: 0.08,
  };
  const args = [source.at, target.at, smoothed.at, lines.at, pyramid.workLevel];
  const amount = Math.round(settings.strength * 32_767);
  const amounts = [slope, Math.round(FAINT * 32_767), amount];
  yield {
    tasks: perBand(target, "drawColour", (from, to) => [...args, ...amounts, from, to]),
    share: 0.06,
    scratch: (source.width + 128) * 4 * 4 + 128,
  };
};

/** Pigment for each 1/64 level that the difference of Gaussians lies below 0, in 1/32768. */
const INK = 110;
/** What the darkest line leaves of the colour under it. */
const FAINT = 0.3;

/** New luma in 1/64 level for each luma in 1/4 level: lighter, never black. */
function pencilLight(): Int16Array {
  return toneLevels((luma) => LIFT + (1 - LIFT) * power(luma, 0.72));
}
