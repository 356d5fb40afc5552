import { decodePhoto } from "./decode-photo.ts";
import { PhotoError } from "./photo-error.ts";
import { readPixels, scalePhoto, sizeWithinSide } from "./scale-photo.ts";
import { sniffHeic } from "./sniff-heic.ts";

export interface UploadLimits {
  readonly maxBytes: number;
  /** The longer side, in pixels, of what is encoded anew; the server scales the others itself. */
  readonly maxSide: number;
}

/** As good as the server keeps photos; then what is still good enough to paint from. */
const QUALITIES = [0.95, 0.9, 0.82];
/** Then it is made smaller, step by step. */
const SHRINK = 0.8;
const SMALLEST_SIDE = 256;

/**
 * A HEIC file, or one of too many bytes, as a JPEG that the server takes, or as a WebP where something
 * is transparent; other files unchanged.
 * @throws {PhotoError} `unreadable`, `heic`, `too_large`
 */
export async function uploadableFile(file: File, limits: UploadLimits): Promise<File> {
  const isHeic = await sniffHeic(file);
  if (file.size <= limits.maxBytes && !isHeic) return file;
  const { bitmap } = await decodePhoto(file);
  try {
    const canBeTransparent = !isHeic && file.type !== "image/jpeg";
    const { blob, ending } = await encodeWithin(bitmap, { ...limits, canBeTransparent });
    const name = `${file.name.replace(/\.[A-Za-z0-9]{1,5}$/, "")}.${ending}`;
    return new File([blob], name, { type: blob.type, lastModified: file.lastModified });
  } finally {
    bitmap.close();
  }
}

interface EncodeLimits extends UploadLimits {
  readonly canBeTransparent: boolean;
}

async function encodeWithin(
  bitmap: ImageBitmap,
  { maxBytes, maxSide, canBeTransparent }: EncodeLimits,
): Promise<{ readonly blob: Blob; readonly ending: string }> {
  for (let side = maxSide; side >= SMALLEST_SIDE; side = Math.floor(side * SHRINK)) {
    const canvas = scalePhoto(bitmap, sizeWithinSide(bitmap, side));
    const isOpaque = !canBeTransparent || hasNoAlpha(readPixels(canvas));
    for (const quality of QUALITIES) {
      const type = isOpaque ? "image/jpeg" : "image/webp";
      const blob = await canvas.convertToBlob({ type, quality });
      // A browser that does not write WebP writes PNG.
      const ending = isOpaque ? "jpg" : blob.type.replace("image/", "");
      if (blob.size <= maxBytes) return { blob, ending };
    }
  }
  throw new PhotoError("too_large", "This photo is too large to send. Save it smaller.");
}

function hasNoAlpha({ data }: ImageData): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
