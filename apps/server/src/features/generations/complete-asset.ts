import { and, eq, sql } from "drizzle-orm";
import type { EngineDesign } from "../../engines/engine.ts";
import { presentAssets } from "../../records/present-assets.ts";
import { assets } from "../../schema/assets.ts";
import type { StoredAssetFile } from "../../schema/assets.ts";
import { attempts } from "../../schema/attempts.ts";
import { searchText } from "../../records/search.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { appendAndFinish } from "./finish-generation.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";
import type { RunPlan } from "./begin-run.ts";

export interface MadeAsset {
  readonly assetId: string;
  readonly design: EngineDesign;
  readonly file: StoredAssetFile;
  readonly ms: number;
}

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
    const { design, file, assetId } = made;
    const { score, verdict, checks } = design.report;
    const [waiting] = await tx
      .select()
      .from(assets)
      .where(and(eq(assets.id, assetId), eq(assets.status, "generating")))
      .for("update");
    if (!waiting) return true;
    const [row] = await tx
      .update(assets)
      .set({
        status: "completed",
        spec: design.spec,
        quality: { score, verdict },
        checks,
        files: [file],
        fingerprint: design.fingerprint,
        enhanced_prompt: design.rationale,
        generation_time_ms: made.ms,
        completed_at: sql`now()`,
        search: searchText([waiting.title, ...waiting.tags, design.rationale]),
      })
      .where(eq(assets.id, assetId))
      .returning();
    if (!row) return true;
    await tx
      .update(attempts)
      .set({ outcome: "completed", ms: made.ms })
      .where(and(eq(attempts.asset_id, assetId), eq(attempts.outcome, "started")));
    const [asset] = await presentAssets(tx, [row], parts.links);
    const ended = await appendAndFinish(parts, tx, generation, [
      { event: "asset_completed", asset },
    ]);
    return !ended;
  });
}
