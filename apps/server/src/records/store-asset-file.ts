import { createHash } from "node:crypto";
import type { FileFormat, FileVariant } from "@emblazon/contract";
import type { Storage } from "../platform/storage/storage.ts";
import type { StoredAssetFile } from "../schema/assets.ts";

export interface NewAssetFile {
  readonly variant: FileVariant;
  readonly format: FileFormat;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Stores a file of an asset under a key made of its content: doing it twice changes nothing. */
export async function storeAssetFile(
  storage: Storage,
  assetId: string,
  { variant, format, bytes, width, height }: NewAssetFile,
): Promise<StoredAssetFile> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const key = `assets/${assetId}/${sha256.slice(0, 32)}.${format}`;
  await storage.put(key, bytes);
  return { variant, format, key, sha256, width, height, bytes: bytes.byteLength };
}
