import { and, eq, sql } from "drizzle-orm";
import { assetSearch } from "../../records/asset-search.ts";
import { presentAssets } from "../../records/present-assets.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { attempts } from "../../schema/attempts.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { appendAndFinish } from "./finish-generation.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";
import type { RunPlan } from "./begin-run.ts";

export interface MadeAsset {
  readonly assetId: string;
  /** What is written of the result. */
  readonly changes: Partial<
    Pick<
      AssetRow,
      | "kind"
      | "spec"
      | "quality"
      | "checks"
      | "files"
      | "fingerprint"
      | "enhanced_prompt"
      | "model_used"
    >
  >;
  readonly ms: number;
}

/** What was put aside, until the ledger is told what it came to. */
const PAID = sql`CASE WHEN ${attempts.number} IS NULL THEN NULL ELSE ${attempts.price_micros} END`;

/**
 * Writes a finished asset and its event in one transaction, once: an asset that was cancelled
 * meanwhile, or that another run has finished, stays as it is.
 * Answers false when the generation has ended and the run can stop.
 */
export async function completeAsset(
  parts: FeatureParts,
  plan: Pick<RunPlan, "generationId" | "ownerId">,
  made: MadeAsset,
): Promise<boolean> {
  return parts.database.asUser(plan.ownerId, async (tx) => {
    const generation = await lockGeneration(tx, plan.generationId);
    if (!generation || hasEnded(generation)) return false;
    const { assetId } = made;
    const [waiting] = await tx
      .select()
      .from(assets)
      .where(and(eq(assets.id, assetId), eq(assets.status, "generating")))
      .for("update");
    if (!waiting) return true;
    const [row] = await tx
      .update(assets)
      .set({
        ...made.changes,
        status: "completed",
        generation_time_ms: made.ms,
        completed_at: sql`now()`,
        search: assetSearch({ ...waiting, ...made.changes }),
      })
      .where(eq(assets.id, assetId))
      .returning();
    if (!row) return true;
    await tx
      .update(attempts)
      .set({ outcome: "completed", ms: made.ms, cost_micros: PAID })
      .where(and(eq(attempts.asset_id, assetId), eq(attempts.outcome, "started")));
    const [asset] = await presentAssets(tx, [row], parts.links);
    const ended = await appendAndFinish(parts, tx, generation, [
      { event: "asset_completed", asset },
    ]);
    return !ended;
  });
}
