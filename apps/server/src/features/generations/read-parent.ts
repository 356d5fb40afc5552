import { AppError } from "../../platform/errors/app-error.ts";
import type { DecodedResult } from "../../pictures/decode-result.ts";
import type { StoredAssetFile } from "../../schema/assets.ts";
import type { PictureInput } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";

/** The picture that a run changes. */
export interface ParentPicture {
  /** As models are sent it: PNG, JPEG where that would be large; on white, of up to 1.5 megapixels. */
  readonly bytes: Uint8Array;
  readonly look: DecodedResult;
  /** Of the picture itself. */
  readonly width: number;
  readonly height: number;
}

/** All vendors take that much, and none sees more in a logo. */
const MOST_PIXELS = 1_500_000;
/** Of the vendors' limits the lowest are 4 MB (`dall-e-2`), and 20 MB for a whole request (Gemini). */
const MOST_PNG_BYTES = 3_500_000;
const COPY = { background: "#FFFFFF", quality: 92 } as const;

/** @throws AppError `not_found` where it is gone or damaged, or what the storage has to say */
export async function readParent(
  { storage, rasterizer, decoder }: Pick<FeatureParts, "storage" | "rasterizer" | "decoder">,
  { file }: Pick<PictureInput, "file">,
): Promise<ParentPicture> {
  if ((await storage.stat(file.key)) === null) throw gone();
  const stored = await storage.read(file.key);
  const conversion = { ...COPY, maxSide: longestSide(file) };
  const png = await rasterizer.convert(stored, { ...conversion, format: "png" });
  const bytes =
    png.byteLength <= MOST_PNG_BYTES
      ? png
      : await rasterizer.convert(stored, { ...conversion, format: "jpg" });
  const look = await decoder.decodeResult(bytes, { cutOut: false });
  if (look.kind === "refused") throw gone();
  return { bytes, look, width: file.width, height: file.height };
}

function longestSide({ width, height }: Pick<StoredAssetFile, "width" | "height">): number {
  const ratio = Math.max(width, height) / Math.min(width, height);
  return Math.floor(Math.sqrt(MOST_PIXELS * ratio));
}

function gone(): AppError {
  return new AppError(
    "not_found",
    "The picture that this was to be made from is gone. Refine another one.",
  );
}
