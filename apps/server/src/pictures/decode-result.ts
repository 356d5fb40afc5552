import sharp from "sharp";
import { groundColor } from "./cut-out.ts";
import type { Rgb, RgbaPixels } from "./cut-out.ts";
import { refuseByHeader, refused } from "./decode-picture.ts";
import type { Refusal } from "./decode-picture.ts";
import { measureLegibility } from "./measure-legibility.ts";
import type { Legibility } from "./measure-legibility.ts";
import {
  cutFigure,
  openPixels,
  readResultPixels,
  RESULT_LIMITS,
  trimmed,
} from "./result-pixels.ts";
import type { CutFigure } from "./result-pixels.ts";
import type { PictureType } from "./sniff-image.ts";

export interface ResultOptions {
  /** Whether the figure is wanted without its ground. */
  readonly cutOut: boolean;
}

interface EncodedPicture {
  /** PNG. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture that a model has made, looked at and encoded anew. */
export interface DecodedResult {
  readonly kind: "result";
  readonly picture: EncodedPicture;
  /** The figure alone, trimmed; null where it was not wanted, or its ground is not plain. */
  readonly figure: (EncodedPicture & { readonly coverage: number }) | null;
  /** Whether there is nothing to be seen in it. */
  readonly isBlank: boolean;
  /** Of the figure, or of the whole picture where there is none. */
  readonly legibility: Legibility;
  /** 64 bits in hex, by which pictures that look alike are found (difference hash). */
  readonly fingerprint: string;
  /** 32 × 32 pixels on white, RGB, rows from the top: a change of colour or of a detail is seen in it. */
  readonly thumbnail: Uint8Array;
}

const WHITE: Rgb = [255, 255, 255];
const PNG = { compressionLevel: 6 } as const;
/** Standard deviation of an 8-bit channel below which all is one colour. */
const BLANK_DEVIATION = 2;
const HASH_SIDE = 8;
const THUMBNAIL_SIDE = 32;

/** Reads what a model gave, as untrusted as any upload. */
export async function decodeResult(
  input: Uint8Array,
  type: PictureType,
  options: ResultOptions,
): Promise<DecodedResult | Refusal> {
  try {
    const header = await sharp(input, { limitInputPixels: false }).metadata();
    return refuseByHeader(header, type, RESULT_LIMITS) ?? (await look(input, options));
  } catch {
    return refused("unreadable", "the picture is damaged or cut off");
  }
}

async function look(input: Uint8Array, options: ResultOptions): Promise<DecodedResult> {
  const pixels = await readResultPixels(input);
  const { width, height } = pixels;
  const cut = options.cutOut ? cutFigure(pixels) : null;
  return {
    kind: "result",
    picture: { bytes: await openPixels(pixels).png(PNG).toBuffer(), width, height },
    figure: cut === null ? null : await encodeFigure(cut),
    isBlank: await isBlank(pixels),
    legibility: await legibilityOf(pixels, cut),
    fingerprint: await fingerprintOf(pixels),
    thumbnail: await thumbnailOf(pixels),
  };
}

async function encodeFigure(cut: CutFigure): Promise<NonNullable<DecodedResult["figure"]>> {
  const { data, info } = await trimmed(cut).png(PNG).toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height, coverage: cut.coverage };
}

/** A figure will stand on white, as lockups do; a whole picture stands on what it brought. */
async function legibilityOf(pixels: RgbaPixels, cut: CutFigure | null): Promise<Legibility> {
  if (cut === null) return measureLegibility(pixels, groundColor(pixels) ?? WHITE);
  const { data, info } = await trimmed(cut).raw().toBuffer({ resolveWithObject: true });
  return measureLegibility({ data, width: info.width, height: info.height }, WHITE);
}

async function isBlank(pixels: RgbaPixels): Promise<boolean> {
  const { channels } = await openPixels(pixels).stats();
  return channels.every(({ stdev }) => stdev < BLANK_DEVIATION);
}

/** Whether each of 8 × 8 places is darker than its neighbour on the right. */
async function fingerprintOf(pixels: RgbaPixels): Promise<string> {
  const grey = await openPixels(pixels)
    .flatten({ background: "#FFFFFF" })
    .greyscale()
    .resize({ width: HASH_SIDE + 1, height: HASH_SIDE, fit: "fill" })
    .raw()
    .toBuffer();
  let bits = "";
  for (let y = 0; y < HASH_SIDE; y += 1) {
    for (let x = 0; x < HASH_SIDE; x += 1) {
      const at = y * (HASH_SIDE + 1) + x;
      bits += (grey[at] ?? 0) < (grey[at + 1] ?? 0) ? "1" : "0";
    }
  }
  return BigInt(`0b${bits}`).toString(16).padStart(16, "0");
}

async function thumbnailOf(pixels: RgbaPixels): Promise<Uint8Array> {
  return openPixels(pixels)
    .flatten({ background: "#FFFFFF" })
    .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: "fill" })
    .raw()
    .toBuffer();
}
