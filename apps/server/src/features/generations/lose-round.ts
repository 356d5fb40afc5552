import { and, eq } from "drizzle-orm";
import { attempts } from "../../schema/attempts.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";

/** Closes the attempts that a round has left open, so that the next one is another try. */
export async function loseRound(
  parts: FeatureParts,
  plan: RunPlan,
  outcome: "failed" | "timed_out",
  errorClass: string,
): Promise<void> {
  await parts.database.asUser(plan.ownerId, async (tx) => {
    await tx
      .update(attempts)
      .set({ outcome, error_class: errorClass })
      .where(and(eq(attempts.generation_id, plan.generationId), eq(attempts.outcome, "started")));
  });
}
