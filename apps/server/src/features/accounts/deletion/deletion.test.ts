import { createdApiKey, createProjectResult } from "@emblazon/contract";
import type { CreateProjectResult } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { eq, sql } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Tx } from "../../../platform/database/database.ts";
import { newId } from "../../../records/ids.ts";
import { auditLog } from "../../../schema/audit-log.ts";
import { ceremonies } from "../../../schema/ceremonies.ts";
import { oauthAccounts } from "../../../schema/oauth-accounts.ts";
import { passkeys } from "../../../schema/passkeys.ts";
import { backupCodes, secondFactors } from "../../../schema/second-factors.ts";
import { users } from "../../../schema/users.ts";
import { testDatabases } from "../../testing/databases.ts";
import { openTestServer } from "../../testing/open-test-server.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { registerUser } from "../../testing/register-user.ts";
import type { TestUser } from "../../testing/register-user.ts";

const API = "/api/v1";
const ME = `${API}/users/me`;
const BRIEF = { name: "Harbor & Pine", num_variations: 2 };
/** The queue may have others to see to first. */
const PATIENCE = { timeout: 15_000 };

const databases = await testDatabases();

describe.each(databases)("deleting an account on $name", ({ url, drop }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(url);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });
  const inDatabase = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    server.parts.database.asSystem(work);

  async function makeProject(session: HttpSession): Promise<CreateProjectResult> {
    const drawn = sharp({ create: { width: 64, height: 48, channels: 3, background: "#C81E1E" } });
    const form = new FormData();
    form.set("name", BRIEF.name);
    form.set("num_variations", "2");
    const picture = new Uint8Array(await drawn.png().toBuffer());
    form.append("inspiration[]", new File([picture], "a.png", { type: "image/png" }));
    const headers = { prefer: "wait=30", "idempotency-key": newId() };
    const answer = await session.post(`${API}/projects`, undefined, { form, headers });
    expect(answer.status).toBe(201);
    return createProjectResult.parse(answer.json());
  }

  /** Which tables hold something of them. */
  async function tablesWith(ownerId: string): Promise<string[]> {
    const owned = await inDatabase((tx) =>
      tx.execute<{ name: string }>(sql`
        SELECT c.relname AS name FROM pg_class c
        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'owner_id'
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`),
    );
    const found: string[] = [];
    for (const { name } of owned) {
      const rows = await inDatabase((tx) =>
        tx.execute(sql`SELECT 1 FROM ${sql.identifier(name)}
          WHERE owner_id = ${ownerId}::uuid LIMIT 1`),
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  /** Something of everything that an account can have. */
  async function fill({ id, session, email }: TestUser): Promise<CreateProjectResult> {
    const made = await makeProject(session);
    const [logo] = made.assets ?? [];
    const spec = { ...logo?.spec, surface: "deep" };
    await session.patch(`${API}/assets/${logo?.id}`, { spec });
    await session.get(`${API}/assets/${logo?.id}/file?format=png&size=64`);
    await session.post(`${ME}/api-keys`, { name: "CI" });
    const own = { id: newId(), owner_id: id };
    await inDatabase(async (tx) => {
      await tx.insert(secondFactors).values({ owner_id: id, sealed_secret: "x" });
      await tx.insert(backupCodes).values({ ...own, code_hash: "x" });
      await tx.insert(passkeys).values({
        ...{ ...own, credential_id: own.id, public_key: "x", counter: 0 },
        ...{ transports: [], name: "Laptop" },
      });
      await tx.insert(oauthAccounts).values({ ...own, provider: "x", subject: own.id, email });
      await tx.insert(ceremonies).values({
        ...{ ...own, kind: "passkey-create", secret_hash: "x", detail: {} },
        expires_at: new Date(Date.now() + 60_000),
      });
    });
    return made;
  }

  async function filesUnder(prefixes: readonly string[]): Promise<string[]> {
    const keys: string[] = [];
    for (const prefix of prefixes) {
      for await (const { key } of server.parts.storage.list(prefix)) keys.push(key);
    }
    return keys;
  }
  const prefixesOf = ({ project_id, assets = [] }: CreateProjectResult): string[] => [
    `inspiration/${project_id}/`,
    ...assets.flatMap(({ id }) => [`assets/${id}/`, `renders/${id}/`]),
  ];
  const remove = (session: HttpSession, json?: unknown) =>
    session.delete(ME, json === undefined ? {} : { json });

  test("leaves no row but the log's and the notes of files, and then no file", async () => {
    const ada = await registerUser(server);
    const eve = await registerUser(server);
    const made = await fill(ada);
    const others = await fill(eve);
    const before = await tablesWith(ada.id);
    expect(before.length).toBeGreaterThan(18);
    expect((await filesUnder(prefixesOf(made))).length).toBe(5);

    const answer = await remove(ada.session, { password: ada.password });
    expect([answer.status, answer.headers.get("clear-site-data")]).toEqual([
      204,
      '"cache", "storage"',
    ]);
    expect(await tablesWith(ada.id)).toEqual(["audit_log", "file_deletions"]);
    expect(ada.session.cookieHeader()).toBe("");
    await vi.waitFor(async () => expect(await filesUnder(prefixesOf(made))).toEqual([]), PATIENCE);
    expect(await tablesWith(eve.id)).toEqual(before);
    expect((await filesUnder(prefixesOf(others))).length).toBe(5);
    const log = await inDatabase((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.owner_id, ada.id)).orderBy(auditLog.id),
    );
    expect(log.map(({ event }) => event)).toContain("account.registered");
    expect(log.at(-1)).toMatchObject({ event: "account.deleted", actor_id: ada.id });
    expect(JSON.stringify(log)).not.toContain(ada.email);
  });

  test("ends cookie, tokens and keys at once, and the address is free again", async () => {
    const ada = await registerUser(server);
    const key = createdApiKey.parse(
      (await ada.session.post(`${ME}/api-keys`, { name: "CI" })).json(),
    ).key;
    const cookie = ada.session.cookieHeader();
    const ways = [
      { cookie },
      ...[ada.accessToken, key].map((text) => ({ authorization: `Bearer ${text}` })),
    ];
    for (const headers of ways) {
      expect((await server.visitor().get(ME, { headers })).status).toBe(200);
    }
    expect((await remove(ada.session, { password: ada.password })).status).toBe(204);
    for (const headers of ways) {
      expect((await server.visitor().get(ME, { headers })).status).toBe(401);
    }
    const visitor = server.visitor();
    const { email, password } = ada;
    const refreshed = await visitor.post(`${API}/auth/refresh`, {
      refresh_token: ada.refreshToken,
    });
    expect(refreshed.status).toBe(401);
    expect((await visitor.post(`${API}/auth/login`, { email, password })).status).toBe(401);
    expect((await visitor.post(`${API}/auth/register`, { email, password })).status).toBe(201);
  });

  test("needs the password, and without it changes nothing", async () => {
    const ada = await registerUser(server);
    for (const json of [undefined, {}, { password: "a wrong one" }]) {
      const answer = await remove(ada.session, json);
      expect([answer.status, answer.json()]).toEqual([
        401,
        expect.objectContaining({ code: "invalid_credentials" }),
      ]);
    }
    expect((await remove(ada.session, { password: ada.password, sure: true })).status).toBe(422);
    expect((await ada.session.get(ME)).status).toBe(200);
    const refusals = await inDatabase((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.owner_id, ada.id)),
    );
    expect(refusals.filter(({ event }) => event === "sign_in.failed").length).toBe(3);
    const headers = { authorization: `Bearer ${ada.accessToken}` };
    const byToken = await server
      .visitor()
      .delete(ME, { headers, json: { password: ada.password } });
    expect(byToken.status).toBe(204);
  });

  test("needs none where the account has none, but takes no wrong one", async () => {
    const ada = await registerUser(server);
    await inDatabase((tx) =>
      tx.update(users).set({ password_hash: null }).where(eq(users.id, ada.id)),
    );
    expect((await remove(ada.session, { password: "x" })).status).toBe(401);
    expect((await remove(ada.session)).status).toBe(204);
  });

  test("is for guests too, without a password, and for nobody who has nothing", async () => {
    const guest = server.visitor();
    const made = await makeProject(guest);
    expect((await remove(guest)).status).toBe(204);
    expect(guest.cookieHeader()).toBe("");
    expect((await guest.get(`${API}/projects/${made.project_id}`)).status).toBe(404);
    await vi.waitFor(async () => expect(await filesUnder(prefixesOf(made))).toEqual([]), PATIENCE);
    expect((await remove(server.visitor())).status).toBe(401);
  });

  test("stops work under way, whose run ends quietly", async () => {
    const ada = await registerUser(server);
    const reached = Promise.withResolvers<void>();
    onTestFinished(() => {
      server.engine.hooks.beforeDesign = () => undefined;
    });
    server.engine.hooks.beforeDesign = () => {
      reached.resolve();
      // Only the signal ends it.
      return new Promise(() => undefined);
    };
    const answer = await ada.session.post(`${API}/projects`, BRIEF);
    const { generation_id } = createProjectResult.parse(answer.json());
    await reached.promise;
    expect((await remove(ada.session, { password: ada.password })).status).toBe(204);
    const stateOf = async () => {
      const rows = await inDatabase((tx) =>
        server.parts.database.elevated(tx, (run) =>
          run(
            `SELECT state::text, retry_count FROM pgboss.job
              WHERE name = 'run-generation' AND data -> 'payload' ->> 'generation_id' = $1`,
            [generation_id],
          ),
        ),
      );
      return rows;
    };
    await vi.waitFor(
      async () => expect(await stateOf()).toEqual([{ state: "completed", retry_count: 0 }]),
      PATIENCE,
    );
    expect(await tablesWith(ada.id)).toEqual(["audit_log", "file_deletions"]);
  });

  test("while things are being made leaves nothing of them, and no call fails on our side", async () => {
    const ada = await registerUser(server);
    const made = await makeProject(ada.session);
    const [logo] = made.assets ?? [];
    const headers = { authorization: `Bearer ${ada.accessToken}` };
    const calls = Array.from({ length: 12 }, (_, n) => {
      const program = server.visitor();
      if (n % 3 === 0) return program.post(`${API}/projects`, BRIEF, { headers });
      if (n % 3 === 1) {
        const path = `${API}/projects/${made.project_id}/generations`;
        return program.post(path, { num_variations: 1 }, { headers });
      }
      return program.patch(`${API}/assets/${logo?.id}`, { favorite: n % 2 === 0 }, { headers });
    });
    const gone = remove(ada.session, { password: ada.password });
    const statuses = (await Promise.all([...calls, gone])).map(({ status }) => status);
    expect(statuses.at(-1)).toBe(204);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    await vi.waitFor(
      async () => expect(await tablesWith(ada.id)).toEqual(["audit_log", "file_deletions"]),
      PATIENCE,
    );
  });

  test("is refused to the last administrator as long as there are others", async () => {
    const [ada, bob] = [await registerUser(server), await registerUser(server)];
    const setRole = ({ id }: TestUser, role: "user" | "admin") =>
      inDatabase((tx) => tx.update(users).set({ role }).where(eq(users.id, id)));
    await setRole(ada, "admin");
    const refused = await remove(ada.session, { password: ada.password });
    expect([refused.status, refused.json()]).toEqual([
      409,
      expect.objectContaining({ code: "conflict" }),
    ]);
    await setRole(bob, "admin");
    await inDatabase((tx) =>
      tx.update(users).set({ disabled_at: new Date() }).where(eq(users.id, bob.id)),
    );
    expect((await remove(ada.session, { password: ada.password })).status).toBe(409);
    await inDatabase((tx) =>
      tx.update(users).set({ disabled_at: null }).where(eq(users.id, bob.id)),
    );
    const both = await Promise.all(
      [ada, bob].map(({ session, password }) => remove(session, { password })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([204, 409]);
  });
});

test("an administrator who is alone may go", async () => {
  const server = await openTestServer();
  onTestFinished(() => server.close());
  const ada = await registerUser(server);
  await server.visitor().post(`${API}/projects`, BRIEF);
  await server.parts.database.asSystem((tx) =>
    tx.update(users).set({ role: "admin" }).where(eq(users.id, ada.id)),
  );
  expect((await goodbye(ada)).status).toBe(204);
});

test("tries of the password are counted, so that a borrowed session guesses none", async () => {
  const server = await openTestServer(undefined, { RATE_LIMIT_REQUESTS: "100" });
  onTestFinished(() => server.close());
  const ada = await registerUser(server);
  const statuses: number[] = [];
  for (let n = 0; n < 11; n += 1)
    statuses.push((await goodbye({ ...ada, password: `no ${n}` })).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  expect((await goodbye(ada)).status).toBe(429);
});

const goodbye = ({ session, password }: TestUser) => session.delete(ME, { json: { password } });
