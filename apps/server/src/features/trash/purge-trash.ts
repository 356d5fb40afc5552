import { and, eq, inArray, isNotNull, isNull, lt, lte, notExists, sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import type { Storage } from "../../platform/storage/storage.ts";
import { filesOfAsset, filesOfProject, noteFiles } from "../../records/note-files.ts";
import { assets } from "../../schema/assets.ts";
import { fileDeletions } from "../../schema/file-deletions.ts";
import { generations } from "../../schema/generations.ts";
import { projects } from "../../schema/projects.ts";
import type { FeatureParts } from "../feature-parts.ts";

/** So many rows at a time: transactions stay short. */
const BATCH = 50;

/**
 * Deletes for good what has lain in the trash for too long. Rows go first, and with them, in the
 * same transaction, a note of the files that are to follow; so a kill in between leaves no file
 * that nobody knows of, and nothing that can be seen without its files.
 */
export async function purgeTrash(
  parts: Pick<FeatureParts, "config" | "database">,
  signal: AbortSignal,
): Promise<void> {
  const days = parts.config.trashRetentionDays;
  const purges = [purgeProjects, purgeAssets];
  for (const purge of purges) {
    let purged = BATCH;
    while (purged === BATCH) {
      signal.throwIfAborted();
      purged = await parts.database.asSystem((tx) => purge(tx, days));
    }
  }
}

async function purgeProjects(tx: Tx, days: number): Promise<number> {
  const rows = await tx
    .select({ id: projects.id, ownerId: projects.owner_id })
    .from(projects)
    .where(and(isNotNull(projects.trashed_at), lt(projects.trashed_at, before(days))))
    .limit(BATCH)
    .for("update");
  if (rows.length === 0) return 0;
  const ids = rows.map(({ id }) => id);
  const within = await tx
    .select({ id: assets.id, ownerId: assets.owner_id })
    .from(assets)
    .where(inArray(assets.project_id, ids));
  const streams = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(inArray(generations.project_id, ids));
  await noteFiles(tx, [...rows.flatMap(filesOfProject), ...within.flatMap(filesOfAsset)]);
  await forgetStreams(
    tx,
    streams.map(({ id }) => id),
  );
  await tx.delete(projects).where(inArray(projects.id, ids));
  return rows.length;
}

async function purgeAssets(tx: Tx, days: number): Promise<number> {
  const rows = await tx
    .select({ id: assets.id, ownerId: assets.owner_id, generationId: assets.generation_id })
    .from(assets)
    .where(and(isNotNull(assets.trashed_at), lt(assets.trashed_at, before(days))))
    .limit(BATCH)
    .for("update");
  if (rows.length === 0) return 0;
  await noteFiles(tx, rows.flatMap(filesOfAsset));
  await tx.delete(assets).where(
    inArray(
      assets.id,
      rows.map(({ id }) => id),
    ),
  );
  await purgeGenerations(
    tx,
    rows.map(({ generationId }) => generationId),
  );
  return rows.length;
}

/** Work of no project, of which nothing is left, has no one else to go with. */
async function purgeGenerations(tx: Tx, ids: readonly string[]): Promise<void> {
  const left = tx
    .select({ id: assets.id })
    .from(assets)
    .where(eq(assets.generation_id, generations.id));
  const gone = await tx
    .delete(generations)
    .where(and(inArray(generations.id, [...ids]), isNull(generations.project_id), notExists(left)))
    .returning({ id: generations.id });
  await forgetStreams(
    tx,
    gone.map(({ id }) => id),
  );
}

function before(days: number): ReturnType<typeof sql> {
  return sql`now() - make_interval(days => ${days}::int)`;
}

async function forgetStreams(tx: Tx, generationIds: readonly string[]): Promise<void> {
  for (const id of generationIds) {
    await tx.execute(sql`DELETE FROM event_streams WHERE id = ${id}::uuid`);
  }
}

/** Works the notes off; a note goes only after its files. */
export async function deleteNotedFiles(
  parts: Pick<FeatureParts, "database" | "storage">,
  signal: AbortSignal,
): Promise<void> {
  const notes = await parts.database.asSystem((tx) =>
    tx
      .select()
      .from(fileDeletions)
      .where(lte(fileDeletions.due_at, sql`now()`)),
  );
  for (const { id, prefix } of notes) {
    await deleteFiles(parts.storage, prefix, signal);
    await parts.database.asSystem((tx) => tx.delete(fileDeletions).where(eq(fileDeletions.id, id)));
  }
}

/**
 * Deletes at once what is noted of someone who is gone. The notes stay until they are due, for what
 * was still being written meanwhile.
 */
export async function deleteFilesOf(
  { database, storage }: Pick<FeatureParts, "database" | "storage">,
  ownerId: string,
  signal: AbortSignal,
): Promise<void> {
  const notes = await database.asSystem((tx) =>
    tx
      .select({ prefix: fileDeletions.prefix })
      .from(fileDeletions)
      .where(eq(fileDeletions.owner_id, ownerId)),
  );
  for (const { prefix } of notes) await deleteFiles(storage, prefix, signal);
}

async function deleteFiles(storage: Storage, prefix: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  for await (const { key } of storage.list(prefix)) await storage.delete(key);
}
