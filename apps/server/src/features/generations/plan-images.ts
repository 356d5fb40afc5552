import type { ImageEffect } from "@emblazon/contract";
import type { AssetRow, StoredAssetFile } from "../../schema/assets.ts";
import { isUnfinished } from "./is-unfinished.ts";

export interface ImageTask {
  readonly assetId: string;
  readonly original: StoredAssetFile;
  readonly effect: ImageEffect;
}

/** Photos that effects are to be applied to. */
export interface ImageWork {
  readonly kind: "effect";
  readonly tasks: readonly ImageTask[];
}

export function planImages(rows: readonly AssetRow[]): ImageWork {
  const tasks = rows.filter(isUnfinished).map(({ id, effect, files }): ImageTask => {
    const original = files.find(({ variant }) => variant === "original");
    if (effect === null || original === undefined) {
      throw new Error(`the image ${id} has nothing to be made from`);
    }
    return { assetId: id, original, effect };
  });
  return { kind: "effect", tasks };
}
