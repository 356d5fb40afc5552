import { perBand } from "../kernels/canvas.ts";
import { power } from "../math/exact.ts";
import type { Look } from "./look.ts";
import { drawPencil } from "./pencil.ts";

/** Pencils do not reach black: this much of white is left in the darkest colour. */
const LIFT = 0.2;

/**
 * Coloured pencil: the layers of the graphite drawing over pigment that takes light away, laid down
 * in strokes on white paper. Less strength leaves more of the photo under it, with fainter strokes.
 */
export const colorPencil: Look = function* (input) {
  const { canvas, source, target, settings } = input;
  const { strength } = settings;
  const texture = settings.number("texture") / 100;
  const drawing = yield* drawPencil(input, {
    darkness: 0.5,
    texture: texture * 1.6,
    tooth: texture * 0.6,
    threshold: 0.3,
    lineWidth: 0.9,
    ink: (settings.number("lines") / 100) * 110,
    bare: 0.3,
    tau: 0.992,
  });
  const saturation = settings.number("saturation") / 100;
  const light = canvas.table(pencilLight());
  const args = [source.at, target.at, drawing.at, drawing.smoothed.at, light];
  const amounts = [Math.round(saturation * 8192), Math.round(strength * 32767)];
  yield {
    tasks: perBand(target, "drawColour", (from, to) => [...args, ...amounts, from, to]),
    share: 0.2,
    scratch: (source.width + 64) * 4 * 9,
  };
};

/** New luma in 1/64 level for each luma in 1/4 level: lighter, never black. */
function pencilLight(): Int16Array {
  return Int16Array.from({ length: 1024 }, (_, i) => {
    const luma = Math.min(1, i / 1020);
    return Math.round((LIFT + (1 - LIFT) * power(luma, 0.72)) * 16320);
  });
}
