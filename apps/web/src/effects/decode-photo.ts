import { PhotoError } from "./photo-error.ts";
import { sniffHeic } from "./sniff-heic.ts";

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A photo that the browser has decoded, upright; to be closed by whoever has it. */
export interface DecodedPhoto extends Size {
  readonly bitmap: ImageBitmap;
}

/** What the server takes in; its pixels take 256 MB here. */
const MOST_PIXELS = 64_000_000;

/** @throws {PhotoError} `unreadable`, `heic`, `too_large` */
export async function decodePhoto(file: Blob): Promise<DecodedPhoto> {
  const isHeic = await sniffHeic(file);
  try {
    // Its size is known before any pixel is decoded.
    const image = await loadImage(file);
    const size = { width: image.naturalWidth, height: image.naturalHeight };
    if (size.width * size.height > MOST_PIXELS) throw tooLarge(size);
    // A file is decoded beside the page and a damaged one is refused. Upright is the usual way.
    const bitmap = await createImageBitmap(file).catch((error: unknown) => {
      if (!isHeic) throw error;
      return createImageBitmap(image);
    });
    return { bitmap, width: bitmap.width, height: bitmap.height };
  } catch (error) {
    throw error instanceof PhotoError ? error : unreadable(isHeic, error);
  }
}

async function loadImage(file: Blob): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    await new Promise<void>((resolve, reject) => {
      image.addEventListener("load", () => resolve());
      image.addEventListener("error", () => reject(new Error("not a picture to this browser")));
      image.src = address;
    });
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function tooLarge({ width, height }: Size): PhotoError {
  const [has, may] = [Math.ceil((width * height) / 1e6), MOST_PIXELS / 1e6];
  return new PhotoError(
    "too_large",
    `This photo has ${has} megapixels; at most ${may} can be painted. Save it smaller and try again.`,
  );
}

function unreadable(isHeic: boolean, cause: unknown): PhotoError {
  return isHeic
    ? new PhotoError(
        "heic",
        "This browser cannot read HEIC photos. Open the studio in Safari, or save the photo as JPEG.",
        { cause },
      )
    : new PhotoError("unreadable", "This file is no picture, or it is damaged.", { cause });
}
