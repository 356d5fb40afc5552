import { createHash } from "node:crypto";
import type { Storage } from "../platform/storage/storage.ts";
import type { StoredAssetFile } from "../schema/assets.ts";

/** The size of the drawing that is kept; every other one is drawn when it is asked for. */
export const STORED_SIZE = { width: 800, height: 600 } as const;

/** Stores a drawing under a key made of its content: doing it twice changes nothing. */
export async function storeDrawing(
  storage: Storage,
  assetId: string,
  svg: string,
): Promise<StoredAssetFile> {
  const bytes = new TextEncoder().encode(svg);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const key = `assets/${assetId}/${sha256.slice(0, 32)}.svg`;
  await storage.put(key, bytes);
  return {
    variant: "full",
    format: "svg",
    key,
    sha256,
    ...STORED_SIZE,
    bytes: bytes.byteLength,
  };
}
