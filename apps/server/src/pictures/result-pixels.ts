import sharp from "sharp";
import type { Sharp } from "sharp";
import { cutOut } from "./cut-out.ts";
import type { Rgb, RgbaPixels } from "./cut-out.ts";
import type { DecodeLimits } from "./decode-picture.ts";

/** What a picture that a model made may be. */
export const RESULT_LIMITS: DecodeLimits = {
  maxPixels: 40_000_000,
  maxFrames: 1,
  maxAspect: 20,
  maxSide: 4096,
};
/** A picture of which more than this is there has no ground left out. */
const WHOLE = 0.98;

/** A figure without its ground, still as large as its picture. */
export interface CutFigure extends RgbaPixels {
  /** How much of the picture it is, 0 to 1. */
  readonly coverage: number;
  /** What it stood on; null where the model left that out itself. */
  readonly ground: Rgb | null;
}

/** Decodes upright, in sRGB, with alpha. @throws Error for what cannot be read */
export async function readResultPixels(input: Uint8Array): Promise<RgbaPixels> {
  const { data, info } = await sharp(input, {
    limitInputPixels: RESULT_LIMITS.maxPixels,
    failOn: "warning",
  })
    .autoOrient()
    .resize({
      width: RESULT_LIMITS.maxSide,
      height: RESULT_LIMITS.maxSide,
      fit: "inside",
      withoutEnlargement: true,
    })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

export function openPixels({ data, width, height }: RgbaPixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}

/** The figure of a picture; null where its ground is not plain, or nothing stands on it. */
export function cutFigure(pixels: RgbaPixels): CutFigure | null {
  const coverage = coverageOf(pixels);
  const cut = coverage < WHOLE ? { ...pixels, coverage, ground: null } : cutOut(pixels);
  return cut === null || cut.coverage === 0 ? null : cut;
}

/** The figure as it is stored: without the clear space around it. */
export function trimmed(cut: CutFigure): Sharp {
  return openPixels(cut).trim({ background: "#00000000", threshold: 8 });
}

function coverageOf({ data, width, height }: RgbaPixels): number {
  let sum = 0;
  for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
  return sum / (255 * width * height);
}
