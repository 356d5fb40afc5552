import type { Storage } from "../platform/storage/storage.ts";
import type { StoredAssetFile } from "../schema/assets.ts";
import { storeAssetFile } from "./store-asset-file.ts";

/** The size of the drawing that is kept; every other one is drawn when it is asked for. */
export const STORED_SIZE = { width: 800, height: 600 } as const;

/** Stores a logo's own drawing; see `storeAssetFile`. */
export async function storeDrawing(
  storage: Storage,
  assetId: string,
  svg: string,
): Promise<StoredAssetFile> {
  const bytes = new TextEncoder().encode(svg);
  return storeAssetFile(storage, assetId, {
    variant: "full",
    format: "svg",
    bytes,
    ...STORED_SIZE,
  });
}
