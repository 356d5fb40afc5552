import type { AssetError } from "@emblazon/contract";
import { EngineError } from "../../engines/engine-error.ts";
import type { EngineDesign, EngineEvent } from "../../engines/engine.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { storeDrawing } from "../../records/store-drawing.ts";
import type { StoredAssetFile } from "../../schema/assets.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { beginRun } from "./begin-run.ts";
import type { RunPlan } from "./begin-run.ts";
import { completeAsset } from "./complete-asset.ts";
import { failUnfinished } from "./fail-unfinished.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";
import type { RunGenerationPayload } from "./run-generation-job.ts";
import { loseRound } from "./lose-round.ts";
import { tellStages } from "./tell-stages.ts";

export interface RunSignals {
  /** The process stops: the job is given back and goes on elsewhere. */
  readonly stopping: AbortSignal;
  /** Nobody wants the result any more: the rows say so already. */
  readonly cancelled: AbortSignal;
}

/**
 * Draws what a generation still lacks. Safe to run twice and to be killed between any two lines:
 * every step reads what is there, and an asset is written once, by its status.
 */
export async function runGeneration(
  parts: FeatureParts,
  payload: RunGenerationPayload,
  signals: RunSignals,
): Promise<void> {
  for (;;) {
    const plan = await beginRun(parts, payload);
    if (!plan) return;
    try {
      await drawAll(parts, plan, signals);
      await loseRound(parts, plan, "failed", "incomplete");
    } catch (error) {
      signals.stopping.throwIfAborted();
      if (signals.cancelled.aborted) return;
      if (!(error instanceof EngineError)) throw error;
      parts.log.warn({ err: error, generation_id: plan.generationId }, "the engine failed");
      await settleEngineError(parts, plan, error);
    }
  }
}

async function drawAll(parts: FeatureParts, plan: RunPlan, signals: RunSignals): Promise<void> {
  const done = new AbortController();
  const signal = AbortSignal.any([signals.stopping, signals.cancelled, done.signal]);
  let since = performance.now();
  try {
    for await (const event of parts.engine.run(plan.request, { signal })) {
      const ms = Math.round(performance.now() - since);
      if (event.kind === "design") since = performance.now();
      if (!(await handleEvent(parts, plan, event, ms))) return;
    }
  } finally {
    done.abort();
  }
}

/** Answers false when the generation has ended and the engine can stop. */
async function handleEvent(
  parts: FeatureParts,
  plan: RunPlan,
  event: EngineEvent,
  ms: number,
): Promise<boolean> {
  const assetId = plan.assetIds.get(event.position);
  if (assetId === undefined) return true;
  if (event.kind === "stage") {
    return tellStages(parts, plan, assetId, [[event.stage, event.progress]]);
  }
  const going = await tellStages(parts, plan, assetId, [
    ["checking", 0.7],
    ["storing", 0.9],
  ]);
  return going && storeAndComplete(parts, plan, { assetId, design: event.design, ms });
}

interface Made {
  readonly assetId: string;
  readonly design: EngineDesign;
  readonly ms: number;
}

async function storeAndComplete(parts: FeatureParts, plan: RunPlan, made: Made): Promise<boolean> {
  let file: StoredAssetFile;
  try {
    file = await storeDrawing(parts.storage, made.assetId, made.design.svg);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    parts.log.error({ err: error, asset_id: made.assetId }, "a drawing could not be stored");
    return fail(parts, plan, { code: error.code, message: error.detail }, made.assetId);
  }
  return completeAsset(parts, plan, { ...made, file });
}

async function settleEngineError(
  parts: FeatureParts,
  plan: RunPlan,
  error: EngineError,
): Promise<void> {
  if (error.reason === "refused") {
    await fail(parts, plan, {
      code: "engine_failed",
      message:
        plan.request.refine === undefined
          ? "The engine cannot draw this brief. Try a shorter or plainer name."
          : asSentence(error.message),
    });
  } else {
    const outcome = error.reason === "timed_out" ? "timed_out" : "failed";
    await loseRound(parts, plan, outcome, error.reason);
  }
}

/** What the engine says of a logo that cannot be changed so is meant for people. */
function asSentence(message: string): string {
  const text = message.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/u.test(text) ? "" : "."}`;
}

async function fail(
  parts: FeatureParts,
  plan: RunPlan,
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
