import type { GenerationWithAssets } from "@emblazon/contract";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { announceStop } from "../../records/announce-stop.ts";
import { findGeneration } from "../../records/find-generation.ts";
import { notFound } from "../../records/ids.ts";
import { assets } from "../../schema/assets.ts";
import { attempts } from "../../schema/attempts.ts";
import { generations } from "../../schema/generations.ts";
import type { GenerationRow } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { appendAndFinish } from "./finish-generation.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";

/** Which assets to stop: all that are unfinished, or one of them. */
export interface CancelTarget {
  readonly generationId: string;
  readonly assetId?: string;
}

/**
 * Stops unfinished assets. What is done stays; what has ended already is left as it is. The rows
 * are final when this returns: the worker is only told so that it stops spending time.
 */
export async function cancelGeneration(
  parts: FeatureParts,
  userId: string,
  target: CancelTarget,
): Promise<GenerationWithAssets> {
  return parts.database.asUser(userId, async (tx) => {
    const generation = await lockGeneration(tx, target.generationId);
    if (!generation) throw notFound();
    if (!hasEnded(generation)) {
      const marked =
        target.assetId === undefined ? await markCancelled(tx, generation) : generation;
      const events = await cancelAssets(tx, target);
      const ended = await appendAndFinish(parts, tx, marked, events);
      const stopped = ended ? generation.id : target.assetId;
      if (stopped !== undefined) await announceStop(tx, stopped);
    }
    const found = await findGeneration(tx, target.generationId, parts.links);
    if (!found) throw notFound();
    return found;
  });
}

async function markCancelled(tx: Tx, generation: GenerationRow): Promise<GenerationRow> {
  const [row] = await tx
    .update(generations)
    .set({ cancel_requested_at: sql`now()` })
    .where(eq(generations.id, generation.id))
    .returning();
  return row ?? generation;
}

async function cancelAssets(tx: Tx, { generationId, assetId }: CancelTarget): Promise<object[]> {
  const stopped = await tx
    .update(assets)
    .set({ status: "cancelled" })
    .where(
      and(
        eq(assets.generation_id, generationId),
        inArray(assets.status, ["pending", "generating"]),
        assetId === undefined ? undefined : eq(assets.id, assetId),
      ),
    )
    .returning({ id: assets.id, position: assets.position });
  if (stopped.length > 0) {
    await tx
      .update(attempts)
      .set({ outcome: "cancelled" })
      .where(
        and(
          eq(attempts.outcome, "started"),
          inArray(
            attempts.asset_id,
            stopped.map(({ id }) => id),
          ),
        ),
      );
  }
  return stopped
    .toSorted((a, b) => a.position - b.position)
    .map(({ id }) => ({ event: "asset_cancelled", asset_id: id }));
}
