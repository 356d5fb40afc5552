import { parseLogoSpec } from "@emblazon/contract";
import type { LogoSpec } from "@emblazon/contract";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { EngineRequest } from "../../engines/engine.ts";
import type { Tx } from "../../platform/database/database.ts";
import { generationAssets } from "../../records/find-generation.ts";
import { newId } from "../../records/ids.ts";
import { readOperations } from "../../records/read-refinement.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { attempts } from "../../schema/attempts.ts";
import { generations } from "../../schema/generations.ts";
import type { GenerationInput, GenerationRow, RefineInput } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { failUnfinished } from "./fail-unfinished.ts";
import { appendAndFinish } from "./finish-generation.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";
import { ownerOf } from "./owner-of.ts";
import type { RunGenerationPayload } from "./run-generation-job.ts";

/** One round of asking the engine. */
export interface RunPlan {
  readonly generationId: string;
  readonly ownerId: string;
  readonly request: EngineRequest;
  /** Which asset a position of the engine's answer belongs to; finished ones are absent. */
  readonly assetIds: ReadonlyMap<number, string>;
}

/** After so many rounds that the engine did not live through, what is left has failed. */
const MOST_ROUNDS = 3;
/** Spreads the seeds of later rounds: 2^32 divided by the golden ratio. */
const SEED_STEP = 0x9e3779b9;

/**
 * Reads what is left to do, writes the attempts into the ledger (before the engine is asked, so
 * that a crash is seen) and says so in the stream. Null when nothing is left.
 */
export async function beginRun(
  parts: FeatureParts,
  { generation_id }: RunGenerationPayload,
): Promise<RunPlan | null> {
  const ownerId = await ownerOf(parts.database, generation_id);
  if (ownerId === null) return null;
  return parts.database.asUser(ownerId, async (tx) => {
    const generation = await lockGeneration(tx, generation_id);
    if (!generation || hasEnded(generation)) return null;
    const rows = await generationAssets(tx, generation.id);
    const unfinished = rows.filter(isUnfinished);
    const round = await lostRounds(tx, unfinished);
    if (unfinished.length === 0) {
      await appendAndFinish(parts, tx, generation, []);
      return null;
    }
    if (round >= MOST_ROUNDS) {
      await failUnfinished(parts, tx, generation, {
        code: "engine_failed",
        message:
          generation.input.refine === undefined
            ? "The engine could not draw this. Start more variants to try anew."
            : "No further way to draw this was found. Ask for something else or vary another logo.",
      });
      return null;
    }
    await markStarted(parts, tx, generation, unfinished);
    return planRound(generation, rows, round);
  });
}

export function isUnfinished(row: AssetRow): boolean {
  return row.status === "pending" || row.status === "generating";
}

/** How often the engine has died or gone silent over the assets that are left. */
async function lostRounds(tx: Tx, unfinished: readonly AssetRow[]): Promise<number> {
  const first = unfinished[0];
  if (!first) return 0;
  const [row] = await tx
    .select({ lost: sql<number>`count(*)::int` })
    .from(attempts)
    .where(
      and(eq(attempts.asset_id, first.id), inArray(attempts.outcome, ["timed_out", "failed"])),
    );
  return row?.lost ?? 0;
}

async function markStarted(
  parts: FeatureParts,
  tx: Tx,
  generation: GenerationRow,
  unfinished: readonly AssetRow[],
): Promise<void> {
  const ids = unfinished.map((row) => row.id);
  const model = parts.engine.id;
  await tx
    .update(attempts)
    .set({ outcome: "interrupted" })
    .where(and(inArray(attempts.asset_id, ids), eq(attempts.outcome, "started")));
  await tx.insert(attempts).values(
    ids.map((asset_id) => ({
      id: newId(),
      owner_id: generation.owner_id,
      generation_id: generation.id,
      asset_id,
      model,
      outcome: "started" as const,
    })),
  );
  await tx
    .update(assets)
    .set({ status: "generating", model_used: model })
    .where(inArray(assets.id, ids));
  await tx
    .update(generations)
    .set({ status: "running", started_at: sql`coalesce(${generations.started_at}, now())` })
    .where(eq(generations.id, generation.id));
  await parts.events.append(tx, {
    streamId: generation.id,
    ownerId: generation.owner_id,
    events: ids.map((asset_id) => ({
      event: "asset_generating",
      asset_id,
      stage: "planning",
      progress: 0.1,
      model_used: model,
    })),
  });
}

/**
 * The first round asks for the whole set again, so that the same seed gives the same designs, and
 * skips what is there. Later rounds ask for the rest only, with another seed: the one before led
 * the engine to where it got stuck.
 */
export function planRound(
  generation: GenerationRow,
  rows: readonly AssetRow[],
  round: number,
): RunPlan {
  const { brief, count, avoid, refine, operations } = readInput(generation.input);
  const ids = { generationId: generation.id, ownerId: generation.owner_id };
  const unfinished = rows.filter(isUnfinished);
  if (round === 0) {
    const skip = rows.filter((row) => !isUnfinished(row)).map((row) => row.position);
    return {
      ...ids,
      request: { brief, count, seed: generation.seed, avoid, refine, operations, skip },
      assetIds: new Map(unfinished.map((row) => [row.position, row.id])),
    };
  }
  const made = rows.flatMap((row): LogoSpec[] => (row.spec ? [row.spec] : []));
  const seed = (generation.seed + round * SEED_STEP) % 2 ** 32;
  const isBaseMade = rows.some((row) => row.position === 0 && !isUnfinished(row));
  return {
    ...ids,
    request: {
      brief,
      count: unfinished.length,
      seed,
      avoid: [...avoid, ...made],
      refine: refine && { ...refine, base_first: refine.base_first && !isBaseMade },
      operations,
      skip: [],
    },
    assetIds: new Map(unfinished.map((row, index) => [index, row.id])),
  };
}

/** What a generation was asked with; recipes may be of an earlier version than this program's. */
function readInput(input: GenerationInput): GenerationInput {
  const { avoid, refine, operations } = input;
  return {
    ...input,
    avoid: avoid.map(parseLogoSpec),
    ...(operations === undefined ? {} : { operations: readOperations(operations) }),
    ...(refine === undefined ? {} : { refine: readRefine(refine) }),
  };
}

function readRefine({ spec, operations, base_first }: RefineInput): RefineInput {
  return { spec: parseLogoSpec(spec), operations: readOperations(operations), base_first };
}
