import { EngineError } from "../../engines/engine-error.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { beginRun } from "./begin-run.ts";
import type { RunPlan } from "./begin-run.ts";
import { closeAttempts } from "./close-attempts.ts";
import { failWork } from "./fail-work.ts";
import { loseRound } from "./lose-round.ts";
import { makeImages } from "./make-images.ts";
import { makeLogos } from "./make-logos.ts";
import { makePictures } from "./make-pictures.ts";
import { asSentence } from "./as-sentence.ts";
import type { RunGenerationPayload } from "./run-generation-job.ts";
import type { RunSignals } from "./run-signals.ts";

/**
 * Makes what a generation still lacks. Safe to run twice and to be killed between any two lines:
 * every step reads what is there, and an asset is written once, by its status.
 */
export async function runGeneration(
  parts: FeatureParts,
  payload: RunGenerationPayload,
  signals: RunSignals,
): Promise<void> {
  for (;;) {
    const plan = await beginRun(parts, payload);
    if (!plan) return closeAttempts(parts, payload.generation_id);
    try {
      await make(parts, plan, signals);
      signals.stopping.throwIfAborted();
      if (plan.work.kind !== "logo") continue;
      await loseRound(parts, plan, "failed", "incomplete");
    } catch (error) {
      signals.stopping.throwIfAborted();
      if (signals.cancelled.aborted) return closeAttempts(parts, payload.generation_id);
      if (!(error instanceof EngineError) || !canSettle(plan, error)) throw error;
      parts.log.warn({ err: error, generation_id: plan.generationId }, "the engine failed");
      await settleEngineError(parts, plan, error);
    }
  }
}

async function make(parts: FeatureParts, plan: RunPlan, signals: RunSignals): Promise<void> {
  const { work } = plan;
  const wanted = AbortSignal.any([signals.stopping, signals.cancelled]);
  switch (work.kind) {
    case "logo":
      return makeLogos(parts, plan, work, wanted);
    case "picture":
      return makePictures(parts, plan, work, { ...signals, wanted });
    case "effect":
      return makeImages(parts, plan, work, { ...signals, wanted });
  }
}

/**
 * Rounds are counted by the attempts of our own engine at whole sets of logos. A chain has attempts of
 * its own, which a round must not close: then the job itself is tried again, so many times.
 */
function canSettle({ work }: RunPlan, { reason }: EngineError): boolean {
  return work.kind === "logo" || reason === "refused";
}

async function settleEngineError(
  parts: FeatureParts,
  plan: RunPlan,
  error: EngineError,
): Promise<void> {
  if (error.reason === "refused") {
    await failWork(parts, plan, { code: "engine_failed", message: refusalOf(plan, error) });
  } else {
    const outcome = error.reason === "timed_out" ? "timed_out" : "failed";
    await loseRound(parts, plan, outcome, error.reason);
  }
}

/** What the engine says of a logo that it cannot change so is meant for people. */
function refusalOf({ work }: RunPlan, error: EngineError): string {
  return work.kind === "logo" && work.request.refine !== undefined
    ? asSentence(error.message)
    : "The engine cannot draw this brief. Try a shorter or plainer name.";
}
