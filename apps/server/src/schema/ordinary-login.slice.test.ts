import { startPostgres } from "@emblazon/testkit/postgres";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestServer } from "../features/testing/open-test-server.ts";
import type { TestServer } from "../features/testing/open-test-server.ts";
import { CATALOGUE_CHECKS } from "./testing/catalogue-checks.ts";

const postgres = await requireOrSkip(() => startPostgres());

async function runAsAdmin(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/**
 * A login as an installation should have it: with the rights that the start asks for, and no more.
 * NOINHERIT, so that the policies of the two roles count for it only while it acts as one of them.
 */
async function ordinaryLogin(adminUrl: string): Promise<string> {
  const url = new URL(adminUrl);
  const name = url.pathname.slice(1);
  await runAsAdmin(
    adminUrl,
    `CREATE ROLE plain_login LOGIN NOINHERIT PASSWORD 'secret-1';
     CREATE ROLE emblazon_app NOLOGIN;
     CREATE ROLE emblazon_system NOLOGIN;
     GRANT emblazon_app, emblazon_system TO plain_login;
     GRANT CREATE ON DATABASE ${name} TO plain_login;
     GRANT CREATE, USAGE ON SCHEMA public TO plain_login WITH GRANT OPTION`,
  );
  url.username = "plain_login";
  url.password = "secret-1";
  return url.href;
}

describe.skipIf(postgres === null)("a server whose PostgreSQL login is an ordinary one", () => {
  if (postgres === null) return;
  let server: TestServer;
  let ownerId: string;
  beforeAll(async () => {
    const database = await postgres.createDatabase();
    server = await openTestServer(await ordinaryLogin(database.url));
    const owner = server.visitor();
    const brief = { name: "Harbor & Pine", num_variations: 1 };
    await owner.post("/api/v1/projects", brief, { headers: { prefer: "wait=60" } });
    ownerId = String(Reflect.get(Object((await owner.get("/api/v1/session")).json()), "user_id"));
  });
  afterAll(async () => {
    await server.close();
    await postgres.stop();
  });

  /** As the login itself, without either role, but with the owner of the rows as the user. */
  const asLogin = (sql: string) =>
    server.parts.database.asUser(ownerId, (tx) =>
      server.parts.database.elevated(tx, (run) => run(sql)),
    );

  test("it is no superuser and bypasses nothing", async () => {
    const [login] = await asLogin(
      "SELECT rolname, rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user",
    );
    expect(login).toEqual({ rolname: "plain_login", rolsuper: false, rolbypassrls: false });
  });

  test("it owns the tables and yet sees none of their rows", async () => {
    for (const table of ["users", "sessions", "projects", "assets", "events"]) {
      expect([table, await asLogin(`SELECT 1 FROM ${table}`)]).toEqual([table, []]);
    }
    const seen = await server.parts.database.asSystem((tx) => tx.execute("SELECT 1 FROM projects"));
    // The server works, and the rows are there.
    expect(seen).toHaveLength(1);
  });

  test.each(CATALOGUE_CHECKS)("$name, with the queue's tables there too", async ({ query }) => {
    expect(await asLogin(query)).toEqual([]);
  });
});
