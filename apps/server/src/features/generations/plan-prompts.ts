import { and, eq, inArray } from "drizzle-orm";
import type { EngineDesign } from "../../engines/engine.ts";
import { EngineError } from "../../engines/engine-error.ts";
import { directionOfSpec } from "../../engines/prompts/direction-of-spec.ts";
import type { Direction } from "../../engines/prompts/direction.ts";
import { logoPrompt } from "../../engines/prompts/logo-prompt.ts";
import { assets } from "../../schema/assets.ts";
import { generations, logoInputOf } from "../../schema/generations.ts";
import type { PlannedPrompt } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { RunPlan } from "./begin-run.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";
import { planChanges } from "./plan-changes.ts";
import type { PictureTask, PictureWork } from "./plan-pictures.ts";
import { readInspiration } from "./read-inspiration.ts";
import { withOwner } from "./with-owner.ts";

/** Our own drawings of the same logos, by position. */
export type Drawings = ReadonlyMap<number, EngineDesign>;

/**
 * What each logo is asked with, by position. Planned once for a generation and written down before
 * anybody is asked, so that a run that goes on asks with the same words.
 */
export async function planPrompts(
  parts: FeatureParts,
  plan: RunPlan,
  { work, drawings }: { readonly work: PictureWork; readonly drawings: Promise<Drawings> },
  wanted: AbortSignal,
): Promise<ReadonlyMap<number, PlannedPrompt>> {
  const known = byPosition(work.input.prompts ?? []);
  const open = work.tasks.filter(({ position }) => !known.has(position));
  if (open.length === 0) return known;
  const planned =
    work.input.picture === undefined
      ? await planNew(parts, plan, { work, drawings, open }, wanted)
      : planChanges(work.input.brief, work.input.picture, {
          open,
          lettering: work.input.picture.lettering ?? drawingOf(await drawings, 0).spec,
        });
  const all = [...known.values(), ...planned];
  await writePrompts(parts, await withOwner(parts, plan), { all, planned, open });
  return byPosition(all);
}

interface Planning {
  readonly work: PictureWork;
  readonly drawings: Promise<Drawings>;
  /** Those that have no prompt yet. */
  readonly open: readonly PictureTask[];
}

async function planNew(
  parts: FeatureParts,
  plan: RunPlan,
  { work, drawings, open }: Planning,
  wanted: AbortSignal,
): Promise<PlannedPrompt[]> {
  const { brief, quality = "standard" } = work.input;
  const found = await parts.planner.plan(
    {
      brief,
      count: open.length,
      inspiration: () => readInspiration(parts, plan),
      user: plan.ownerId,
    },
    wanted,
  );
  const drawn = await drawings;
  return Promise.all(
    open.map(async ({ position }, index): Promise<PlannedPrompt> => {
      const { spec } = drawingOf(drawn, position);
      const direction = found[index] ?? (await ownDirection(work, drawn, position));
      const { prompt, negativePrompt } = logoPrompt({ brief, direction, quality });
      return { position, prompt, negative_prompt: negativePrompt, lettering: spec };
    }),
  );
}

/** @throws EngineError for one that the engine has left out */
function drawingOf(drawings: Drawings, position: number): EngineDesign {
  const design = drawings.get(position);
  if (design === undefined) throw new EngineError("crashed", "the engine left a drawing out");
  return design;
}

function byPosition(prompts: readonly PlannedPrompt[]): ReadonlyMap<number, PlannedPrompt> {
  return new Map(prompts.map((one) => [one.position, one]));
}

/** Where no model has an idea, our own drawing of the logo is one. */
async function ownDirection(
  { input }: PictureWork,
  drawings: Drawings,
  position: number,
): Promise<Direction> {
  const design = drawingOf(drawings, position);
  const siblings = [...drawings.values()].map(({ spec }) => spec);
  const withText = input.brief.include_text_in_ai;
  return directionOfSpec(design.spec, { withText, position, siblings });
}

interface Planned {
  readonly all: readonly PlannedPrompt[];
  readonly planned: readonly PlannedPrompt[];
  readonly open: readonly PictureTask[];
}

async function writePrompts(
  { database }: FeatureParts,
  { generationId, ownerId }: RunPlan,
  { all, planned, open }: Planned,
): Promise<void> {
  const ids = new Map(open.map(({ position, assetId }) => [position, assetId]));
  await database.asUser(ownerId, async (tx) => {
    const generation = await lockGeneration(tx, generationId);
    if (!generation || hasEnded(generation)) return;
    await tx
      .update(generations)
      .set({ input: { ...logoInputOf(generation), prompts: all } })
      .where(eq(generations.id, generationId));
    for (const { position, prompt } of planned) {
      const isOpen = inArray(assets.status, ["pending", "generating"]);
      await tx
        .update(assets)
        .set({ enhanced_prompt: prompt })
        .where(and(eq(assets.id, ids.get(position) ?? ""), isOpen));
    }
  });
}
