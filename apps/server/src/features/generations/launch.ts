import type { Asset, Generation } from "@emblazon/contract";
import { requireRoom } from "../../records/require-room.ts";
import { presentAsset } from "../../records/present-asset.ts";
import { countStatuses, presentGeneration } from "../../records/present-generation.ts";
import { assets } from "../../schema/assets.ts";
import { generations } from "../../schema/generations.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { requirePlace } from "./require-place.ts";
import { RUN_AT_VENDORS, RUN_GENERATION } from "./run-generation-job.ts";

export type LaunchParts = Pick<FeatureParts, "config" | "events" | "links" | "queue">;

export interface Launch {
  readonly generation: typeof generations.$inferInsert;
  readonly placeholders: readonly (typeof assets.$inferInsert)[];
  /** Whether it will mostly wait for vendors. */
  readonly atVendors: boolean;
  readonly requestId: string;
}

/**
 * Writes a generation, its placeholders, its first event and its job, all within the caller's
 * transaction: either the work is there and will be done, or nothing has happened.
 * @throws AppError `quota_exceeded` when the owner has too much work waiting, or too many files
 */
export async function launch(
  parts: LaunchParts,
  tx: Tx,
  { generation: wanted, placeholders, atVendors, requestId }: Launch,
): Promise<{ generation: Generation; assets: Asset[] }> {
  const { config, links } = parts;
  const ownerId = wanted.owner_id;
  const unfinished = await requirePlace(tx, ownerId, config.limits.unfinishedPerUser);
  const [row] = await tx.insert(generations).values(wanted).returning();
  if (!row) throw new Error("the generation was not inserted");
  const inserted = await tx
    .insert(assets)
    .values([...placeholders])
    .returning();
  await requireRoom(tx, { ownerId, config });
  const rows = inserted.toSorted((a, b) => a.position - b.position);
  const generation = presentGeneration(row, countStatuses(rows.map(({ status }) => status)), links);
  const presented = rows.map((asset) => presentAsset(asset, [], links));
  await parts.events.append(tx, {
    streamId: row.id,
    ownerId,
    events: [{ event: "generation_started", generation, assets: presented }],
  });
  await parts.queue.enqueue(
    tx,
    atVendors ? RUN_AT_VENDORS : RUN_GENERATION,
    { generation_id: row.id },
    // The more of theirs wait already, the later it is their turn: nobody waits for one busy person.
    { key: row.id, requestId, priority: -unfinished },
  );
  return { generation, assets: presented };
}
