import type { GenerationCounts, GenerationStatus } from "@emblazon/contract";
import { eq, sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { generationAssets } from "../../records/find-generation.ts";
import { countStatuses, presentGeneration } from "../../records/present-generation.ts";
import { tellEndpoints } from "../../records/tell-endpoints.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { generations } from "../../schema/generations.ts";
import type { GenerationRow } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { forgetPreviews } from "./forget-previews.ts";
import { isUnfinished } from "./is-unfinished.ts";

export type FinishParts = Pick<
  FeatureParts,
  "database" | "events" | "links" | "queue" | "publicAddress"
>;

/**
 * Appends `events` and, when no asset is unfinished any more, the end of the generation and of its
 * stream, of which its owner's endpoints are told. The caller holds the generation's lock. Answers
 * whether it has ended.
 */
export async function appendAndFinish(
  parts: FinishParts,
  tx: Tx,
  generation: GenerationRow,
  events: readonly object[],
): Promise<boolean> {
  const rows = await generationAssets(tx, generation.id);
  const ended = countStatuses(rows.map((row) => row.status)).pending === 0;
  const last = ended ? [await endGeneration(parts, tx, generation, rows)] : [];
  const done = rows.filter((row) => !isUnfinished(row)).map(({ id }) => id);
  await forgetPreviews(tx, generation.id, done);
  if (events.length + last.length > 0) {
    await parts.events.append(tx, {
      streamId: generation.id,
      ownerId: generation.owner_id,
      events: [...events, ...last],
      close: ended,
    });
  }
  return ended;
}

async function endGeneration(
  parts: FinishParts,
  tx: Tx,
  generation: GenerationRow,
  assets: readonly AssetRow[],
): Promise<object> {
  const counts = countStatuses(assets.map((asset) => asset.status));
  const status = endStatus(counts, generation.cancel_requested_at !== null);
  const [row] = await tx
    .update(generations)
    .set({ status, completed_at: sql`now()` })
    .where(eq(generations.id, generation.id))
    .returning();
  const ended = presentGeneration(row ?? { ...generation, status }, counts, parts.links);
  await tellEndpoints(parts, tx, { ownerId: generation.owner_id, generation: ended, assets });
  return { event: "generation_complete", generation: ended, counts };
}

/** How a generation ends whose assets have all come to their end. */
export function endStatus(counts: GenerationCounts, cancelRequested: boolean): GenerationStatus {
  if (counts.completed === counts.total) return "completed";
  if (cancelRequested || counts.cancelled === counts.total) return "cancelled";
  return counts.completed > 0 ? "partial" : "failed";
}
