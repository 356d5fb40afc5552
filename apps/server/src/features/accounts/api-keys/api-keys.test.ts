import { apiKeys as apiKeyList, createdApiKey } from "@emblazon/contract";
import type { ApiKeyScope, CreatedApiKey } from "@emblazon/contract";
import type { Answer } from "@emblazon/testkit/http-session";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditLog } from "../../../schema/audit-log.ts";
import { apiKeys } from "../../../schema/api-keys.ts";
import { mailOutbox } from "../../../schema/mail-outbox.ts";
import { users } from "../../../schema/users.ts";
import { testDatabases } from "../../testing/databases.ts";
import { openTestServer } from "../../testing/open-test-server.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { registerUser } from "../../testing/register-user.ts";
import type { TestUser } from "../../testing/register-user.ts";

const KEYS = "/api/v1/users/me/api-keys";
const NOTHING = "0190b2c0-0000-7000-8000-000000000000";
const HOUR_MS = 3_600_000;
/** Longer than an answer about a caller is remembered. */
const MOMENT_MS = 1_000;

const databases = await testDatabases();

describe.each(databases)("API keys on $name", ({ url, drop }) => {
  let server: TestServer;
  let ada: TestUser;
  let clock = Date.now();
  beforeAll(async () => {
    server = await openTestServer(url, {}, () => clock);
    ada = await registerUser(server);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  async function makeKey(
    scopes: readonly ApiKeyScope[],
    more: { readonly owner?: TestUser; readonly expires_at?: string } = {},
  ): Promise<CreatedApiKey> {
    const { owner = ada, ...rest } = more;
    const { password } = owner;
    const answer = await owner.session.post(KEYS, { name: "CI", scopes, password, ...rest });
    expect(answer.status).toBe(201);
    return createdApiKey.parse(answer.json());
  }

  function by(key: string, method: string, path: string, json?: unknown): Promise<Answer> {
    const headers = { authorization: `Bearer ${key}` };
    const ask = json === undefined ? { headers } : { headers, json };
    return server.visitor().send(method, `/api/v1${path}`, ask);
  }
  const who = (key: string) => by(key, "GET", "/session");
  const inDatabase: TestServer["parts"]["database"]["asSystem"] = (work) =>
    server.parts.database.asSystem(work);

  test("a new key is told once, in an answer that nobody may keep", async () => {
    const answer = await ada.session.post(KEYS, { name: " CI " }, { headers: { ...REPEATED } });
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([201, "no-store"]);
    const made = createdApiKey.parse(answer.json());
    expect(made).toMatchObject({ name: "CI", scopes: ["read", "generate"], expires_at: null });
    expect(made.key).toMatch(/^emb_[\w-]{43}$/);
    expect(made.key.startsWith(made.prefix)).toBe(true);
    const again = await ada.session.post(KEYS, { name: " CI " }, { headers: { ...REPEATED } });
    expect(createdApiKey.parse(again.json()).key).not.toBe(made.key);
    const list = await ada.session.get(KEYS);
    expect(apiKeyList.parse(list.json()).data.map(({ id }) => id)).toContain(made.id);
    expect(list.text).not.toContain(made.key);
    const other = await registerUser(server);
    expect((await other.session.get(KEYS)).json()).toEqual({ data: [] });
  });

  const REPEATED = { "idempotency-key": "the-same" };

  test("the database holds the digest of a key and nowhere the key", async () => {
    const { key, id } = await makeKey(["read"]);
    const tables = await inDatabase((tx) =>
      tx.execute<{ name: string }>(sql`SELECT relname AS name FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`),
    );
    for (const { name } of tables) {
      const rows = await inDatabase((tx) =>
        tx.execute(sql`SELECT 1 FROM ${sql.identifier(name)} t
          WHERE t::text LIKE ${`%${key.slice(12)}%`}`),
      );
      expect(rows, name).toEqual([]);
    }
    const [row] = await inDatabase((tx) => tx.select().from(apiKeys).where(eq(apiKeys.id, id)));
    expect(row?.key_hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("making and deleting a key are written down, and its owner gets a mail", async () => {
    const { id } = await makeKey(["write"]);
    expect((await ada.session.delete(`${KEYS}/${id}`)).status).toBe(204);
    const notes = await inDatabase((tx) =>
      tx
        .select()
        .from(auditLog)
        .where(sql`${auditLog.detail} ->> 'api_key_id' = ${id}`)
        .orderBy(auditLog.id),
    );
    expect(notes.map(({ event, owner_id, actor_id }) => [event, owner_id, actor_id])).toEqual([
      ["api_key.created", ada.id, ada.id],
      ["api_key.deleted", ada.id, ada.id],
    ]);
    const mails = await inDatabase((tx) =>
      tx.select().from(mailOutbox).where(eq(mailOutbox.recipient, ada.email)),
    );
    expect(mails.map(({ subject }) => subject)).toContain("An API key was made");
  });

  test.each([
    [{}, "name"],
    [{ name: "" }, "name"],
    [{ name: "x".repeat(81) }, "name"],
    [{ name: "x", scopes: [] }, "scopes"],
    [{ name: "x", scopes: ["admin"] }, "scopes.0"],
    [{ name: "x", scopes: ["account"] }, "scopes.0"],
    [{ name: "x", expires_at: "2020-01-01T00:00:00Z" }, "expires_at"],
    [{ name: "x", expires_at: "tomorrow" }, "expires_at"],
    [{ name: "x", owner_id: NOTHING }, "owner_id"],
  ])("a key of %j is refused", async (body, field) => {
    const answer = await ada.session.post(KEYS, body);
    expect([answer.status, answer.text]).toEqual([422, expect.stringContaining(`"${field}"`)]);
  });

  test("guests and visitors have no keys", async () => {
    const guest = server.visitor();
    await guest.post("/api/v1/projects", { name: "Harbor", num_variations: 1 });
    for (const caller of [guest, server.visitor()]) {
      expect((await caller.get(KEYS)).status).toBe(401);
      expect((await caller.post(KEYS, { name: "CI" })).status).toBe(401);
      expect((await caller.delete(`${KEYS}/${NOTHING}`)).status).toBe(401);
    }
  });

  test("an account has at most fifty keys, also when many are asked for at once", async () => {
    const owner = await registerUser(server);
    const row = (n: number) => ({
      id: `0190b2c0-0000-7000-8000-${String(n).padStart(12, "0")}`,
      owner_id: owner.id,
      name: "CI",
      prefix: "emb_",
      key_hash: `${owner.id} ${n}`,
      scopes: ["read" as const],
    });
    await inDatabase((tx) =>
      tx.insert(apiKeys).values(Array.from({ length: 48 }, (_, n) => row(n))),
    );
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => owner.session.post(KEYS, { name: "CI" })),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 201, 429, 429, 429]);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.json()).toMatchObject({ code: "quota_exceeded" });
    await inDatabase((tx) => tx.delete(apiKeys).where(eq(apiKeys.owner_id, owner.id)));
  });

  test("a key lasts until its end and not longer", async () => {
    const end = new Date(clock + HOUR_MS).toISOString();
    const { key } = await makeKey(["read"], { expires_at: end });
    clock += HOUR_MS - MOMENT_MS;
    expect((await who(key)).status).toBe(200);
    clock += MOMENT_MS;
    expect((await who(key)).status).toBe(401);
  });

  test("a deleted key dies at once; another's is not found", async () => {
    const { id, key } = await makeKey(["read"]);
    const other = await registerUser(server);
    expect((await who(key)).json()).toMatchObject({ kind: "user", user_id: ada.id });
    const foreign = await other.session.delete(`${KEYS}/${id}`, SAME_ID);
    const nothing = await other.session.delete(`${KEYS}/${NOTHING}`, SAME_ID);
    expect([foreign.status, foreign.text]).toEqual([404, nothing.text]);
    expect((await other.session.delete(`${KEYS}/x`)).status).toBe(404);
    expect((await who(key)).status).toBe(200);
    expect((await ada.session.delete(`${KEYS}/${id}`)).status).toBe(204);
    expect((await who(key)).status).toBe(401);
    expect((await ada.session.delete(`${KEYS}/${id}`)).status).toBe(404);
  });

  const SAME_ID = { headers: { "x-request-id": "the-same" } };

  test("the keys of an account that is disabled, or gone, are nobody's", async () => {
    const owner = await registerUser(server);
    const { key } = await makeKey(["read"], { owner });
    const set = (disabled_at: Date | null) =>
      inDatabase((tx) => tx.update(users).set({ disabled_at }).where(eq(users.id, owner.id)));
    await set(new Date(clock));
    clock += MOMENT_MS;
    expect((await who(key)).status).toBe(401);
    await set(null);
    clock += MOMENT_MS;
    expect((await who(key)).status).toBe(200);
    await inDatabase((tx) => tx.delete(users).where(eq(users.id, owner.id)));
    clock += MOMENT_MS;
    expect((await who(key)).status).toBe(401);
  });

  test("when a key was last used is written down once a minute", async () => {
    const { key, id } = await makeKey(["read"]);
    const lastUsed = async () => {
      const [row] = await inDatabase((tx) => tx.select().from(apiKeys).where(eq(apiKeys.id, id)));
      return row?.last_used_at?.getTime();
    };
    expect(await lastUsed()).toBeUndefined();
    await who(key);
    const first = clock;
    expect(await lastUsed()).toBe(first);
    clock += 59_000;
    await who(key);
    expect(await lastUsed()).toBe(first);
    clock += 2_000;
    await who(key);
    expect(await lastUsed()).toBe(clock);
  });

  test("what is no key is refused the same way, whatever it looks like", async () => {
    const { key } = await makeKey(["read", "generate", "write"]);
    const flipped = key.slice(0, -1) + (key.endsWith("A") ? "B" : "A");
    const wrong = [
      "e",
      "emb_",
      key.slice(0, -1),
      `${key}A`,
      flipped,
      key.toUpperCase(),
      key.replace("emb_", "sk_"),
      `emb_${"A".repeat(5_000)}`,
      `${key}' OR '1'='1`,
      "emb_%00",
    ];
    for (const text of wrong) {
      const answer = await who(text);
      expect([answer.status, answer.json()], text.slice(0, 60)).toEqual([
        401,
        expect.objectContaining({ code: "unauthenticated" }),
      ]);
    }
    const basic = await server.visitor().get("/api/v1/session", {
      headers: { authorization: `Basic ${btoa(`${key}:`)}` },
    });
    expect(basic.status).toBe(401);
  });

  test("a key in the address, in a cookie or in another header is no key", async () => {
    const { key } = await makeKey(["read"]);
    const visitor = server.visitor();
    for (const name of ["api_key", "key", "access_token", "token"]) {
      const answer = await visitor.get(`/api/v1/session?${name}=${key}`);
      expect(answer.text).not.toContain(ada.id);
    }
    for (const headers of [{ "x-api-key": key }, { cookie: `emblazon_session=${key}` }]) {
      expect((await visitor.get("/api/v1/session", { headers })).json()).toMatchObject({
        kind: "visitor",
      });
    }
  });
});
