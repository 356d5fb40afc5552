import type { Outcome } from "@emblazon/failover";
import type { EffectTask, RenderedPicture } from "../../engines/effects/effect-task.ts";
import { createEffectsTarget } from "../../engines/effects/effects-target.ts";
import { storeAssetFile } from "../../records/store-asset-file.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { asSentence } from "./as-sentence.ts";
import type { RunPlan } from "./begin-run.ts";
import { completeAsset } from "./complete-asset.ts";
import { failOnStorageError, failWork } from "./fail-work.ts";
import type { ImageTask, ImageWork } from "./plan-images.ts";
import { runChain } from "./run-chain.ts";
import type { ChainTask } from "./run-chain.ts";
import type { WorkSignals } from "./run-signals.ts";
import { tellStages } from "./tell-stages.ts";

/** Every try is free; what three processes did not live through is the photo's own doing. */
const OPTIONS = { triesPerTarget: 3 } as const;
/** For all tries together; a process that gives no sign of life is ended long before. */
const DEADLINE_MS = 30 * 60_000;

/** Applies effects to photos, one after the other. */
export async function makeImages(
  parts: FeatureParts,
  plan: RunPlan,
  work: ImageWork,
  signals: WorkSignals,
): Promise<void> {
  for (const task of work.tasks) {
    const going = await failOnStorageError(parts, plan, task.assetId, () =>
      makeImage(parts, plan, task, signals),
    );
    if (!going) return;
  }
}

/** Answers false when the generation has ended and the run can stop. */
async function makeImage(
  parts: FeatureParts,
  plan: RunPlan,
  task: ImageTask,
  { stopping, wanted }: WorkSignals,
): Promise<boolean> {
  const { assetId, effect, original } = task;
  const progress = tellProgress(parts, plan, assetId);
  const asked: ChainTask<EffectTask, RenderedPicture> = {
    request: { ...effect, picture: await parts.storage.read(original.key) },
    deadlineMs: parts.now() + DEADLINE_MS,
    costCapMicros: 0,
    mayPayTwice: false,
    signal: wanted,
    onProgress: ({ done = 0 }) => progress.onProgress(done),
    check: () => ({ kind: "ok" }),
    keep: async (rendered, { startedAtMs }) => {
      if (!(await progress.settled())) return;
      const ms = Math.max(0, Math.round(parts.now() - startedAtMs));
      await keepImage(parts, plan, { task, rendered, ms });
    },
  };
  const targets = [createEffectsTarget(parts.effects)];
  const chain = { assetId, targets, stopping, options: OPTIONS };
  const outcome = await runChain(parts, plan, chain, asked);
  if (outcome.kind === "served") return true;
  if (outcome.reason === "canceled") return false;
  return failWork(parts, plan, { code: "engine_failed", message: whyNot(outcome) }, assetId);
}

interface KeptImage {
  readonly task: ImageTask;
  readonly rendered: RenderedPicture;
  readonly ms: number;
}

async function keepImage(
  parts: FeatureParts,
  plan: RunPlan,
  { task, rendered, ms }: KeptImage,
): Promise<void> {
  const { assetId, effect, original } = task;
  if ((await tellStages(parts, plan, assetId, [["storing", 0.9]])) !== "wanted") return;
  const { bytes, width, height } = rendered;
  const file = { variant: "full", format: effect.format, bytes, width, height } as const;
  const stored = await storeAssetFile(parts.storage, assetId, file);
  await completeAsset(parts, plan, { assetId, ms, changes: { files: [stored, original] } });
}

/** What the engine says of a photo that it cannot paint is meant for people. */
function whyNot({ attempts }: Outcome<RenderedPicture>): string {
  const end = attempts.at(-1)?.end;
  return end?.kind === "failed" && end.failure.errorClass === "invalid"
    ? asSentence(end.failure.message)
    : "This photo could not be painted. Try again, or take another style.";
}

/** Progress is told at most so often: each time is a transaction. */
const TELL_EVERY_MS = 250;
/** Painting lies between asking the engine and storing. */
const FROM = 0.2;
const TO = 0.8;

interface Progress {
  readonly onProgress: (done: number) => void;
  /** Answers, once all has been told, whether the generation still goes on. */
  settled(): Promise<boolean>;
}

function tellProgress(parts: FeatureParts, plan: RunPlan, assetId: string): Progress {
  let telling: Promise<boolean> | null = null;
  let going = true;
  let toldAt = performance.now();

  const tell = async (done: number): Promise<boolean> => {
    toldAt = performance.now();
    const step = ["rendering", FROM + (TO - FROM) * done] as const;
    going = (await tellStages(parts, plan, assetId, [step])) === "wanted";
    return going;
  };
  return {
    onProgress: (done) => {
      if (telling !== null || performance.now() - toldAt < TELL_EVERY_MS) return;
      telling = tell(done).then((still) => {
        telling = null;
        return still;
      });
      // Whoever asks whether all is settled hears of it.
      telling.catch(() => undefined);
    },
    settled: async () => (telling === null ? going : telling),
  };
}
