import { assetSearch } from "../../records/asset-search.ts";
import { newId } from "../../records/ids.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { StartedGeneration, StartEffectOptions } from "../feature-parts.ts";
import { launch } from "./launch.ts";
import type { LaunchParts } from "./launch.ts";

/** Starts the painting of a photo that lies in the storage; see `launch`. */
export async function startEffect(
  parts: LaunchParts,
  tx: Tx,
  { ownerId, imageId, parentAssetId, title, effect, original, requestId }: StartEffectOptions,
): Promise<StartedGeneration> {
  const generationId = newId();
  const origin = { owner_id: ownerId, project_id: null, parent_asset_id: parentAssetId };
  return launch(parts, tx, {
    generation: {
      ...origin,
      id: generationId,
      kind: "effect",
      status: "queued",
      input: {},
      // The same photo with the same settings gives the same picture.
      seed: 0,
      instruction: null,
      refinement: null,
    },
    placeholders: [
      {
        ...origin,
        id: imageId,
        kind: "image",
        generation_id: generationId,
        position: 0,
        status: "pending",
        title,
        prompt: "",
        effect,
        files: [original],
        search: assetSearch({ title, effect }),
      },
    ],
    atVendors: false,
    requestId,
  });
}
