import { readFile } from "node:fs/promises";
import type { Pixels } from "@emblazon/effects/styles";
import type { Metadata } from "sharp";
import { messageOf } from "./message-of.ts";
import type { Problem } from "./find-pictures.ts";

/** A picture's pixels, upright and in sRGB. */
export interface Decoded {
  readonly kind: "decoded";
  readonly pixels: Pixels;
  /** Whether the file says of each pixel how opaque it is. */
  readonly hasAlpha: boolean;
  /** Milliseconds from the opening of the file. */
  readonly ms: number;
}

export interface Undecoded extends Problem {
  readonly kind: "undecoded";
}

const MAX_PIXELS = 40_000_000;
/** Of the effects: the longest side that they work on. */
const MAX_SIDE = 16_384;
const KINDS: ReadonlySet<string | undefined> = new Set(["jpeg", "png", "webp", "av1"]);

/** Reads a JPEG, PNG, WebP or AVIF, whatever its name says; of an animation, the first picture. */
export async function decodePicture(file: string): Promise<Decoded | Undecoded> {
  const started = performance.now();
  const cannot = (error: string): Undecoded => ({ kind: "undecoded", file, error });
  try {
    const bytes = await readFile(file);
    // Only here: it takes 60 ms to load, which every other command would pay for.
    const { default: sharp } = await import("sharp");
    const header = await sharp(bytes, { limitInputPixels: false })
      .metadata()
      .catch(() => null);
    const refusal = refuse(header);
    if (header === null || refusal !== null) return cannot(refusal ?? "");
    const upright = sharp(bytes, { limitInputPixels: MAX_PIXELS }).autoOrient();
    const { data, info } = await upright
      .toColourspace("srgb")
      .ensureAlpha()
      .raw({ depth: "uchar" })
      .toBuffer({ resolveWithObject: true })
      .catch(() => {
        throw new Error("it is damaged or cut off: save it again and retry");
      });
    const pixels = { data, width: info.width, height: info.height };
    return { kind: "decoded", pixels, hasAlpha: header.hasAlpha, ms: performance.now() - started };
  } catch (error) {
    return cannot(`cannot be read: ${messageOf(error)}`);
  }
}

function refuse(header: Metadata | null): string | null {
  if (!header || !KINDS.has(header.format === "heif" ? header.compression : header.format))
    return "is not a JPEG, PNG, WebP or AVIF picture: save it as one of these";
  const { width, height } = header;
  if (width * height > MAX_PIXELS)
    return `has ${((width * height) / 1e6).toFixed(0)} megapixels, more than ${MAX_PIXELS / 1e6}: scale it down first`;
  if (Math.max(width, height) > MAX_SIDE)
    return `is ${Math.max(width, height)} pixels long, more than ${MAX_SIDE}: scale it down first`;
  return null;
}
