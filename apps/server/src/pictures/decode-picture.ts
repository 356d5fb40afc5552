import sharp from "sharp";
import type { Metadata } from "sharp";
import type { PictureType } from "./sniff-image.ts";

export interface DecodeLimits {
  /** Width × height × frames, read from the header before any pixel is decoded. */
  readonly maxPixels: number;
  readonly maxFrames: number;
  /** Longer side over shorter side. */
  readonly maxAspect: number;
  /** Longer side of the stored picture in pixels. */
  readonly maxSide: number;
}

export const DECODE_LIMITS: DecodeLimits = {
  maxPixels: 40_000_000,
  maxFrames: 200,
  maxAspect: 20,
  maxSide: 2048,
};

/** A picture as it is kept: upright, sRGB, without metadata, encoded anew as WebP. */
export interface DecodedPicture {
  readonly kind: "picture";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** A small RGBA copy for reading colours from. */
  readonly sample: { readonly data: Uint8Array; readonly width: number; readonly height: number };
}

export type RefusalReason = "too-large" | "unreadable" | "unsupported";

export interface Refusal {
  readonly kind: "refused";
  readonly reason: RefusalReason;
  readonly detail: string;
}

const SAMPLE_SIDE = 64;

// `sharp().metadata()` has no time limit of its own and `limitInputPixels` ignores frames,
// so sizes are judged here, from the header, and the caller's process deadline bounds the rest.
export async function decodePicture(
  input: Uint8Array,
  type: PictureType,
  limits: DecodeLimits = DECODE_LIMITS,
): Promise<DecodedPicture | Refusal> {
  try {
    const header = await sharp(input, { limitInputPixels: false }).metadata();
    return refuseByHeader(header, type, limits) ?? (await reencode(input, limits));
  } catch {
    return refused("unreadable", "This file is damaged or cut off. Save it again and retry.");
  }
}

/** Judges a picture by its header, before any pixel is decoded. */
export function refuseByHeader(
  header: Metadata,
  type: PictureType,
  limits: DecodeLimits,
): Refusal | null {
  const { width, height, pages: frames = 1 } = header;
  if (header.format !== (type === "avif" || type === "heic" ? "heif" : type)) {
    return refused("unreadable", "This file is not what its first bytes say.");
  }
  if (frames > limits.maxFrames) {
    return refused("too-large", `At most ${limits.maxFrames} frames; this file has ${frames}.`);
  }
  if (width * height * frames > limits.maxPixels) {
    const megapixels = Math.floor(limits.maxPixels / 1_000_000);
    return refused("too-large", `At most ${megapixels} megapixels; scale the picture down first.`);
  }
  if (Math.max(width / height, height / width) > limits.maxAspect) {
    return refused("unreadable", `Too narrow: at most ${limits.maxAspect} times as long as wide.`);
  }
  return null;
}

async function reencode(input: Uint8Array, limits: DecodeLimits): Promise<DecodedPicture> {
  const upright = sharp(input, { limitInputPixels: limits.maxPixels, failOn: "warning" })
    .autoOrient()
    .resize({
      width: limits.maxSide,
      height: limits.maxSide,
      fit: "inside",
      withoutEnlargement: true,
    })
    .toColourspace("srgb");
  const { data, info } = await upright.webp({ quality: 88, effort: 2 }).toBuffer({
    resolveWithObject: true,
  });
  const sample = await sharp(data)
    .resize({ width: SAMPLE_SIDE, height: SAMPLE_SIDE, fit: "inside", withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return {
    kind: "picture",
    bytes: data,
    width: info.width,
    height: info.height,
    sample: { data: sample.data, width: sample.info.width, height: sample.info.height },
  };
}

export function refused(reason: RefusalReason, detail: string): Refusal {
  return { kind: "refused", reason, detail };
}
