import { decodePhoto } from "./decode-photo.ts";
import { readPixels, scalePhoto, sizeWithinPixels, sizeWithinSide } from "./scale-photo.ts";

/** A photo as the studio works on it: upright, in sRGB. */
export interface PreparedPhoto {
  /** Of the file, upright, in pixels. */
  readonly width: number;
  readonly height: number;
  /** At most a megapixel; of the photo's shape. */
  readonly preview: ImageData;
  /** For a small picture in each style. */
  readonly thumbnail: ImageData;
}

const PREVIEW_PIXELS = 1e6;
const THUMBNAIL_SIDE = 320;
/** Of a strip that is far longer than wide; the effects take no longer side. */
const MOST_PREVIEW_SIDE = 16_384;

/**
 * Decodes a picture file. A photo that is smaller than a preview is its own preview.
 * @throws {PhotoError} `unreadable`, `heic`, `too_large`
 */
export async function preparePhoto(file: Blob): Promise<PreparedPhoto> {
  const photo = await decodePhoto(file);
  try {
    const within = sizeWithinSide(photo, MOST_PREVIEW_SIDE);
    const preview = scalePhoto(photo.bitmap, sizeWithinPixels(within, PREVIEW_PIXELS));
    const thumbnail = scalePhoto(preview, sizeWithinSide(preview, THUMBNAIL_SIDE));
    return {
      width: photo.width,
      height: photo.height,
      preview: readPixels(preview),
      thumbnail: readPixels(thumbnail),
    };
  } finally {
    photo.bitmap.close();
  }
}
