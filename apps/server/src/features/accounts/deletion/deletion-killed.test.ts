import { eq, sql } from "drizzle-orm";
import { fastify } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileDeletions } from "../../../schema/file-deletions.ts";
import { users } from "../../../schema/users.ts";
import type { FeatureParts } from "../../feature-parts.ts";
import { runGeneration } from "../../generations/run-generation.ts";
import { testDatabases } from "../../testing/databases.ts";
import { dyingDatabase } from "../../testing/dying-database.ts";
import { makeGeneration } from "../../testing/make-generation.ts";
import type { MadeGeneration } from "../../testing/make-generation.ts";
import { openTestParts } from "../../testing/open-test-parts.ts";
import type { TestParts } from "../../testing/open-test-parts.ts";
import { deleteFilesOf, deleteNotedFiles } from "../../trash/purge-trash.ts";
import { deleteAccount } from "./delete-account.ts";

const never = new AbortController().signal;
const databases = await testDatabases();

describe.each(databases)("a deletion that is killed, on $name", ({ url, drop }) => {
  let bench: TestParts;
  let parts: FeatureParts;
  beforeAll(async () => {
    bench = await openTestParts(url);
    parts = bench.parts;
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  async function makeDone(): Promise<MadeGeneration> {
    const made = await makeGeneration(parts, await bench.newGuest(), 2);
    const payload = { generation_id: made.generationId };
    await runGeneration(parts, payload, { stopping: never, cancelled: never });
    expect(await filesOf(made)).toBe(2);
    return made;
  }

  /** The queue of these parts keeps nothing: its job is lost with the process. */
  async function remove(id: string, within: FeatureParts = parts): Promise<number> {
    const app = fastify();
    app.get("/", async (request) => {
      const account = { id, kind: "guest", role: "user", password_hash: null } as const;
      await deleteAccount(within, { account, request });
      return "done";
    });
    return (await app.inject("/")).statusCode;
  }

  async function filesOf({ assetIds }: MadeGeneration): Promise<number> {
    let count = 0;
    for (const id of assetIds) {
      for await (const { sizeBytes } of parts.storage.list(`assets/${id}/`)) {
        count += sizeBytes > 0 ? 1 : 0;
      }
    }
    return count;
  }
  const isThere = async (id: string): Promise<boolean> =>
    (await parts.database.asSystem((tx) => tx.select().from(users).where(eq(users.id, id))))
      .length === 1;
  const notesOf = (ownerId: string) =>
    parts.database.asSystem((tx) =>
      tx.select().from(fileDeletions).where(eq(fileDeletions.owner_id, ownerId)),
    );
  const anHourLater = () =>
    parts.database.asSystem((tx) =>
      tx.update(fileDeletions).set({ due_at: sql`${fileDeletions.due_at} - interval '1 hour'` }),
    );

  test("before its commit, has changed nothing; after it, has deleted the account", async () => {
    for (const moment of ["before", "after"] as const) {
      const made = await makeDone();
      const dying = dyingDatabase(parts.database, 1, moment);
      expect(await remove(made.ownerId, { ...parts, database: dying.database })).toBe(500);
      expect([await isThere(made.ownerId), await filesOf(made)]).toEqual([moment === "before", 2]);
    }
  });

  test("before its files are gone, leaves notes by which they go all the same", async () => {
    const made = await makeDone();
    expect(await remove(made.ownerId)).toBe(200);
    expect(await filesOf(made)).toBe(2);
    await deleteNotedFiles(parts, never);
    expect(await filesOf(made)).toBe(2);
    await anHourLater();
    await deleteNotedFiles(parts, never);
    expect([await filesOf(made), await notesOf(made.ownerId)]).toEqual([0, []]);
  });

  test("between two of its files, goes on where it is run again, and touches nobody else's", async () => {
    const [made, others] = [await makeDone(), await makeDone()];
    await remove(made.ownerId);
    let deleted = 0;
    const dying = {
      database: parts.database,
      storage: new Proxy(parts.storage, {
        get: (storage, name) =>
          name === "delete" && (deleted += 1) > 1
            ? () => Promise.reject(new Error("killed"))
            : bound(storage, name),
      }),
    };
    await expect(deleteFilesOf(dying, made.ownerId, never)).rejects.toThrow("killed");
    expect(await filesOf(made)).toBe(1);
    await deleteFilesOf(parts, made.ownerId, never);
    await deleteFilesOf(parts, made.ownerId, never);
    expect([await filesOf(made), await filesOf(others)]).toEqual([0, 2]);
  });

  test("what a run had not stored yet goes when the notes are due", async () => {
    const made = await makeDone();
    await remove(made.ownerId);
    await deleteFilesOf(parts, made.ownerId, never);
    await parts.storage.put(`assets/${made.assetIds[0]}/late.svg`, new Uint8Array([1]));
    await anHourLater();
    await deleteNotedFiles(parts, never);
    expect(await filesOf(made)).toBe(0);
  });
});

function bound(target: object, name: string | symbol): unknown {
  const value: unknown = Reflect.get(target, name);
  return typeof value === "function" ? value.bind(target) : value;
}
