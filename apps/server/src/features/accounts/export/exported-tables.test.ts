import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabases } from "../../testing/databases.ts";
import { openTestParts } from "../../testing/open-test-parts.ts";
import type { TestParts } from "../../testing/open-test-parts.ts";
import { EXPORTED_TABLES } from "./exported-tables.ts";

const databases = await testDatabases();

/** Words of columns that would open something, whatever else they are. */
const SECRET = /hash|secret|token|sealed|password|credential|_key$|^html$|^body$|payload/;
describe.each(databases)("what is exported, beside the tables on $name", ({ url, drop }) => {
  let bench: TestParts;
  let columns: string[];
  beforeAll(async () => {
    bench = await openTestParts(url);
    const rows = await bench.parts.database.asSystem((tx) =>
      tx.execute<{ name: string }>(sql`
        SELECT c.relname || '.' || a.attname AS name
        FROM pg_class c
        JOIN pg_attribute owner ON owner.attrelid = c.oid AND owner.attname = 'owner_id'
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND a.attname <> 'owner_id'
        ORDER BY 1`),
    );
    columns = rows.map(({ name }) => name);
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  test("every column of every table with an owner is either shown or withheld", () => {
    const listed = Object.entries(EXPORTED_TABLES).flatMap(([table, { shown, withheld }]) =>
      [...shown, ...Object.keys(withheld)].map((column) => `${table}.${column}`),
    );
    expect(listed.toSorted()).toEqual(columns.toSorted());
  });
});

test("nothing that sounds like a secret is shown", () => {
  const shown = Object.entries(EXPORTED_TABLES).flatMap(([table, { shown: names }]) =>
    names.map((name) => `${table}.${name}`),
  );
  expect(shown.filter((name) => SECRET.test(name.split(".")[1] ?? ""))).toEqual([]);
});

test("what stands in place of a column is of a column that is shown", () => {
  for (const { shown, instead = {} } of Object.values(EXPORTED_TABLES)) {
    expect(shown).toEqual(expect.arrayContaining(Object.keys(instead)));
  }
});
