import { perBand } from "../kernels/canvas.ts";
import type { Look } from "./look.ts";
import { preparePencil } from "./pencil.ts";

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
  const slope = Math.round((settings.number("lines") / 100) * INK);
  const { at, tone, lines, pyramid } = yield* preparePencil(input, {
    darkness: settings.number("darkness") / 100,
    ...{ texture: 0.62, tooth: 0.22, threshold: 0.5, slope, tau: 0.995 },
  });
  yield {
    tasks: perBand(tone, "layGraphite", (from, to) => [at, from, to]),
    share: 0.05,
  };
  const paper = PAPERS[settings.choice("paper")] ?? 0xff_ff_ff;
  // The photo's darkness goes as graphite comes, a little later: between them it is no lighter.
  const amount = Math.round(strength * 32_767);
  const cover = Math.round(strength * (0.6 + 0.4 * strength) * 32_767);
  const args = [source.at, target.at, tone.at, lines.at, pyramid.workLevel];
  const amounts = [slope, Math.round(FAINT * 32_767), paper, cover, amount];
  yield {
    tasks: perBand(target, "drawGraphite", (from, to) => [...args, ...amounts, from, to]),
    share: 0.09,
    scratch: (source.width + 128) * 4 * 2 + 128,
  };
};

/** Graphite for each 1/64 level that the difference of Gaussians lies below 0, in 1/32768. */
const INK = 130;
/** What the darkest line leaves of the paper. */
const FAINT = 0.12;
