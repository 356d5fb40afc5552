import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";
import { ownerOf } from "./owner-of.ts";

/**
 * The plan in the name of whose the generation is by now: what a guest had made goes over to their
 * account, also while somebody who is paid works on it, whose answer must not be lost.
 */
export async function withOwner(
  { database }: Pick<FeatureParts, "database">,
  plan: RunPlan,
): Promise<RunPlan> {
  return { ...plan, ownerId: (await ownerOf(database, plan.generationId)) ?? plan.ownerId };
}
