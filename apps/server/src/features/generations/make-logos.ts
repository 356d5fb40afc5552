import type { EngineDesign, EngineEvent } from "../../engines/engine.ts";
import { storeDrawing } from "../../records/store-drawing.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";
import { completeAsset } from "./complete-asset.ts";
import type { MadeAsset } from "./complete-asset.ts";
import { failOnStorageError } from "./fail-work.ts";
import { drawerOf } from "./plan-logos.ts";
import type { LogoWork } from "./plan-logos.ts";
import { planRecipes } from "./plan-recipes.ts";
import { tellStages } from "./tell-stages.ts";

/** Has the logos of a round directed, where that was asked for, and draws them. @throws EngineError */
export async function makeLogos(
  parts: FeatureParts,
  plan: RunPlan,
  work: LogoWork,
  wanted: AbortSignal,
): Promise<void> {
  const directed = await planRecipes(parts, plan, work, wanted);
  if (directed !== null) await drawLogos(parts, plan, directed, wanted);
}

/** Draws each logo and writes it as it comes. */
async function drawLogos(
  parts: FeatureParts,
  plan: RunPlan,
  work: LogoWork,
  wanted: AbortSignal,
): Promise<void> {
  const done = new AbortController();
  const signal = AbortSignal.any([wanted, done.signal]);
  let since = performance.now();
  try {
    for await (const event of parts.engine.run(work.request, { signal })) {
      const ms = Math.round(performance.now() - since);
      if (event.kind === "design") since = performance.now();
      const assetId = work.assetIds.get(event.position);
      if (assetId === undefined) continue;
      const model = drawerOf(work.directed, event.position, parts.engine.id);
      const asked = { ...plan, model };
      if (!(await handleEvent(parts, asked, { event, assetId, ms, work }))) return;
    }
  } finally {
    done.abort();
  }
}

interface Happening {
  readonly event: EngineEvent;
  readonly assetId: string;
  readonly ms: number;
  readonly work: LogoWork;
}

/** Answers false when the generation has ended and the engine can stop. */
async function handleEvent(
  parts: FeatureParts,
  plan: RunPlan,
  { event, assetId, ms, work }: Happening,
): Promise<boolean> {
  if (event.kind === "stage") {
    const told = await tellStages(parts, plan, assetId, [[event.stage, event.progress]]);
    return told !== "ended";
  }
  const standing = await tellStages(parts, plan, assetId, [
    ["checking", 0.7],
    ["storing", 0.9],
  ]);
  if (standing !== "wanted") return standing === "stopped";
  return failOnStorageError(parts, plan, assetId, async () => {
    const made = await storeDesign(parts, assetId, withReason(event.design, work, event.position));
    const changes = { ...made, model_used: plan.model };
    return completeAsset(parts, plan, { changes, assetId, ms });
  });
}

/** Where our own plan stands in for somebody who directs, it says so. */
function withReason(design: EngineDesign, { directed }: LogoWork, position: number): EngineDesign {
  if (directed === null || directed === "open" || directed.shortfall === null) return design;
  if ((directed.given[position] ?? null) !== null) return design;
  const rationale = `${design.rationale} By our own plan, because ${directed.shortfall}.`;
  return { ...design, rationale };
}

/** Stores a drawing and tells what is to be written of it. */
export async function storeDesign(
  { storage }: Pick<FeatureParts, "storage">,
  assetId: string,
  design: EngineDesign,
): Promise<MadeAsset["changes"]> {
  const file = await storeDrawing(storage, assetId, design.svg);
  const { score, verdict, checks } = design.report;
  return {
    spec: design.spec,
    quality: { score, verdict },
    checks,
    files: [file],
    fingerprint: design.fingerprint,
    enhanced_prompt: design.rationale,
  };
}
