import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { StartError } from "../errors/start-error.ts";
import { testEngines } from "../testing/test-engines.ts";
import type { TestPlace } from "../testing/test-engines.ts";
import { migrate, readMigrations } from "./migrate.ts";
import type { Migration } from "./migrate.ts";
import type { SqlEngine } from "./sql-engine.ts";

function migration(name: string, text: string): Migration {
  return { name, text, sha256: createHash("sha256").update(text).digest("hex") };
}

async function tables(engine: SqlEngine): Promise<string[]> {
  const rows = await engine.session((session) =>
    session.query({
      text: "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
      shape: "arrays",
    }),
  );
  return rows.flat().map(String);
}

const one = migration("0001_one.sql", "CREATE TABLE one (id int); CREATE TABLE also (id int);");
const two = migration("0002_two.sql", "CREATE TABLE two (id int)");
const broken = migration("0003_broken.sql", "CREATE TABLE three (id int); SELECT 1/0;");

const engines = await testEngines();

for (const kind of engines) {
  describe(`migrate, ${kind.kind}`, () => {
    let place: TestPlace;
    let engine: SqlEngine;

    beforeAll(async () => {
      place = await kind.place();
      engine = await place.open({ migrations: [one] });
    });

    test("runs what has not run yet, once", async () => {
      expect(await migrate(engine, [one])).toEqual([]);
      expect(await migrate(engine, [one, two])).toEqual(["0002_two.sql"]);
      expect(await migrate(engine, [one, two])).toEqual([]);
      expect(await tables(engine)).toEqual(["also", "one", "two"]);
    });

    test("a file that fails leaves nothing of itself", async () => {
      await expect(migrate(engine, [one, two, broken])).rejects.toThrow("0003_broken.sql");
      expect(await tables(engine)).not.toContain("three");
      expect(await migrate(engine, [one, two])).toEqual([]);
    });

    test("a file that was changed after it ran is refused with its name", async () => {
      const changed = migration(one.name, `${one.text} -- changed`);
      const migrating = migrate(engine, [changed, two]);
      await expect(migrating).rejects.toThrow(StartError);
      await expect(migrating).rejects.toThrow(one.name);
    });

    test("a database of a newer version is refused in plain words", async () => {
      await expect(migrate(engine, [one])).rejects.toThrow(/newer Emblazon/);
    });
  });
}

test.skipIf(engines.length === 1)(
  "four processes that open one new PostgreSQL database at once all succeed",
  async () => {
    const place = await engines[1]?.place();
    const opening = [1, 2, 3, 4].flatMap(() => (place === undefined ? [] : [place.open()]));
    const opened = await Promise.all(opening);
    expect(opened).toHaveLength(4);
    const names = (await readMigrations()).map(({ name }) => name);
    for (const engine of opened) {
      const ran = await engine.session((session) =>
        session.query({
          text: "SELECT name FROM emblazon_internal.migrations ORDER BY name",
          shape: "arrays",
        }),
      );
      expect(ran.flat()).toEqual(names);
    }
  },
);
