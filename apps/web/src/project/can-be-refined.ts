import type { Asset } from "@emblazon/contract";
import { isModelPicture } from "../engines/is-model-picture.ts";

/** Whether a logo is there: a recipe, which our own engine refines, or a picture, which a model changes. */
export function canBeRefined(asset: Pick<Asset, "status" | "spec" | "kind" | "effect">): boolean {
  return asset.status === "completed" && (asset.spec !== null || isModelPicture(asset));
}
