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
  const texture = settings.number("texture") / 100 / TEXTURE;
  const { at, smoothed } = yield* preparePencil(input, {
    darken: () => coverFor,
    ...{ ground: 0.5, high: 0.97, texture: 1.2 * texture, tooth: 0.6 * texture },
    slope: Math.round((settings.number("lines") / 100) * INK),
    ...{ faint: FAINT, tau: 0.992 },
  });
  const saturation = Math.round((settings.number("saturation") / 100) * 64);
  const tables = [canvas.table(toneLevels(lift)), canvas.table(pigmentGains())];
  const pigments = [smoothed.at, ...tables, saturation];
  yield {
    tasks: perBand(smoothed, "mixPigments", (from, to) => [...pigments, from, to]),
    share: 0.04,
  };
  const amount = Math.round(settings.strength * 32_767);
  const args = [source.at, target.at, at, smoothed.at, amount];
  yield {
    tasks: perBand(target, "drawColour", (from, to) => [...args, from, to]),
    share: 0.1,
    scratch: (source.width + 128) * 4 * 8 + 128,
  };
};

/** The texture at which strokes count as they are. */
const TEXTURE = 0.28;
/** Pigment for each 1/64 level that the difference of Gaussians lies below 0, in 1/32768. */
const INK = 110;
/** What the darkest line leaves of the colour under it. */
const FAINT = 0.3;

/** New luma: lighter, never black. */
const lift = (luma: number): number => LIFT + (1 - LIFT) * power(luma, 0.72);

/** Part of the paper that strokes cover in the light and in the dark. */
const LEAST_COVER = 0.66;
const MOST_COVER = 0.96;

function coverFor(luma: number): number {
  return MOST_COVER + (LEAST_COVER - MOST_COVER) * lift(luma);
}

/** How much stronger a pigment is than its colour, in 1/8192 for each luma in 1/4 level. */
function pigmentGains(): Int16Array {
  return Int16Array.from({ length: 1024 }, (_, i) =>
    Math.round(8192 / coverFor(Math.min(1, i / 1020))),
  );
}
