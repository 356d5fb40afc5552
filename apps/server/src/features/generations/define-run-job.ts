import type { FeatureParts } from "../feature-parts.ts";
import type { Cancellations } from "./cancellations.ts";
import { failUnfinished } from "./fail-unfinished.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";
import { ownerOf } from "./owner-of.ts";
import { RUN_GENERATION, runGenerationPayload } from "./run-generation-job.ts";
import type { RunGenerationPayload } from "./run-generation-job.ts";
import { runGeneration } from "./run-generation.ts";

/** Names this process as one that can draw. */
export function defineRunJob(parts: FeatureParts, cancellations: Cancellations): void {
  parts.queue.define({
    name: RUN_GENERATION,
    payload: runGenerationPayload,
    concurrency: parts.config.workers,
    retryLimit: 4,
    timeoutSeconds: 120,
    handler: async (payload, { signal }) => {
      const cancelled = cancellations.watch(payload.generation_id);
      try {
        await runGeneration(parts, payload, { stopping: signal, cancelled: cancelled.signal });
      } finally {
        cancelled.release();
      }
    },
    onExhausted: async (payload) => giveUp(parts, payload),
  });
}

/** The last attempt has failed: whoever waits is told. */
async function giveUp(parts: FeatureParts, payload: RunGenerationPayload): Promise<void> {
  const ownerId = await ownerOf(parts.database, payload.generation_id);
  if (ownerId === null) return;
  await parts.database.asUser(ownerId, async (tx) => {
    const generation = await lockGeneration(tx, payload.generation_id);
    if (!generation || hasEnded(generation)) return;
    await failUnfinished(parts, tx, generation, {
      code: "internal_error",
      message: "This could not be finished. Start more variants to try anew.",
    });
  });
}
