import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { BUILT_IN_DIRECTED } from "../../engines/pictures/picture-chain.ts";
import type { Tx } from "../../platform/database/database.ts";
import { generationAssets } from "../../records/find-generation.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { attempts } from "../../schema/attempts.ts";
import { generations, logoInputOf } from "../../schema/generations.ts";
import type { GenerationRow } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { beginAttempts } from "./begin-attempts.ts";
import { failUnfinished } from "./fail-unfinished.ts";
import { appendAndFinish } from "./finish-generation.ts";
import { hasEnded, lockGeneration } from "./lock-generation.ts";
import { isUnfinished } from "./is-unfinished.ts";
import { ownerOf } from "./owner-of.ts";
import { planImages } from "./plan-images.ts";
import type { ImageWork } from "./plan-images.ts";
import { asksVendors, planPictures } from "./plan-pictures.ts";
import type { PictureWork } from "./plan-pictures.ts";
import { drawerOf, planLogos } from "./plan-logos.ts";
import type { LogoWork } from "./plan-logos.ts";
import type { RunGenerationPayload } from "./run-generation-job.ts";

/** One round of asking an engine. */
export interface RunPlan {
  readonly generationId: string;
  readonly ownerId: string;
  /** The engine, as people see it. */
  readonly model: string;
  readonly work: LogoWork | PictureWork | ImageWork;
}

/** After so many rounds that the engine did not live through, what is left has failed. */
const MOST_ROUNDS = 3;

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
    const round = generation.kind === "effect" ? 0 : await lostRounds(tx, unfinished);
    if (unfinished.length === 0) {
      await appendAndFinish(parts, tx, generation, []);
      return null;
    }
    if (round >= MOST_ROUNDS) {
      await failUnfinished(parts, tx, generation, {
        code: "engine_failed",
        message: whyGivenUp(generation),
      });
      return null;
    }
    const work = planWork(parts, { generation, rows, round });
    const model = starterOf(parts, work);
    await markStarted(parts, tx, { generation, unfinished, model, work });
    return { generationId: generation.id, ownerId, model, work };
  });
}

function starterOf({ effects, engine }: FeatureParts, work: RunPlan["work"]): string {
  if (work.kind === "effect") return effects.id;
  return work.kind === "logo" && work.directed !== null ? BUILT_IN_DIRECTED : engine.id;
}

interface Left {
  readonly generation: GenerationRow;
  readonly rows: readonly AssetRow[];
  readonly round: number;
}

function planWork(parts: FeatureParts, { generation, rows, round }: Left): RunPlan["work"] {
  if (generation.kind === "effect") return planImages(rows);
  const input = logoInputOf(generation);
  return asksVendors(parts.pictures, input)
    ? planPictures(generation, rows)
    : planLogos(generation, rows, round);
}

/** How often the engine has died or gone silent over the logos that are left. */
async function lostRounds(tx: Tx, unfinished: readonly AssetRow[]): Promise<number> {
  const first = unfinished[0];
  if (!first) return 0;
  const [row] = await tx
    .select({ lost: sql<number>`count(*)::int` })
    .from(attempts)
    .where(
      and(
        eq(attempts.asset_id, first.id),
        inArray(attempts.outcome, ["timed_out", "failed"]),
        isNull(attempts.number),
      ),
    );
  return row?.lost ?? 0;
}

function whyGivenUp(generation: GenerationRow): string {
  return logoInputOf(generation).refine === undefined
    ? "The engine could not draw this. Start more variants to try anew."
    : "No further way to draw this was found. Ask for something else or vary another logo.";
}

interface Start {
  readonly generation: GenerationRow;
  readonly unfinished: readonly AssetRow[];
  readonly model: string;
  readonly work: RunPlan["work"];
}

async function markStarted(
  parts: FeatureParts,
  tx: Tx,
  { generation, unfinished, model, work }: Start,
): Promise<void> {
  const ids = unfinished.map((row) => row.id);
  // Our own engine has no part in changes of pictures, so nobody is named before somebody is asked.
  const isChange = work.kind === "picture" && work.input.picture !== undefined;
  const starter = isChange ? null : model;
  // A chain writes its own, one by one, and goes on with those that are open; what is still to be
  // directed begins when it is.
  if (work.kind === "logo" && work.directed !== "open") {
    const beginnings = [...work.assetIds].map(([position, assetId]) => ({
      assetId,
      model: drawerOf(work.directed, position, parts.engine.id),
    }));
    await beginAttempts(tx, generation, beginnings);
  }
  await tx
    .update(assets)
    .set({ status: "generating", model_used: starter })
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
      model_used: starter,
    })),
  });
}
