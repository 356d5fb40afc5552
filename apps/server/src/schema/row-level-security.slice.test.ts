import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testDatabases } from "../features/testing/databases.ts";
import { makeGeneration } from "../features/testing/make-generation.ts";
import type { MadeGeneration } from "../features/testing/make-generation.ts";
import { openTestParts } from "../features/testing/open-test-parts.ts";
import type { TestParts } from "../features/testing/open-test-parts.ts";
import { cancelGeneration } from "../features/generations/cancel-generation.ts";
import { runGeneration } from "../features/generations/run-generation.ts";
import { newId } from "../records/ids.ts";
import { projects } from "./projects.ts";

const databases = await testDatabases();

describe.each(databases)("row-level security on $name", ({ url, drop }) => {
  let bench: TestParts;
  let mine: MadeGeneration;
  let stranger: string;
  let tables: string[];

  beforeAll(async () => {
    bench = await openTestParts(url);
    const { parts } = bench;
    const owner = await bench.newGuest();
    stranger = await bench.newGuest();
    mine = await makeGeneration(parts, owner, 2);
    const target = { generationId: mine.generationId, assetId: mine.assetIds[1] ?? "" };
    await cancelGeneration(parts, owner, target);
    const never = new AbortController().signal;
    const payload = { generation_id: mine.generationId, owner_id: owner };
    await runGeneration(parts, payload, { stopping: never, cancelled: never });
    await parts.database.asUser(owner, (tx) =>
      tx.execute(sql`INSERT INTO file_deletions (id, owner_id, prefix)
        VALUES (${newId()}::uuid, ${owner}::uuid, 'x/')`),
    );
    tables = (
      await parts.database.asSystem((tx) =>
        tx.execute<{ name: string }>(sql`SELECT relname AS name FROM pg_class
          WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY 1`),
      )
    )
      .map(({ name }) => name)
      .filter((name) => name !== "emblazon_migrations");
  });
  afterAll(async () => {
    await bench.close();
    await drop();
  });

  const asStranger = <T>(work: Parameters<typeof bench.parts.database.asUser<T>>[1]) =>
    bench.parts.database.asUser(stranger, work);
  const sqlStateOf = (error: unknown): unknown => {
    for (let at = error; at instanceof Error; at = at.cause) if ("code" in at) return at.code;
    return undefined;
  };

  test("every table has row-level security on and forced, and a policy for each role", async () => {
    const lacking = await bench.parts.database.asSystem((tx) =>
      tx.execute<{ name: string }>(sql`
        SELECT c.relname AS name FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
          AND c.relname <> 'emblazon_migrations'
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity
            AND (SELECT count(DISTINCT r) FROM pg_policies p, unnest(p.roles) r
              WHERE p.tablename = c.relname
                AND r IN ('emblazon_app', 'emblazon_system')) = 2)`),
    );
    expect(lacking).toEqual([]);
    expect(tables).toEqual(
      expect.arrayContaining([
        "asset_versions",
        "assets",
        "attempts",
        "event_streams",
        "events",
        "file_deletions",
        "generations",
        "idempotency_keys",
        "inspiration_images",
        "projects",
        "sessions",
        "users",
      ]),
    );
  });

  test("neither role can step around the policies", async () => {
    const roles = await bench.parts.database.asSystem((tx) =>
      tx.execute(sql`SELECT rolname FROM pg_roles
        WHERE rolname IN ('emblazon_app', 'emblazon_system') AND (rolsuper OR rolbypassrls)`),
    );
    expect(roles).toEqual([]);
  });

  test("a stranger sees no row of anyone else in any table", async () => {
    for (const table of tables) {
      const rows = await asStranger((tx) =>
        tx.execute(sql`SELECT owner_id FROM ${sql.identifier(table)}
          WHERE owner_id <> ${stranger}::uuid`),
      );
      expect(rows, table).toEqual([]);
    }
  });

  test("the system sees the rows that the stranger does not, so the test above can fail", async () => {
    for (const table of ["projects", "generations", "assets", "attempts", "events"]) {
      const rows = await bench.parts.database.asSystem((tx) =>
        tx.execute(
          sql`SELECT 1 FROM ${sql.identifier(table)} WHERE owner_id = ${mine.ownerId}::uuid`,
        ),
      );
      expect(rows.length, table).toBeGreaterThan(0);
    }
  });

  test("a stranger changes and deletes no row of anyone else in any table", async () => {
    for (const table of tables) {
      const name = sql.identifier(table);
      const updated = await asStranger((tx) =>
        tx.execute(sql`UPDATE ${name} SET owner_id = owner_id RETURNING owner_id`),
      );
      expect(
        updated.filter((row) => row["owner_id"] !== stranger),
        table,
      ).toEqual([]);
      const deleted = await asStranger((tx) =>
        tx.execute(sql`DELETE FROM ${name} WHERE owner_id <> ${stranger}::uuid RETURNING owner_id`),
      );
      expect(deleted, table).toEqual([]);
    }
  });

  test("a stranger cannot write a row in another's name", async () => {
    const forged = asStranger((tx) =>
      tx.insert(projects).values({
        id: newId(),
        owner_id: mine.ownerId,
        name: "Forged",
        tagline: "",
        industry: "",
        description: "",
        personality: [],
        colors: [],
        include_text_in_ai: false,
        search: "",
      }),
    );
    expect(await forged.catch(sqlStateOf)).toBe("42501");
  });

  test("a stranger cannot hang a row of their own on another's project", async () => {
    const hung = asStranger((tx) =>
      tx.execute(sql`INSERT INTO generations (id, owner_id, project_id, kind, status, input, seed)
        VALUES (${newId()}::uuid, ${stranger}::uuid, ${mine.projectId}::uuid, 'logo', 'queued',
          '{}', 1)`),
    );
    expect(await hung.catch(sqlStateOf)).toBe("23503");
  });

  test("a stranger cannot name another's logo as the parent of a generation of their own", async () => {
    const hung = asStranger((tx) =>
      tx.execute(sql`INSERT INTO generations (id, owner_id, parent_asset_id, kind, status, input, seed)
        VALUES (${newId()}::uuid, ${stranger}::uuid, ${mine.assetIds[0]}::uuid, 'logo', 'queued',
          '{}', 1)`),
    );
    expect(await hung.catch(sqlStateOf)).toBe("23503");
  });

  test("without a user nobody's rows are seen", async () => {
    for (const nobody of ["''", "DEFAULT"]) {
      const rows = await asStranger(async (tx) => {
        await tx.execute(sql.raw(`SET LOCAL app.user_id = ${nobody}`));
        return tx.select().from(projects);
      });
      expect(rows).toEqual([]);
    }
  });
});
