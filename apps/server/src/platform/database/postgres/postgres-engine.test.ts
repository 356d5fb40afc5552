import { startPostgres } from "@emblazon/testkit/postgres";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { StartError } from "../../errors/start-error.ts";
import { createDatabase } from "../create-database.ts";
import { openDatabase } from "../open-database.ts";
import type { SqlEngine } from "../sql-engine.ts";

const server = await requireOrSkip(() => startPostgres());

function open(databaseUrl: string): Promise<SqlEngine> {
  return openDatabase({ dataDir: "/nonexistent", databaseUrl, poolSize: 3 });
}

async function runAsAdmin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe.skipIf(server === null)("PostgreSQL that fails", () => {
  if (server === null) return;
  let url: string;

  beforeAll(async () => {
    url = (await server.createDatabase()).url;
  });

  afterAll(() => server.stop());

  const asAdmin = (sql: string): Promise<void> => runAsAdmin(url, sql);

  test("connections that the server drops are replaced, and listeners told that they may have missed something", async () => {
    const engine = await open(url);
    const database = createDatabase(engine);
    const gap = Promise.withResolvers<void>();
    let connects = 0;
    const heard = Promise.withResolvers<string>();
    await engine.listen("after_the_gap", heard.resolve, () => {
      connects += 1;
      if (connects === 2) gap.resolve();
    });
    await asAdmin(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity " +
        "WHERE datname = current_database() AND pid <> pg_backend_pid()",
    );
    await gap.promise;
    await engine.session((session) => session.script("NOTIFY after_the_gap, 'still there'"));
    expect(await heard.promise).toBe("still there");
    expect(await database.ping()).toBeGreaterThan(0);
    await engine.close();
  });

  test("a transaction whose connection is lost ends as unavailable, and the next one works", async () => {
    const database = createDatabase(await open(url));
    const losing = database.asSystem(async (tx) => {
      await asAdmin(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction'",
      );
      await tx.execute("SELECT 1");
    });
    await expect(losing).rejects.toMatchObject({ code: "unavailable", retryable: true });
    expect(await database.asSystem((tx) => tx.execute("SELECT 1 AS one"))).toEqual([{ one: 1 }]);
    await database.close();
  });

  test.each([
    ["a wrong password", (to: URL) => (to.password = "wrong"), /refused the user postgres/],
    [
      "a database that is not there",
      (to: URL) => (to.pathname = "/nowhere"),
      /CREATE DATABASE "nowhere"/,
    ],
    ["a port where nobody is", (to: URL) => (to.port = "1"), /127\.0\.0\.1:1 does not answer/],
  ])(
    "opening with %s fails with one sentence that says what to do",
    async (_name, spoil, sentence) => {
      const wrong = new URL(url);
      spoil(wrong);
      const error: unknown = await open(wrong.href).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StartError);
      expect(String(error)).toMatch(sentence);
      expect(String(error)).not.toContain(new URL(url).password);
    },
  );

  test("a user who may not make roles is told the SQL that an administrator must run, and it works", async () => {
    const other = await server.createDatabase();
    await asAdmin("CREATE ROLE plain_user LOGIN PASSWORD 'secret-1'");
    const plain = new URL(other.url);
    plain.username = "plain_user";
    plain.password = "secret-1";
    const error: unknown = await open(plain.href).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "StartError" });
    const message = error instanceof Error ? error.message : "";
    // This server has the roles already.
    const statements = message
      .slice(message.indexOf("CREATE ROLE"))
      .replaceAll(/CREATE ROLE \w+ NOLOGIN;/g, "");
    await runAsAdmin(other.url, statements);
    const database = createDatabase(await open(plain.href));
    const [row] = await database.asSystem((tx) => tx.execute("SELECT current_user AS role"));
    expect(row).toEqual({ role: "emblazon_system" });
    await database.close();
  });

  test("a role that bypasses row-level security is refused", async () => {
    await asAdmin("ALTER ROLE emblazon_app BYPASSRLS");
    await expect(open(url)).rejects.toThrow(/ALTER ROLE emblazon_app NOSUPERUSER NOBYPASSRLS/);
  });
});
