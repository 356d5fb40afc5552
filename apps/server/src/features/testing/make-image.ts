import { effectStyleIds } from "@emblazon/contract";
import type { ImageEffect } from "@emblazon/contract";
import sharp from "sharp";
import { newId } from "../../records/ids.ts";
import { storeAssetFile } from "../../records/store-asset-file.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { startEffect } from "../generations/start-effect.ts";
import type { MadeGeneration } from "./make-generation.ts";

const [WIDTH, HEIGHT] = [4, 3];

/** A photo with a painting of it that nobody has begun to work on. */
export async function makeImage(
  parts: FeatureParts,
  ownerId: string,
  effect: Partial<ImageEffect> = {},
): Promise<Omit<MadeGeneration, "projectId">> {
  const imageId = newId();
  const original = await storeAssetFile(parts.storage, imageId, {
    variant: "original",
    format: "jpg",
    bytes: await photo(),
    width: WIDTH,
    height: HEIGHT,
  });
  return parts.database.asUser(ownerId, async (tx) => {
    const { generation } = await startEffect(parts, tx, {
      ownerId,
      imageId,
      parentAssetId: null,
      title: "harbour",
      effect: {
        style: effectStyleIds[0],
        strength: 100,
        params: {},
        format: "jpg",
        quality: 85,
        original_filename: "harbour.jpg",
        original_width: WIDTH,
        original_height: HEIGHT,
        ...effect,
      },
      original,
      requestId: "test",
    });
    return { ownerId, generationId: generation.id, assetIds: [imageId] };
  });
}

function photo(): Promise<Buffer> {
  const plain = { width: WIDTH, height: HEIGHT, channels: 3, background: "teal" } as const;
  return sharp({ create: plain }).jpeg().toBuffer();
}
