import type { Stage } from "@emblazon/contract";
import { and, eq } from "drizzle-orm";
import { assets } from "../../schema/assets.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";

export type StageStep = readonly [stage: Stage, progress: number];

/** Whether an asset is still waited for, or was stopped by itself, or all of its generation has ended. */
type Standing = "wanted" | "stopped" | "ended";

/** Tells the stream how far one asset is, if it is still waited for. */
export async function tellStages(
  parts: FeatureParts,
  plan: RunPlan,
  assetId: string,
  steps: readonly StageStep[],
): Promise<Standing> {
  return parts.database.asUser(plan.ownerId, async (tx) => {
    const generation = await lockGeneration(tx, plan.generationId);
    if (!generation || hasEnded(generation)) return "ended";
    const [asset] = await tx
      .select({ id: assets.id })
      .from(assets)
      .where(and(eq(assets.id, assetId), eq(assets.status, "generating")));
    if (!asset) return "stopped";
    await parts.events.append(tx, {
      streamId: plan.generationId,
      ownerId: plan.ownerId,
      events: steps.map(([stage, progress]) => ({
        event: "asset_generating",
        asset_id: assetId,
        stage,
        progress,
        model_used: plan.model,
      })),
    });
    return "wanted";
  });
}
