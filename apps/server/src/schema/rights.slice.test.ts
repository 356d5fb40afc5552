import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "../platform/database/create-database.ts";
import type { Database } from "../platform/database/database.ts";
import { testEngines } from "../platform/testing/test-engines.ts";
import { insertPerson } from "./testing/insert-row.ts";
import { newPerson, ROW_FACTORIES } from "./testing/row-factories.ts";
import type { Person } from "./testing/row-factories.ts";
import { sqlStateOf } from "./testing/sql-state-of.ts";
import { EVERY_RIGHT, TABLE_ACCESS } from "./testing/table-access.ts";
import type { TableAccess } from "./testing/table-access.ts";
import { undone } from "./testing/undone.ts";

type RightsRow = { name: string; role: string; rights: string[] };

const RIGHTS = sql`
  SELECT relname AS name, rolname AS role, ARRAY(
    SELECT privilege_type FROM aclexplode(relacl) WHERE grantee = r.oid ORDER BY 1) AS rights
  FROM pg_class c, pg_roles r
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
    AND rolname IN ('emblazon_app', 'emblazon_system')`;

const PEOPLES: Readonly<Record<TableAccess["own"], readonly string[]>> = {
  write: EVERY_RIGHT,
  read: ["SELECT"],
  nothing: [],
};

describe.each(await testEngines())("rights, $kind", ({ place }) => {
  let database: Database;
  let me: Person;
  beforeAll(async () => {
    database = createDatabase(await (await place()).open());
    me = newPerson();
    await database.asSystem((tx) => insertPerson(tx, me));
  });

  const rightsOf = async (role: string): Promise<Record<string, string[]>> => {
    const rows = await database.asSystem((tx) => tx.execute<RightsRow>(RIGHTS));
    return Object.fromEntries(
      rows.filter((row) => row.role === role).map(({ name, rights }) => [name, rights]),
    );
  };

  test("people have on each table the rights that the table of access says, and no others", async () => {
    const expected = Object.entries(TABLE_ACCESS).map(([name, { own }]) => [name, PEOPLES[own]]);
    expect(await rightsOf("emblazon_app")).toEqual(Object.fromEntries(expected));
  });

  test("the system has on each table the rights that the table of access says, and no others", async () => {
    const expected = Object.entries(TABLE_ACCESS).map(([name, { system = EVERY_RIGHT }]) => [
      name,
      system,
    ]);
    expect(await rightsOf("emblazon_system")).toEqual(Object.fromEntries(expected));
  });

  test("no column is let go beyond its table but those that the table of access names", async () => {
    const rows = await database.asSystem((tx) =>
      tx.execute<{ found: string }>(sql`
        SELECT concat_ws(' ', privilege_type, attrelid::regclass, attname, grantee::regrole) AS found
        FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid, aclexplode(attacl)
        WHERE relnamespace = 'public'::regnamespace`),
    );
    const expected = Object.entries(TABLE_ACCESS).flatMap(([name, { change = [] }]) =>
      change.map((column) => `UPDATE ${name} ${column} emblazon_app`),
    );
    expect(rows.map(({ found }) => found)).toEqual(expected);
  });

  test("every table has a row factory, and every factory a table", () => {
    expect(Object.keys(ROW_FACTORIES).toSorted()).toEqual(Object.keys(TABLE_ACCESS).toSorted());
  });

  test("people change nothing of themselves but what they may, whatever the column", async () => {
    const columns = await database.asSystem((tx) =>
      tx.execute<{ name: string }>(sql`SELECT attname AS name FROM pg_attribute
        WHERE attrelid = 'users'::regclass AND attnum > 0 AND NOT attisdropped`),
    );
    const allowed: string[] = [];
    for (const { name } of columns) {
      const column = sql.identifier(name);
      const changing = undone(database, me.ownerId, (tx) =>
        tx.execute(sql`UPDATE users SET ${column} = ${column}`),
      );
      const state = await changing.then(() => "done", sqlStateOf);
      if (state === "done") allowed.push(name);
      else expect([name, state]).toEqual([name, "42501"]);
    }
    expect(columns.length).toBeGreaterThan(10);
    expect(allowed).toEqual(["full_name"]);
  });

  test.each([
    ["role", "'admin'"],
    ["disabled_at", "NULL"],
    ["password_hash", "'known'"],
    ["email", "'other@example.com'"],
    ["kind", "'user'"],
    ["created_at", "now()"],
  ])("nobody sets their own %s to %s", async (column, value) => {
    const raising = database.asUser(me.ownerId, (tx) =>
      tx.execute(sql.raw(`UPDATE users SET ${column} = ${value}`)),
    );
    expect(await raising.then(() => "done", sqlStateOf)).toBe("42501");
  });

  test("what is written down stays as it was written, even for the system", async () => {
    const mending = database.asSystem((tx) =>
      tx.execute(sql`UPDATE audit_log SET event = 'nothing'`),
    );
    expect(await mending.then(() => "done", sqlStateOf)).toBe("42501");
  });
});
