import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { startPostgres } from "./postgres.ts";
import type { PostgresServer } from "./postgres.ts";
import { requireOrSkip } from "./require-or-skip.ts";

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query(sql);
    return result.rows as unknown[];
  } finally {
    await client.end();
  }
}

const server: PostgresServer | null = await requireOrSkip(() => startPostgres());

describe.skipIf(server === null)("a test server", () => {
  if (server === null) return;
  afterAll(() => server.stop());

  test("createDatabase, twice, gives two databases that share nothing", async () => {
    const [one, two] = [await server.createDatabase(), await server.createDatabase()];
    await ask(one.url, "create table t as select 1 as n");
    expect(await ask(one.url, "select n from t")).toEqual([{ n: 1 }]);
    await expect(ask(two.url, "select n from t")).rejects.toThrow(/does not exist/);
    await one.drop();
    await two.drop();
  });

  test("a dropped database, even with an open connection, is gone", async () => {
    const database = await server.createDatabase();
    const client = new pg.Client({ connectionString: database.url });
    client.on("error", () => {});
    await client.connect();
    await database.drop();
    await expect(ask(database.url, "select 1")).rejects.toThrow(/does not exist/);
    await client.end().catch(() => {});
  });

  test("a server of ours is durable: fsync is on", async () => {
    const database = await server.createDatabase();
    const [row] = await ask(database.url, "show fsync");
    await database.drop();
    expect(row).toEqual({ fsync: "on" });
  });

  test("a given address, is used and left running", async () => {
    const given = await startPostgres({ given: server.adminUrl });
    const database = await given.createDatabase();
    expect(await ask(database.url, "select 1 as n")).toEqual([{ n: 1 }]);
    await database.drop();
    await given.stop();
    expect(await ask(server.adminUrl, "select 1 as n")).toEqual([{ n: 1 }]);
  });
});

const npmServer = await requireOrSkip(() => startPostgres({ kinds: ["npm"] }));

describe.skipIf(npmServer === null)("a test server from the npm-shipped programs", () => {
  if (npmServer === null) return;
  afterAll(() => npmServer.stop());

  test("createDatabase, gives one that takes any Unicode", async () => {
    const database = await npmServer.createDatabase();
    expect(npmServer.kind).toBe("npm");
    expect(await ask(database.url, "select 'Ωж😀' as text")).toEqual([{ text: "Ωж😀" }]);
    await database.drop();
  });
});
