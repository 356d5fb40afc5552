import { asc, eq } from "drizzle-orm";
import { generations } from "../../schema/generations.ts";
import { inspirationImages } from "../../schema/inspiration-images.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";

/** More would cost time and say little more. */
const MOST_PICTURES = 3;
/** A model sees mood, colours and forms at this size, and reads no small print. */
const COPY = { format: "jpg", maxSide: 768, background: "#FFFFFF", quality: 80 } as const;

/** Small copies of the pictures of a generation's project; none where one cannot be read. */
export async function readInspiration(
  { database, storage, rasterizer, log }: FeatureParts,
  { generationId, ownerId }: RunPlan,
): Promise<readonly Uint8Array[]> {
  const rows = await database.asUser(ownerId, (tx) =>
    tx
      .select({ key: inspirationImages.storage_key })
      .from(inspirationImages)
      .innerJoin(generations, eq(generations.project_id, inspirationImages.project_id))
      .where(eq(generations.id, generationId))
      .orderBy(asc(inspirationImages.position))
      .limit(MOST_PICTURES),
  );
  try {
    return await Promise.all(
      rows.map(async ({ key }) => rasterizer.convert(await storage.read(key), COPY)),
    );
  } catch (err) {
    log.warn({ err, generation_id: generationId }, "the pictures of a brief could not be read");
    return [];
  }
}
