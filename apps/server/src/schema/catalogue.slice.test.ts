import { beforeAll, describe, expect, test } from "vitest";
import { createDatabase } from "../platform/database/create-database.ts";
import type { Database } from "../platform/database/database.ts";
import { testEngines } from "../platform/testing/test-engines.ts";
import { CATALOGUE_CHECKS } from "./testing/catalogue-checks.ts";
import type { CatalogueCheck } from "./testing/catalogue-checks.ts";
import { undone } from "./testing/undone.ts";

const CULPRITS = CATALOGUE_CHECKS.flatMap((check) =>
  Object.entries(check.culprits).map(([what, statements]) => ({ check, what, statements })),
);

describe.each(await testEngines())("the catalogue, $kind", ({ place }) => {
  let database: Database;
  beforeAll(async () => {
    database = createDatabase(await (await place()).open());
  });

  /** What a check finds once the owner of the schema has run `statements`, which are undone. */
  function findWith(statements: string, { query }: CatalogueCheck): Promise<string[]> {
    return undone(database, null, (tx) =>
      database.elevated(tx, async (run) => {
        for (const statement of statements.split(";")) await run(statement);
        return (await run(query)).map(({ found }) => String(found));
      }),
    );
  }

  test.each(CATALOGUE_CHECKS)("$name", async (check) => {
    expect(await findWith("SELECT 1", check)).toEqual([]);
  });

  test.each(CULPRITS)("$what is found: $check.name", async ({ check, statements }) => {
    expect(await findWith(statements, check)).not.toEqual([]);
  });
});
