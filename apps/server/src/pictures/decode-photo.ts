import sharp from "sharp";
import type { Metadata } from "sharp";
import { refuseByHeader, refused } from "./decode-picture.ts";
import type { DecodeLimits, Refusal } from "./decode-picture.ts";
import { HEIC_REFUSAL } from "./heic-refusal.ts";
import type { PictureType } from "./sniff-image.ts";

export interface PhotoOptions {
  /** Longer side of what is kept, in pixels: a larger photo is scaled down. */
  readonly maxSide: number;
  /** What it may be, by its content. */
  readonly types: readonly PictureType[];
}

/** A photo as it is kept: upright, sRGB, 8 bits, without metadata, encoded anew. */
export interface DecodedPhoto {
  readonly kind: "photo";
  readonly bytes: Uint8Array;
  /** PNG where something is transparent. */
  readonly format: "jpg" | "png";
  readonly width: number;
  readonly height: number;
  /** Before it was scaled down, upright. */
  readonly originalWidth: number;
  readonly originalHeight: number;
}

/** More than this the effects do not take at once. */
const MOST_KEPT_PIXELS = 40_000_000;

/** What the largest cameras of phones make at their usual setting, and any shape. */
const PHOTO_LIMITS: Omit<DecodeLimits, "maxSide"> = {
  maxPixels: 64_000_000,
  maxFrames: 200,
  maxAspect: Number.POSITIVE_INFINITY,
};

/**
 * Nobody sees that it was encoded once more, and an effect makes nothing of it. Tables made for each
 * picture would save a tenth of the file and cost three times the time and 150 MB at 12 megapixels.
 */
const JPEG = { quality: 95, optimizeCoding: false } as const;
const PNG = { compressionLevel: 3 } as const;

/** Reads a photo to work on, scaled down to `maxSide` pixels where it is larger. */
export async function decodePhoto(
  input: Uint8Array,
  type: PictureType,
  { maxSide }: Pick<PhotoOptions, "maxSide">,
): Promise<DecodedPhoto | Refusal> {
  const limits = { ...PHOTO_LIMITS, maxSide };
  try {
    const header = await sharp(input, { limitInputPixels: false }).metadata();
    return refuseByHeader(header, type, limits) ?? (await reencode(input, header, limits));
  } catch {
    return type === "heic"
      ? HEIC_REFUSAL
      : refused("unreadable", "This file is damaged or cut off. Save it again and retry.");
  }
}

async function reencode(
  input: Uint8Array,
  header: Metadata,
  { maxPixels, maxSide }: DecodeLimits,
): Promise<DecodedPhoto> {
  const read = sharp(input, { limitInputPixels: maxPixels, failOn: "warning" });
  const isOpaque = !header.hasAlpha || (await read.stats()).isOpaque;
  const { width, height } = header.autoOrient;
  const side = Math.min(maxSide, longestSideWithin(MOST_KEPT_PIXELS, width / height));
  const upright = read
    .autoOrient()
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .toColourspace("srgb");
  // Colour that a camera kept at half the size is no sharper for being kept at the whole.
  const chromaSubsampling = header.chromaSubsampling === "4:2:0" ? "4:2:0" : "4:4:4";
  const encoded = isOpaque
    ? upright.removeAlpha().jpeg({ ...JPEG, chromaSubsampling })
    : upright.png(PNG);
  const { data, info } = await encoded.toBuffer({ resolveWithObject: true });
  return {
    kind: "photo",
    bytes: data,
    format: isOpaque ? "jpg" : "png",
    width: info.width,
    height: info.height,
    originalWidth: width,
    originalHeight: height,
  };
}

function longestSideWithin(pixels: number, aspect: number): number {
  return Math.floor(Math.sqrt(pixels * Math.max(aspect, 1 / aspect)));
}
