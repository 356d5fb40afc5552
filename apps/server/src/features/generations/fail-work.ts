import type { AssetError } from "@emblazon/contract";
import { AppError } from "../../platform/errors/app-error.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";
import { failUnfinished } from "./fail-unfinished.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";

/** Fails everything that a run has left, or one asset of it. Answers false when it has ended. */
export async function failWork(
  parts: FeatureParts,
  plan: Pick<RunPlan, "generationId" | "ownerId">,
  error: AssetError,
  assetId?: string,
): Promise<boolean> {
  return parts.database.asUser(plan.ownerId, async (tx) => {
    const generation = await lockGeneration(tx, plan.generationId);
    if (!generation || hasEnded(generation)) return false;
    await failUnfinished(parts, tx, generation, error, assetId);
    return true;
  });
}

/** Does a step; where the storage cannot take the asset, it fails, with the reason, and not the job. */
export async function failOnStorageError(
  parts: FeatureParts,
  plan: RunPlan,
  assetId: string,
  step: () => Promise<boolean>,
): Promise<boolean> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    parts.log.error({ err: error, asset_id: assetId }, "an asset could not be stored");
    return failWork(parts, plan, { code: error.code, message: error.detail }, assetId);
  }
}
