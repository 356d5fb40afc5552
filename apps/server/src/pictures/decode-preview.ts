import sharp from "sharp";
import type { Sharp } from "sharp";
import { refuseByHeader, refused } from "./decode-picture.ts";
import type { DecodeLimits, Refusal } from "./decode-picture.ts";
import type { PictureType } from "./sniff-image.ts";

/** A picture that a model has not finished, small enough to be told in a message. */
export interface DecodedPreview {
  readonly kind: "preview";
  /** WebP, of at most `PREVIEW_BYTES`. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export const PREVIEW_BYTES = 16 * 1024;
const SIDE = 320;
const LIMITS: DecodeLimits = { maxPixels: 40_000_000, maxFrames: 1, maxAspect: 20, maxSide: SIDE };
/** Standard deviation of an 8-bit channel below which all is one colour. */
const BLANK_DEVIATION = 2;
/** Tried in turn until one fits, as the last does even with noise in all channels. */
const STEPS = [
  { side: SIDE, quality: 70 },
  { side: SIDE, quality: 40 },
  { side: 240, quality: 30 },
  { side: 120, quality: 20 },
] as const;

/** Reads what a model gave on the way, as untrusted as any upload; one that shows nothing is refused. */
export async function decodePreview(
  input: Uint8Array,
  type: PictureType,
): Promise<DecodedPreview | Refusal> {
  try {
    const header = await sharp(input, { limitInputPixels: false }).metadata();
    return refuseByHeader(header, type, LIMITS) ?? (await shrink(input));
  } catch {
    return refused("unreadable", "the picture is damaged or cut off");
  }
}

async function shrink(input: Uint8Array): Promise<DecodedPreview | Refusal> {
  const { data, info } = await sharp(input, {
    limitInputPixels: LIMITS.maxPixels,
    failOn: "warning",
  })
    .autoOrient()
    .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const small = (): Sharp => sharp(data, { raw: { width, height, channels: 4 } });
  const { channels } = await small().stats();
  if (channels.every(({ stdev }) => stdev < BLANK_DEVIATION))
    return refused("unreadable", "nothing is to be seen in it");
  for (const { side, quality } of STEPS) {
    const { data: bytes, info: of } = await small()
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .webp({ quality, effort: 2 })
      .toBuffer({ resolveWithObject: true });
    if (bytes.length <= PREVIEW_BYTES)
      return { kind: "preview", bytes, width: of.width, height: of.height };
  }
  return refused("too-large", "it cannot be made small enough");
}
