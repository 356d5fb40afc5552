import { randomInt } from "node:crypto";
import type { Asset, Generation } from "@emblazon/contract";
import { newId } from "../../records/ids.ts";
import { requireRoom } from "../../records/require-room.ts";
import { presentAsset } from "../../records/present-asset.ts";
import { countStatuses, presentGeneration } from "../../records/present-generation.ts";
import { searchText } from "../../records/search.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { generations } from "../../schema/generations.ts";
import type { GenerationRow } from "../../schema/generations.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { FeatureParts, StartGenerationOptions } from "../feature-parts.ts";
import { earlierSpecs, siblingSpecs } from "./earlier-specs.ts";
import { requirePlace } from "./require-place.ts";
import { RUN_GENERATION } from "./run-generation-job.ts";

const SEEDS = 2 ** 32;

/**
 * Makes a generation, its placeholders, its first event and its job, all within the caller's
 * transaction: either the work is there and will be done, or nothing has happened.
 * @throws AppError `quota_exceeded` when the owner has too much work waiting, or too many files
 */
export async function startGeneration(
  parts: Pick<FeatureParts, "config" | "events" | "links" | "queue">,
  tx: Tx,
  options: StartGenerationOptions,
): Promise<{ generation: Generation; assets: Asset[] }> {
  const { config } = parts;
  const { ownerId } = options;
  const unfinished = await requirePlace(tx, ownerId, config.limits.unfinishedPerUser);
  await requireRoom(tx, { ownerId, config });
  const generationRow = await insertGeneration(tx, options);
  const rows = await insertPlaceholders(tx, generationRow, options);
  const counts = countStatuses(rows.map((row) => row.status));
  const generation = presentGeneration(generationRow, counts, parts.links);
  const placeholders = rows.map((row) => presentAsset(row, [], parts.links));
  await parts.events.append(tx, {
    streamId: generationRow.id,
    ownerId,
    events: [{ event: "generation_started", generation, assets: placeholders }],
  });
  await parts.queue.enqueue(
    tx,
    RUN_GENERATION,
    { generation_id: generationRow.id },
    // The more of theirs wait already, the later it is their turn: nobody waits for one busy person.
    { key: generationRow.id, requestId: options.requestId, priority: -unfinished },
  );
  return { generation, assets: placeholders };
}

async function insertGeneration(tx: Tx, options: StartGenerationOptions): Promise<GenerationRow> {
  const { ownerId, projectId, brief, count, instruction, parent, operations } = options;
  const avoid = parent
    ? await siblingSpecs(tx, parent.assetId)
    : projectId === null
      ? []
      : await earlierSpecs(tx, projectId);
  const [row] = await tx
    .insert(generations)
    .values({
      id: newId(),
      owner_id: ownerId,
      project_id: projectId,
      parent_asset_id: parent?.assetId ?? null,
      kind: "logo",
      status: "queued",
      input: {
        brief,
        count,
        avoid,
        ...(parent === undefined ? {} : { refine: parent.refine }),
        ...(operations === undefined || operations.length === 0 ? {} : { operations }),
      },
      seed: options.seed ?? randomInt(SEEDS),
      instruction: instruction === undefined || instruction === "" ? null : instruction,
      refinement: options.refinement ?? null,
    })
    .returning();
  if (!row) throw new Error("the generation was not inserted");
  return row;
}

async function insertPlaceholders(
  tx: Tx,
  generation: GenerationRow,
  { projectId, title, parent, count }: StartGenerationOptions,
): Promise<AssetRow[]> {
  const prompt = promptOf(generation);
  const rows = await tx
    .insert(assets)
    .values(
      Array.from({ length: count }, (_, position) => ({
        id: newId(),
        owner_id: generation.owner_id,
        kind: "logo" as const,
        project_id: projectId,
        parent_asset_id: parent?.assetId ?? null,
        generation_id: generation.id,
        position,
        status: "pending" as const,
        title,
        prompt,
        search: searchText([title]),
      })),
    )
    .returning();
  return rows.toSorted((a, b) => a.position - b.position);
}

/** The brief in the person's own words. */
function promptOf({ input, instruction }: GenerationRow): string {
  const { name, tagline, industry, description, style } = input.brief;
  return [name, tagline, industry, description, style ?? "", instruction ?? ""]
    .filter((part) => part !== "")
    .join(" · ");
}
