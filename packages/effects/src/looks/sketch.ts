import { perBand } from "../kernels/canvas.ts";
import { power } from "../math/exact.ts";
import type { Look } from "./look.ts";
import { pencilTones, preparePencil } from "./pencil.ts";

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
  const darkness = settings.number("darkness") / 100;
  const { at } = yield* preparePencil(input, {
    darken: (counts) => {
      const tone = pencilTones(counts);
      return (luma) => power(Math.max(0, tone(luma) - BARE) / (1 - BARE), LIGHTER) * darkness;
    },
    ...{ ground: 0.25, high: darkness, texture: 1.3, tooth: 0.5 },
    slope: Math.round((settings.number("lines") / 100) * INK),
    ...{ faint: FAINT, tau: 0.995 },
  });
  const paper = PAPERS[settings.choice("paper")] ?? 0xff_ff_ff;
  // The photo's darkness goes as graphite comes, a little later: between them it is no lighter.
  const amount = Math.round(strength * 32_767);
  const cover = Math.round(strength * (0.6 + 0.4 * strength) * 32_767);
  const args = [source.at, target.at, at, paper, cover, amount];
  yield {
    tasks: perBand(target, "drawGraphite", (from, to) => [...args, from, to]),
    share: 0.14,
    scratch: (source.width + 128) * 4 * 5 + 128,
  };
};

/** Tone up to which paper stays bare, and the power that makes the rest lighter. */
const BARE = 0.03;
const LIGHTER = 1.2;
/** Graphite for each 1/64 level that the difference of Gaussians lies below 0, in 1/32768. */
const INK = 130;
/** What the darkest line leaves of the paper. */
const FAINT = 0.12;
