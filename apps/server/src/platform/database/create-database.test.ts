import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { testEngines } from "../testing/test-engines.ts";
import { createDatabase } from "./create-database.ts";
import type { Database, Tx } from "./database.ts";
import { readMigrations } from "./migrate.ts";

const ada = randomUUID();
const bob = randomUUID();

const NOTES = `
  CREATE TABLE notes (id uuid PRIMARY KEY, owner_id uuid NOT NULL, words text NOT NULL UNIQUE);
  ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
  ALTER TABLE notes FORCE ROW LEVEL SECURITY;
  CREATE POLICY notes_owner ON notes TO emblazon_app
    USING (owner_id = nullif(current_setting('app.user_id', true), '')::uuid)
    WITH CHECK (owner_id = nullif(current_setting('app.user_id', true), '')::uuid);
  CREATE POLICY notes_system ON notes TO emblazon_system USING (true) WITH CHECK (true);
`;

const note = (tx: Tx, ownerId: string, words: string) =>
  tx.execute(
    sql`INSERT INTO notes VALUES (${randomUUID()}::uuid, ${ownerId}::uuid, ${words}) RETURNING id`,
  );

const words = async (tx: Tx): Promise<string[]> =>
  (await tx.execute<{ words: string }>(sql`SELECT words FROM notes ORDER BY words`)).map(
    (row) => row.words,
  );

function sqlState(error: unknown): unknown {
  const source = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return source instanceof Error && "code" in source ? source.code : undefined;
}

for (const engine of await testEngines()) {
  describe(`database, ${engine.kind}`, () => {
    let database: Database;

    beforeAll(async () => {
      const place = await engine.place();
      const extra = { name: "9999_notes.sql", text: NOTES, sha256: "notes" };
      const opened = await place.open({ migrations: [...(await readMigrations()), extra] });
      database = createDatabase(opened);
    });

    test("asUser sees and changes the user's rows only", async () => {
      await database.asUser(ada, (tx) => note(tx, ada, "ada 1"));
      await database.asUser(bob, (tx) => note(tx, bob, "bob 1"));
      expect(await database.asUser(ada, words)).toEqual(["ada 1"]);
      const touched = await database.asUser(ada, (tx) =>
        tx.execute(
          sql`UPDATE notes SET words = 'stolen' WHERE owner_id = ${bob}::uuid RETURNING id`,
        ),
      );
      expect(touched).toEqual([]);
      expect(await database.asSystem(words)).toEqual(["ada 1", "bob 1"]);
    });

    test("asUser inserting for another user is refused by the database", async () => {
      const error: unknown = await database
        .asUser(ada, (tx) => note(tx, bob, "forged"))
        .catch((reason: unknown) => reason);
      expect(sqlState(error)).toBe("42501");
    });

    test("asUser with an id that is no UUID is refused before it reaches SQL", () => {
      const hostile = "'; DROP TABLE notes; --";
      expect(() => database.asUser(hostile, words)).toThrow(TypeError);
    });

    test("asUser leaves no trace of the user on the connection", async () => {
      await database.asUser(ada, words);
      const [row] = await database.asSystem((tx) =>
        tx.execute(sql`SELECT current_user AS role, current_setting('app.user_id') AS id`),
      );
      expect(row).toEqual({ role: "emblazon_system", id: "" });
    });

    test("a transaction whose work throws leaves nothing behind", async () => {
      const failing = database.asUser(ada, async (tx) => {
        await note(tx, ada, "gone");
        throw new RangeError("changed my mind");
      });
      await expect(failing).rejects.toThrow(RangeError);
      expect(await database.asUser(ada, words)).not.toContain("gone");
    });

    test("a failed statement whose error is swallowed still fails the transaction", async () => {
      const swallowing = database.asUser(ada, async (tx) => {
        await note(tx, ada, "half");
        await note(tx, ada, "half").catch(() => undefined);
      });
      expect(sqlState(await swallowing.catch((error: unknown) => error))).toBe("23505");
      expect(await database.asUser(ada, words)).not.toContain("half");
    });

    test("a savepoint that fails is undone and the rest of the transaction commits", async () => {
      await database.asUser(ada, async (tx) => {
        await note(tx, ada, "kept");
        const inner = database.savepoint(tx, async () => {
          await note(tx, ada, "undone");
          await note(tx, ada, "kept");
        });
        await expect(inner).rejects.toThrow();
      });
      const found = await database.asUser(ada, words);
      expect(found).toContain("kept");
      expect(found).not.toContain("undone");
    });

    test("elevated work runs as the owner, and what follows under the role again", async () => {
      const roles = await database.asUser(ada, async (tx) => {
        const [inside] = await database.elevated(tx, (run) => run("SELECT current_user AS role"));
        const [after] = await tx.execute<{ role: string }>(sql`SELECT current_user AS role`);
        return { inside: inside?.["role"], after: after?.role };
      });
      expect(roles.inside).not.toBe("emblazon_app");
      expect(roles.after).toBe("emblazon_app");
    });

    test("a transaction that has ended takes no more statements", async () => {
      let kept: Tx | undefined;
      await database.asUser(ada, async (tx) => {
        kept = tx;
      });
      await expect(kept?.execute(sql`SELECT 1`)).rejects.toThrow();
    });

    test("values come back the same on every engine", async () => {
      const [row] = await database.asSystem((tx) =>
        tx.execute(sql`
          SELECT 9007199254740991::bigint AS exact, 9007199254740993::bigint AS large,
                 1.10::numeric AS money, '2026-01-02T03:04:05.678901Z'::timestamptz AS instant,
                 '{"a":[1,null]}'::jsonb AS document, '\\x00ff'::bytea AS bytes,
                 ARRAY['a,b', NULL]::text[] AS list, true AS yes, NULL::text AS nothing`),
      );
      const bytes: unknown = row?.["bytes"];
      expect({ ...row, bytes: bytes instanceof Uint8Array ? [...bytes] : bytes }).toEqual({
        exact: 9007199254740991,
        large: 9007199254740993n,
        money: "1.10",
        instant: "2026-01-02 03:04:05.678901+00",
        document: { a: [1, null] },
        bytes: [0, 255],
        list: ["a,b", null],
        yes: true,
        nothing: null,
      });
    });

    test("a notification arrives when its transaction commits and not when it is undone", async () => {
      const heard: string[] = [];
      const last = Promise.withResolvers<void>();
      const unlisten = await database.listen("test_channel", (payload) => {
        heard.push(payload);
        if (payload === "last") last.resolve();
      });
      const notify = (payload: string) => (tx: Tx) =>
        tx.execute(sql`SELECT pg_notify('test_channel', ${payload})`);
      await database.asSystem(notify("first"));
      await database
        .asSystem(async (tx) => {
          await notify("undone")(tx);
          throw new Error("no");
        })
        .catch(() => undefined);
      await database.asSystem(notify("last"));
      await last.promise;
      await unlisten();
      expect(heard).toEqual(["first", "last"]);
    });

    test("ping answers how long a round trip takes", async () => {
      expect(await database.ping()).toBeGreaterThan(0);
    });

    test("every table has forced row-level security and a policy for each role", async () => {
      const open = await database.asSystem((tx) =>
        tx.execute(sql`
          SELECT c.relname FROM pg_class c
          WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
            AND NOT (c.relrowsecurity AND c.relforcerowsecurity
              AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid
                          AND 'emblazon_app'::regrole = ANY (p.polroles))
              AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid
                          AND 'emblazon_system'::regrole = ANY (p.polroles)))`),
      );
      expect(open).toEqual([]);
    });
  });
}
