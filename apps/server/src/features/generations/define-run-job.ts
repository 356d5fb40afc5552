import type { FeatureParts } from "../feature-parts.ts";
import type { Cancellations } from "./cancellations.ts";
import { closeAttempts } from "./close-attempts.ts";
import { failUnfinished } from "./fail-unfinished.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";
import { ownerOf } from "./owner-of.ts";
import { RUN_AT_VENDORS, RUN_GENERATION, runGenerationPayload } from "./run-generation-job.ts";
import type { RunGenerationPayload } from "./run-generation-job.ts";
import { runGeneration } from "./run-generation.ts";

/** Names this process as one that can draw. */
export function defineRunJob(parts: FeatureParts, cancellations: Cancellations): void {
  const jobs = [
    { name: RUN_GENERATION, concurrency: parts.config.workers, timeoutSeconds: 120 },
    { name: RUN_AT_VENDORS, concurrency: VENDOR_JOBS, timeoutSeconds: 900 },
  ];
  for (const job of jobs) defineJob(parts, cancellations, job);
}

/** They wait for other machines, not for this one's cores. */
const VENDOR_JOBS = 16;

interface RunJob {
  readonly name: string;
  readonly concurrency: number;
  readonly timeoutSeconds: number;
}

function defineJob(parts: FeatureParts, cancellations: Cancellations, job: RunJob): void {
  parts.queue.define({
    ...job,
    payload: runGenerationPayload,
    retryLimit: 4,
    handler: async (payload, { signal }) => {
      const cancelled = cancellations.watch(payload.generation_id);
      try {
        await runGeneration(parts, payload, {
          stopping: signal,
          cancelled: cancelled.signal,
          watchAsset: cancellations.watch,
        });
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
      message:
        generation.kind === "effect"
          ? "This could not be finished. Send the photo once more to try anew."
          : "This could not be finished. Start more variants to try anew.",
    });
  });
  await closeAttempts(parts, payload.generation_id);
}
