import { eq } from "drizzle-orm";
import { EngineError } from "../../engines/engine-error.ts";
import type { GivenRecipe } from "../../engines/engine.ts";
import type { Asked, RecipePlan } from "../../engines/language/language-planner.ts";
import { BUILT_IN_DIRECTED } from "../../engines/pictures/picture-chain.ts";
import type { Tx } from "../../platform/database/database.ts";
import { switchedOff } from "../../records/failover/switched-off.ts";
import { newId } from "../../records/ids.ts";
import { assets } from "../../schema/assets.ts";
import { attempts } from "../../schema/attempts.ts";
import { generations, logoInputOf } from "../../schema/generations.ts";
import type { GenerationRow, RecipesInput } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { beginAttempts } from "./begin-attempts.ts";
import type { RunPlan } from "./begin-run.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";
import { drawerOf, withRecipes } from "./plan-logos.ts";
import type { LogoWork } from "./plan-logos.ts";
import { readInspiration } from "./read-inspiration.ts";
import { withOwner } from "./with-owner.ts";

/**
 * Has a language model direct the logos of a round, where that is still to be done. What it settles
 * is written down before anything is drawn, so that a run that goes on draws the same; whatever it
 * leaves open, our own plan fills. Null when the generation has ended meanwhile.
 */
export async function planRecipes(
  parts: FeatureParts,
  plan: RunPlan,
  work: LogoWork,
  wanted: AbortSignal,
): Promise<LogoWork | null> {
  if (work.directed !== "open") return work;
  const found = await direct(parts, plan, work, wanted);
  const recipes = await writeRecipes(parts, await withOwner(parts, plan), work, found);
  return recipes && withRecipes(work, recipes);
}

async function direct(
  parts: FeatureParts,
  plan: RunPlan,
  { request, assetIds }: LogoWork,
  wanted: AbortSignal,
): Promise<RecipePlan> {
  const { planner, engine, database } = parts;
  const { brief, seed, avoid } = request;
  const off = await switchedOff(database);
  if (off.has(BUILT_IN_DIRECTED)) return nobody("it is switched off that a language model directs");
  const count = assetIds.size;
  try {
    return await planner.recipes(
      {
        ...{ brief, count, user: plan.ownerId },
        inspiration: () => readInspiration(parts, plan),
        choices: () => engine.choices(brief, avoid, wanted),
        make: (directions, kept) =>
          engine.direct({ brief, seed, count, directions, kept, avoid }, wanted),
      },
      wanted,
    );
  } catch (error) {
    wanted.throwIfAborted();
    if (!(error instanceof EngineError)) throw error;
    return nobody("what the language model said could not be drawn");
  }
}

const nobody = (shortfall: string): RecipePlan => ({ recipes: [], asked: null, shortfall });

/** Once: a run that comes later finds what the first has written. */
async function writeRecipes(
  parts: FeatureParts,
  { generationId, ownerId }: RunPlan,
  { request, assetIds }: LogoWork,
  { recipes, asked, shortfall }: RecipePlan,
): Promise<RecipesInput | null> {
  const positions = [...assetIds.keys()].toSorted((one, other) => one - other);
  const given = Array.from({ length: request.count }, (_, position): GivenRecipe | null => {
    const index = positions.indexOf(position);
    return index < 0 ? null : (recipes[index] ?? null);
  });
  return parts.database.asUser(ownerId, async (tx) => {
    const generation = await lockGeneration(tx, generationId);
    if (!generation || hasEnded(generation)) return null;
    const input = logoInputOf(generation);
    if (input.recipes !== undefined) return input.recipes;
    const settled: RecipesInput = { given, shortfall };
    await tx
      .update(generations)
      .set({ input: { ...input, recipes: settled } })
      .where(eq(generations.id, generationId));
    const drawers = positions.map((position) => ({
      assetId: assetIds.get(position) ?? "",
      model: drawerOf(settled, position, parts.engine.id),
    }));
    if (asked !== null) await writeAsked(tx, generation, { asked, drawers });
    await beginAttempts(tx, generation, drawers);
    for (const { assetId, model } of drawers)
      await tx.update(assets).set({ model_used: model }).where(eq(assets.id, assetId));
    return settled;
  });
}

interface Directing {
  readonly asked: Asked;
  readonly drawers: readonly { readonly assetId: string; readonly model: string }[];
}

/** Before the chain's attempts, which are counted from 1. */
const BEFORE_ALL = 0;

/** Each logo bears its share of what the one plan has cost. */
async function writeAsked(
  tx: Tx,
  generation: GenerationRow,
  { asked, drawers }: Directing,
): Promise<void> {
  const { model, startedMs, endedMs, costMicros } = asked;
  const errorClass = asked.errorClass ?? "bad_output";
  const share = Math.floor(costMicros / drawers.length);
  const rest = costMicros - share * drawers.length;
  await tx.insert(attempts).values(
    drawers.map((drawer, index) => {
      const cost = share + (index < rest ? 1 : 0);
      const isDirected = drawer.model === BUILT_IN_DIRECTED;
      const failed = errorClass === "timeout" ? ("timed_out" as const) : ("failed" as const);
      return {
        id: newId(),
        owner_id: generation.owner_id,
        generation_id: generation.id,
        asset_id: drawer.assetId,
        model,
        outcome: isDirected ? ("completed" as const) : failed,
        error_class: isDirected ? null : errorClass,
        ...{ number: BEFORE_ALL, vendor: model.split("/")[0] ?? null },
        ...{ price_micros: cost, cost_micros: cost, started_ms: startedMs, ended_ms: endedMs },
      };
    }),
  );
}
