import { eq, isNull, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../records/ids.ts";
import { assets } from "../../schema/assets.ts";
import { fileDeletions } from "../../schema/file-deletions.ts";
import { generations } from "../../schema/generations.ts";
import { projects } from "../../schema/projects.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { claimFiles, noteUnclaimed } from "../../records/unclaimed-files.ts";
import { runGeneration } from "../generations/run-generation.ts";
import { dyingDatabase } from "../testing/dying-database.ts";
import { makeGeneration } from "../testing/make-generation.ts";
import type { MadeGeneration } from "../testing/make-generation.ts";
import { makeImage } from "../testing/make-image.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { readStream } from "../testing/read-stream.ts";
import { deleteNotedFiles, purgeTrash } from "./purge-trash.ts";

let bench: TestParts;
let parts: FeatureParts;
beforeAll(async () => {
  bench = await openTestParts();
  parts = bench.parts;
});
afterAll(() => bench.close());

const never = new AbortController().signal;

async function makeDone(): Promise<MadeGeneration> {
  const made = await makeGeneration(parts, await bench.newGuest(), 2);
  const payload = { generation_id: made.generationId, owner_id: made.ownerId };
  await runGeneration(parts, payload, { stopping: never, cancelled: never });
  return made;
}

const trashProject = (id: string, days: number) =>
  parts.database.asSystem((tx) =>
    tx
      .update(projects)
      .set({ trashed_at: sql`now() - make_interval(days => ${days}::int)` })
      .where(eq(projects.id, id)),
  );
const filesOf = async (made: Pick<MadeGeneration, "assetIds">): Promise<number> => {
  let count = 0;
  for (const id of made.assetIds) {
    for await (const { sizeBytes } of parts.storage.list(`assets/${id}/`)) {
      count += sizeBytes > 0 ? 1 : 0;
    }
  }
  return count;
};
const exists = async (made: MadeGeneration): Promise<boolean> =>
  (
    await parts.database.asSystem((tx) =>
      tx.select().from(projects).where(eq(projects.id, made.projectId)),
    )
  ).length === 1;

test("what has lain in the trash for too long goes with rows, stream and files", async () => {
  const [old, fresh, kept] = [await makeDone(), await makeDone(), await makeDone()];
  await trashProject(old.projectId, 31);
  await trashProject(fresh.projectId, 29);
  await purgeTrash(parts, never);
  await deleteNotedFiles(parts, never);
  expect([await exists(old), await exists(fresh), await exists(kept)]).toEqual([false, true, true]);
  expect([await filesOf(old), await filesOf(fresh), await filesOf(kept)]).toEqual([0, 2, 2]);
  expect((await readStream(parts, old.generationId)).events).toEqual([]);
});

test("a single asset goes and leaves the others", async () => {
  const made = await makeDone();
  const [gone = "", left = ""] = made.assetIds;
  await parts.database.asSystem((tx) =>
    tx
      .update(assets)
      .set({ trashed_at: sql`now() - interval '31 days'` })
      .where(eq(assets.id, gone)),
  );
  await purgeTrash(parts, never);
  await deleteNotedFiles(parts, never);
  const rows = await parts.database.asSystem((tx) =>
    tx.select().from(assets).where(eq(assets.generation_id, made.generationId)),
  );
  expect(rows.map(({ id }) => id)).toEqual([left]);
  expect(await filesOf(made)).toBe(1);
});

test("an image goes with both pictures, and its work and stream, which are no project's", async () => {
  const [old, kept] = [
    await makeImage(parts, await bench.newGuest()),
    await makeImage(parts, await bench.newGuest()),
  ];
  for (const { generationId } of [old, kept]) {
    const payload = { generation_id: generationId };
    await runGeneration(parts, payload, { stopping: never, cancelled: never });
  }
  await parts.database.asSystem((tx) =>
    tx
      .update(assets)
      .set({ trashed_at: sql`now() - interval '31 days'` })
      .where(eq(assets.id, old.assetIds[0] ?? "")),
  );
  await purgeTrash(parts, never);
  await deleteNotedFiles(parts, never);
  const left = await parts.database.asSystem((tx) =>
    tx.select({ id: generations.id }).from(generations).where(isNull(generations.project_id)),
  );
  expect(left).toEqual([{ id: kept.generationId }]);
  // The engine of tests gives a photo back as it is: both are one file.
  expect([await filesOf(old), await filesOf(kept)]).toEqual([0, 1]);
  expect((await readStream(parts, old.generationId)).events).toEqual([]);
  expect((await readStream(parts, kept.generationId)).events).not.toEqual([]);
});

test("files whose rows may still come are left alone until the note is due", async () => {
  const ownerId = await bench.newGuest();
  const [soon, late] = [newId(), newId()];
  for (const id of [soon, late]) {
    await parts.storage.put(`inspiration/${id}/a.webp`, new Uint8Array([1]));
    await parts.database.asUser(ownerId, (tx) =>
      noteUnclaimed(tx, { ownerId, prefix: `inspiration/${id}/` }),
    );
  }
  await parts.database.asSystem((tx) =>
    tx
      .update(fileDeletions)
      .set({ due_at: sql`now()` })
      .where(eq(fileDeletions.prefix, `inspiration/${late}/`)),
  );
  await deleteNotedFiles(parts, never);
  expect(await parts.storage.stat(`inspiration/${soon}/a.webp`)).not.toBeNull();
  expect(await parts.storage.stat(`inspiration/${late}/a.webp`)).toBeNull();
  await parts.database.asUser(ownerId, (tx) => claimFiles(tx, `inspiration/${soon}/`));
});

test.each(["before", "after"] as const)(
  "killed %s any of its transactions, the next run leaves neither row nor file nor note",
  async (moment) => {
    for (let deathAt = 1; ; deathAt += 1) {
      const made = await makeDone();
      await trashProject(made.projectId, 31);
      const dying = dyingDatabase(parts.database, deathAt, moment);
      const killed = { ...parts, database: dying.database };
      const run = purgeTrash(killed, never).then(() => deleteNotedFiles(killed, never));
      await run.catch(() => undefined);
      await purgeTrash(parts, never);
      await deleteNotedFiles(parts, never);
      expect(await exists(made)).toBe(false);
      expect(await filesOf(made)).toBe(0);
      const notes = await parts.database.asSystem((tx) => tx.select().from(fileDeletions));
      expect(notes).toEqual([]);
      if (!dying.isDead()) break;
    }
  },
);
