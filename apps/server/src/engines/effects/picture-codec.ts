import type { PictureFormat } from "@emblazon/contract";
import type { Pixels } from "@emblazon/effects";
import sharp from "sharp";
import type { Sharp } from "sharp";

export interface EncodeOptions {
  readonly format: PictureFormat;
  /** Of JPEG and WebP, 1 to 100. */
  readonly quality: number;
  /** Whether every pixel is known to be opaque. */
  readonly isOpaque: boolean;
}

export interface DecodedPixels {
  readonly pixels: Pixels;
  /** Whether the picture has no transparency to look at. */
  readonly isOpaque: boolean;
}

/** The pixels of a picture from our own storage, as the effects take them. */
export async function decodePixels(picture: Uint8Array): Promise<DecodedPixels> {
  const read = sharp(picture, { limitInputPixels: false });
  const { hasAlpha: mayHaveAlpha } = await read.metadata();
  const { data, info } = await read
    .toColourspace("srgb")
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return { pixels: { data, width, height }, isOpaque: !mayHaveAlpha };
}

/** A file of these pixels; where the format has no transparency, on white. */
export async function encodePixels(pixels: Pixels, options: EncodeOptions): Promise<Uint8Array> {
  const { data, width, height } = pixels;
  const picture = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false });
  const isOpaque = options.isOpaque || !hasAlpha(data);
  return encode(isOpaque ? picture.removeAlpha() : picture, options).toBuffer();
}

function encode(picture: Sharp, { format, quality }: EncodeOptions): Sharp {
  switch (format) {
    case "png":
      // More would take longer than the effect itself and save little on painted pixels.
      return picture.png({ compressionLevel: 3 });
    case "webp":
      return picture.webp({ quality, effort: 2 });
    case "jpg":
      // Lines and dots of ink lose their edges where colour is kept at half the size. Tables made for
      // each picture would save a few per cent of the file and cost three times the time and memory.
      return picture
        .flatten({ background: "#FFFFFF" })
        .jpeg({ quality, chromaSubsampling: "4:4:4", optimizeCoding: false });
  }
}

function hasAlpha(data: Uint8Array): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}
