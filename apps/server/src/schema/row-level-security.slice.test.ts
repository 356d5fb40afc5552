import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "../platform/database/create-database.ts";
import type { Database, Tx } from "../platform/database/database.ts";
import { testEngines } from "../platform/testing/test-engines.ts";
import { trialsOf } from "./testing/access-trials.ts";
import type { Asker, Cast, Trial } from "./testing/access-trials.ts";
import { insertPerson, insertRow } from "./testing/insert-row.ts";
import { newPerson, newRow } from "./testing/row-factories.ts";
import { sqlStateOf } from "./testing/sql-state-of.ts";
import { TABLE_ACCESS } from "./testing/table-access.ts";
import { undone } from "./testing/undone.ts";

const TABLES = Object.entries(TABLE_ACCESS).map(([table, access]) => ({ table, access }));
/** So that the matrix cannot shrink without anyone's noticing. */
const FEWEST_TRIALS = 620;
const FEWEST_REFERENCES = 11;

describe.each(await testEngines())("row-level security, $kind", ({ place }) => {
  let database: Database;
  const cast: Cast = { me: newPerson(), other: newPerson(), gone: newPerson() };
  const names = new Map(Object.entries(cast).map(([name, { ownerId }]) => [ownerId, name]));
  let tried = 0;

  beforeAll(async () => {
    database = createDatabase(await (await place()).open());
    await database.asSystem(async (tx) => {
      await insertPerson(tx, cast.me);
      await insertPerson(tx, cast.other);
      await tx.execute(insertRow("users", newRow("users", cast.gone)));
      await tx.execute(sql`DELETE FROM users WHERE id = ${cast.gone.ownerId}::uuid`);
    });
  });

  /** Whose rows a trial reached, or the SQLSTATE that it ended with. Nothing of it stays. */
  async function outcomeOf({ asker, statement }: Trial): Promise<unknown> {
    tried += 1;
    const reaching = undone(database, userOf(asker, cast), async (tx) => {
      await forget(tx, asker);
      const rows = await tx.execute<{ owner_id?: string }>(statement);
      return new Set(rows.map(({ owner_id }) => names.get(owner_id ?? "") ?? "a stranger"));
    });
    return reaching.then((whose) => [...whose].toSorted().join(", "), sqlStateOf);
  }

  test("every table is in the table of access, and the other way round", async () => {
    const rows = await database.asSystem((tx) =>
      tx.execute<{ name: string }>(sql`SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`),
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(Object.keys(TABLE_ACCESS).toSorted());
  });

  test.each(TABLES)("in $table everybody reaches what is theirs, if that", async (line) => {
    const trials = trialsOf(line.table, line.access, cast);
    const found: Record<string, unknown> = {};
    for (const trial of trials) found[titleOf(trial)] = await outcomeOf(trial);
    expect(found).toEqual(
      Object.fromEntries(trials.map((trial) => [titleOf(trial), trial.expected])),
    );
  });

  test("the system reaches everybody's rows, so each trial above can fail", async () => {
    for (const { table, access } of TABLES.filter(({ access }) => access.merging !== "of nobody")) {
      const rows = await database.asSystem((tx) =>
        tx.execute<{ owner_id: string }>(sql`SELECT owner_id FROM ${sql.identifier(table)}`),
      );
      const whose = rows.map(({ owner_id }) => names.get(owner_id)).toSorted();
      expect([table, access.own, whose]).toEqual([table, access.own, ["me", "other"]]);
    }
  });

  test("nobody hangs a row of their own on another's, by whichever reference", async () => {
    const references = await database.asSystem((tx) => tx.execute<Reference>(REFERENCES));
    expect(references.length).toBeGreaterThanOrEqual(FEWEST_REFERENCES);
    for (const { table, column, parent } of references) {
      const row = { ...newRow(table, cast.me), [column]: cast.other.ids[parent] };
      const own = TABLE_ACCESS[table]?.own;
      const hanging = undone(database, cast.me.ownerId, (tx) => tx.execute(insertRow(table, row)));
      const state = await hanging.then(() => "done", sqlStateOf);
      expect([table, column, state]).toEqual([table, column, own === "write" ? "23503" : "42501"]);
      const bySystem = undone(database, null, (tx) => tx.execute(insertRow(table, row)));
      expect([table, column, await bySystem.then(() => "done", sqlStateOf)]).toEqual([
        table,
        column,
        "23503",
      ]);
    }
  });

  test("no row is missing from the tables after all that was tried, and enough was", async () => {
    for (const { table } of TABLES) {
      const rows = await database.asSystem((tx) =>
        tx.execute(sql`SELECT 1 FROM ${sql.identifier(table)}`),
      );
      expect([table, rows.length]).toEqual([table, 2]);
    }
    expect(tried).toBeGreaterThanOrEqual(FEWEST_TRIALS);
  });
});

/** References that could join one person's row to another's. */
type Reference = { table: string; column: string; parent: string };
const REFERENCES = sql`
  SELECT conrelid::regclass::text AS table, attname AS column, confrelid::regclass::text AS parent
  FROM pg_constraint JOIN pg_attribute ON attrelid = conrelid AND attnum = ANY (conkey)
  WHERE contype = 'f' AND connamespace = 'public'::regnamespace
    AND confrelid <> 'users'::regclass AND attname <> 'owner_id'`;

function titleOf({ name, asker }: Trial): string {
  return `${name}, as ${asker}`;
}

function userOf(asker: Asker, { me, gone }: Cast): string {
  return asker === "gone" ? gone.ownerId : me.ownerId;
}

/** Takes back who is asking, as if nobody had said so. */
async function forget(tx: Tx, asker: Asker): Promise<void> {
  if (asker === "nobody") await tx.execute(sql`SET LOCAL app.user_id = ''`);
  if (asker === "unset") await tx.execute(sql`SET LOCAL app.user_id = DEFAULT`);
}
