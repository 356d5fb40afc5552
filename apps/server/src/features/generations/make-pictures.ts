import { parseLogoSpec } from "@emblazon/contract";
import type { Outcome } from "@emblazon/failover";
import { and, eq } from "drizzle-orm";
import type { EngineDesign } from "../../engines/engine.ts";
import { EngineError } from "../../engines/engine-error.ts";
import type {
  PictureRequest,
  PictureResult,
  PictureTarget,
} from "../../engines/pictures/picture-request.ts";
import { createVectorTarget } from "../../engines/vector/vector-target.ts";
import { switchedOff } from "../../records/failover/switched-off.ts";
import { createSemaphore } from "../../platform/semaphore.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { assets } from "../../schema/assets.ts";
import type { PictureInput, PlannedPrompt } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";
import { failOnStorageError, failWork } from "./fail-work.ts";
import { keepResult } from "./keep-result.ts";
import { createResultCheck, NOTHING_CHANGED } from "./check-result.ts";
import type { ResultCheck } from "./check-result.ts";
import { pictureRequest } from "./picture-request-of.ts";
import { planPrompts } from "./plan-prompts.ts";
import type { Drawings } from "./plan-prompts.ts";
import type { PictureTask, PictureWork } from "./plan-pictures.ts";
import { readParent } from "./read-parent.ts";
import type { ParentPicture } from "./read-parent.ts";
import { runChain } from "./run-chain.ts";
import type { ChainTask } from "./run-chain.ts";
import { tellPreviews } from "./tell-previews.ts";
import type { WorkSignals } from "./run-signals.ts";
import { withOwner } from "./with-owner.ts";
import { withPatience } from "./with-patience.ts";

/** So many pictures of one generation are asked for side by side. */
const AT_ONCE = 4;

/**
 * Has each logo made by the chain of vendors' models; our own drawing is its last link. It cannot change
 * a picture: of changes the last one of the vendors is the last one at all.
 */
export async function makePictures(
  parts: FeatureParts,
  plan: RunPlan,
  work: PictureWork,
  signals: WorkSignals,
): Promise<void> {
  const { wanted } = signals;
  const { picture } = work.input;
  const parent = picture === undefined ? null : await takeParent(parts, plan, picture);
  if (parent === "failed") return;
  const off = await switchedOff(parts.database);
  const vendors = parts.pictures.targets(work.input.engine ?? "auto", off);
  const targets = [...vendors, createVectorTarget(parts.engine.id)];
  const drawings = drawReserve(parts, work, wanted);
  const [prompts, reserve] = await Promise.all([
    planPrompts(parts, plan, { work, drawings }, wanted),
    drawings,
  ]);
  const check = createResultCheck(parts.decoder, work.input, parent?.look ?? null);
  const slots = createSemaphore(AT_ONCE);
  const round = { parts, plan, work, signals, targets, prompts, reserve, check, parent };
  const done = await Promise.allSettled(
    work.tasks.map((task) => slots.run(() => makeOne(round, task), wanted)),
  );
  const failed = done.find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

type Failed = Pick<Extract<Outcome<PictureResult>, { kind: "failed" }>, "sentence" | "attempts">;

interface Round {
  readonly parts: FeatureParts;
  readonly plan: RunPlan;
  readonly work: PictureWork;
  readonly signals: WorkSignals;
  readonly targets: readonly PictureTarget[];
  readonly prompts: ReadonlyMap<number, PlannedPrompt>;
  readonly reserve: Drawings;
  readonly check: ResultCheck;
  /** What is changed; null for new designs. */
  readonly parent: ParentPicture | null;
}

/** Where the picture cannot be read, nothing can come of it: then all fails, and says why. */
async function takeParent(
  parts: FeatureParts,
  plan: RunPlan,
  picture: PictureInput,
): Promise<ParentPicture | "failed"> {
  try {
    return await readParent(parts, picture);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await failWork(parts, plan, { code: error.code, message: error.detail });
    return "failed";
  }
}

/** Our own drawings: each an idea for its prompt, its lettering, and the last link's answer. */
async function drawReserve(
  { engine }: FeatureParts,
  { reserve }: PictureWork,
  signal: AbortSignal,
): Promise<Drawings> {
  const designs = new Map<number, EngineDesign>();
  if (reserve === null) return designs;
  for await (const event of engine.run(reserve, { signal })) {
    if (event.kind === "design") designs.set(event.position, event.design);
  }
  return designs;
}

/** Watched before it is looked at, so that whoever stops it meanwhile is heard. */
async function makeOne(round: Round, task: PictureTask): Promise<void> {
  const { parts, plan, signals } = round;
  const watch = signals.watchAsset?.(task.assetId);
  try {
    if (!(await isWanted(parts, plan, task.assetId))) return;
    const own = watch === undefined ? [] : [watch.signal];
    await askFor(round, task, AbortSignal.any([signals.cancelled, ...own]));
  } finally {
    watch?.release();
  }
}

/** A picture that was stopped while it waited for its turn costs nothing. */
async function isWanted(
  { database }: FeatureParts,
  { ownerId }: RunPlan,
  assetId: string,
): Promise<boolean> {
  const rows = await database.asUser(ownerId, (tx) =>
    tx
      .select({ id: assets.id })
      .from(assets)
      .where(and(eq(assets.id, assetId), eq(assets.status, "generating"))),
  );
  return rows.length > 0;
}

async function askFor(round: Round, task: PictureTask, cancelled: AbortSignal): Promise<void> {
  const { parts, plan, work, signals, targets, parent } = round;
  const drawn = parent === null ? (round.reserve.get(task.position) ?? null) : null;
  const prompt = round.prompts.get(task.position);
  const lettering = prompt?.lettering ?? drawn?.spec;
  if (prompt === undefined || lettering === undefined || (parent === null && drawn === null))
    throw new EngineError("crashed", "the engine left a drawing out");
  const request = pictureRequest(work, prompt, { drawn, parent });
  const { deadlineMs, budget } = parts.pictures.settings();
  const previews = tellPreviews(parts, plan, task.assetId);
  const asked: ChainTask<PictureRequest, PictureResult> = {
    request,
    deadlineMs: parts.now() + deadlineMs,
    costCapMicros: budget.perPictureMicros,
    // What one model may have made, no other one is paid for: our own drawing is delivered, or none.
    mayPayTwice: false,
    // A job is called off when nobody wants its picture, not because this process stops.
    signal: cancelled,
    onProgress: previews.onProgress,
    check: (result) => round.check.judge(result),
    keep: async (result, attempt) => {
      await previews.stop();
      const look = round.check.lookOf(result);
      const kept = { task, result, attempt, lettering: parseLogoSpec(lettering), request, look };
      const owned = await withPatience(() => withOwner(parts, plan));
      await failOnStorageError(parts, owned, task.assetId, () =>
        withPatience(() => keepResult(parts, owned, kept)),
      );
    },
  };
  const chain = { assetId: task.assetId, targets, stopping: signals.stopping };
  let outcome: Outcome<PictureResult>;
  try {
    outcome = await runChain(parts, plan, chain, asked);
  } finally {
    await previews.stop();
  }
  if (outcome.kind === "served" || outcome.reason === "canceled") return;
  const message = whyNone(outcome);
  await failWork(parts, plan, { code: "engine_failed", message }, task.assetId);
}

/** A model that gives a picture back as it was has not failed by its own account. */
function whyNone({ sentence, attempts }: Failed): string {
  const isUnchanged = attempts.some(
    ({ end }) => end?.kind === "failed" && end.failure.message === NOTHING_CHANGED,
  );
  return isUnchanged
    ? "A model gave the picture back as it was. Say more plainly what to change, and try again."
    : sentence;
}
