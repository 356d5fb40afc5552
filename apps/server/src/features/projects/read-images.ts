import { createHash } from "node:crypto";
import { dominantColors } from "@emblazon/logo/colour/dominant-colors";
import type { DecodedPicture } from "../../pictures/decode-picture.ts";
import type { PictureDecoder } from "../../pictures/picture-decoder.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { newId } from "../../records/ids.ts";
import { refusedPicture } from "../refused-picture.ts";
import type { InspirationImageRow } from "../../schema/inspiration-images.ts";

export type NewImage = Omit<InspirationImageRow, "owner_id" | "project_id" | "created_at">;

const COLORS_PER_IMAGE = 3;

/** @throws AppError 413, 415 or 422 with the picture's place, for the first that is refused */
export async function decodeImages(
  decoder: PictureDecoder,
  images: readonly Uint8Array[],
): Promise<DecodedPicture[]> {
  const results = await Promise.all(images.map((bytes) => decoder.decode(bytes)));
  return results.map((result, index) => {
    if (result.kind === "refused") throw refusedPicture(result, `inspiration.${index}`);
    return result;
  });
}

/** Stores the pictures, encoded anew, and tells what is to be written about each. */
export async function storeImages(
  storage: Storage,
  projectId: string,
  pictures: readonly DecodedPicture[],
): Promise<NewImage[]> {
  return Promise.all(
    pictures.map(async ({ bytes, width, height, sample }, position) => {
      const id = newId();
      const key = `${imagePrefix(projectId)}${id}.webp`;
      await storage.put(key, bytes);
      return {
        id,
        position,
        storage_key: key,
        sha256: createHash("sha256").update(bytes).digest("hex"),
        width,
        height,
        bytes: bytes.byteLength,
        colors: dominantColors(sample, COLORS_PER_IMAGE),
      };
    }),
  );
}

export function imagePrefix(projectId: string): string {
  return `inspiration/${projectId}/`;
}

/** Takes stored pictures back whose project did not come to be. */
export async function dropImages(storage: Storage, images: readonly NewImage[]): Promise<void> {
  await Promise.allSettled(images.map(({ storage_key }) => storage.delete(storage_key)));
}
