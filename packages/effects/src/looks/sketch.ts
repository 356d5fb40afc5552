import { perBand } from "../kernels/canvas.ts";
import type { Look } from "./look.ts";
import { drawPencil } from "./pencil.ts";

const PAPERS: Readonly<Record<string, number>> = {
  white: 0xfd_fd_fd,
  cream: 0xe8_f4_fa,
  grey: 0xdc_dc_dc,
};

/**
 * A graphite drawing after Lu and others 2012 ("Combining Sketch and Tone for Pencil Drawing
 * Production"). Less strength leaves more of the photo on the paper, and the drawing fainter.
 */
export const sketch: Look = function* (input) {
  const { source, target, settings } = input;
  const { strength } = settings;
  const drawing = yield* drawPencil(input, {
    darkness: settings.number("darkness") / 100,
    texture: 0.62,
    tooth: 0.22,
    threshold: 0.5,
    lineWidth: 0.9,
    ink: (settings.number("lines") / 100) * 130,
    bare: 0.12,
    tau: 0.995,
  });
  const paper = PAPERS[settings.choice("paper")] ?? 0xff_ff_ff;
  const amount = Math.round(Math.min(1, strength * 1.3) * 32767);
  const args = [source.at, target.at, drawing.at, paper, Math.round(strength * 32767), amount];
  yield {
    tasks: perBand(target, "drawGraphite", (from, to) => [...args, from, to]),
    share: 0.16,
    scratch: (source.width + 64) * 4 * 6,
  };
};
