import { adminUser, auditEntry, createdApiKey, page } from "@emblazon/contract";
import type { AdminUser } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { auditLog } from "../../schema/audit-log.ts";
import { secondFactors } from "../../schema/second-factors.ts";
import { users } from "../../schema/users.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { registerUser } from "../testing/register-user.ts";
import type { TestUser } from "../testing/register-user.ts";

const API = "/api/v1";
const NOTHING = "0190b2c0-0000-7000-8000-000000000000";
const databases = await testDatabases();
const userPage = page(adminUser);
const auditPage = page(auditEntry);

describe.each(databases)("administration on $name", ({ url, drop }) => {
  let server: TestServer;
  let root: TestUser;
  beforeAll(async () => {
    server = await openTestServer(url);
    root = await registerUser(server);
    await setRole(root, "admin");
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });
  const inDatabase: TestServer["parts"]["database"]["asSystem"] = (work) =>
    server.parts.database.asSystem(work);
  const setRole = ({ id }: TestUser, role: "user" | "admin") =>
    inDatabase((tx) => tx.update(users).set({ role }).where(eq(users.id, id)));

  const list = async (query = "") => {
    const answer = await root.session.get(`${API}/admin/users${query}`);
    expect(answer.status, answer.text).toBe(200);
    return userPage.parse(answer.json());
  };
  const patch = ({ id }: Pick<TestUser, "id">, json: unknown, by = root) =>
    by.session.patch(`${API}/admin/users/${id}`, json);
  const eventsAbout = async ({ id }: Pick<TestUser, "id">) => {
    const answer = await root.session.get(`${API}/admin/audit?user_id=${id}&limit=100`);
    return auditPage.parse(answer.json()).data;
  };

  test("is for administrators alone, whatever is asked", async () => {
    const ada = await registerUser(server);
    const guest = server.visitor();
    await guest.post(`${API}/projects`, { name: "Harbor", num_variations: 1 });
    const key = createdApiKey.parse(
      (
        await root.session.post(`${API}/users/me/api-keys`, {
          name: "CI",
          scopes: ["read", "write"],
        })
      ).json(),
    ).key;
    const withKey = { headers: { authorization: `Bearer ${key}` } };
    for (const path of ["/admin/users", "/admin/audit"]) {
      expect((await ada.session.get(API + path)).status).toBe(403);
      expect((await guest.get(API + path)).status).toBe(403);
      expect((await server.visitor().get(API + path)).status).toBe(401);
      expect((await server.visitor().get(API + path, withKey)).status).toBe(403);
    }
    expect((await patch(ada, { role: "admin" }, ada)).status).toBe(403);
    expect((await patch(root, { disabled: true }, ada)).status).toBe(403);
    expect((await patch({ id: NOTHING }, { role: "admin" }, ada)).status).toBe(403);
  });

  test("lists who has an account, newest first, page by page, with what they have", async () => {
    const [ada, bob] = [await registerUser(server), await registerUser(server)];
    await server.visitor().post(`${API}/projects`, { name: "Of a guest", num_variations: 1 });
    const brief = { name: "Harbor", num_variations: 2 };
    const made = await ada.session.post(`${API}/projects`, brief, {
      headers: { prefer: "wait=30" },
    });
    const { assets } = z
      .object({
        assets: z.array(
          z.object({ id: z.string(), files: z.array(z.object({ bytes: z.number() })) }),
        ),
      })
      .parse(made.json());
    await ada.session.delete(`${API}/assets/${assets[0]?.id}`);
    await inDatabase((tx) =>
      tx.insert(secondFactors).values({
        ...{ owner_id: ada.id, sealed_secret: "x", confirmed_at: new Date() },
      }),
    );
    const first = await list("?limit=1");
    expect(first.data.map(({ id }) => id)).toEqual([bob.id]);
    const second = await list(`?limit=1&cursor=${first.next_cursor}`);
    const bytes = assets.flatMap(({ files }) => files.map((file) => file.bytes));
    expect(second.data).toEqual([
      {
        id: ada.id,
        email: ada.email,
        email_verified: false,
        full_name: "Ada",
        role: "user",
        has_password: true,
        second_factor: true,
        created_at: expect.any(String),
        disabled_at: null,
        last_used_at: expect.any(String),
        project_count: 1,
        asset_count: 2,
        storage_bytes: bytes.reduce((sum, size) => sum + size, 0),
      } satisfies Record<keyof AdminUser, unknown>,
    ]);
    const used = Date.parse(second.data[0]?.last_used_at ?? "");
    expect(Math.abs(used - Date.now())).toBeLessThan(60_000);
    const all = await list("?limit=100");
    expect(all.next_cursor).toBeNull();
    expect(all.data.map(({ id }) => id)).toEqual(
      all.data
        .map(({ id }) => id)
        .toSorted()
        .toReversed(),
    );
    expect(all.data.find(({ id }) => id === bob.id)).toMatchObject({
      project_count: 0,
      storage_bytes: 0,
    });
    expect((await root.session.get(`${API}/admin/users?cursor=x`)).status).toBe(422);
  });

  test("finds people by words of mail and name, in any case and script, and takes no pattern", async () => {
    const people = { "Grete Öst": "", "Юлия Жук": "", "100% Ada_B": "" };
    const ids: string[] = [];
    for (const full_name of Object.keys(people)) {
      const one = await registerUser(server);
      await one.session.send("PUT", `${API}/users/me`, { json: { full_name } });
      ids.push(one.id);
    }
    const [grete = "", julia = "", percent = ""] = ids;
    const find = async (q: string) =>
      (await list(`?limit=100&q=${encodeURIComponent(q)}`)).data.map(({ id }) => id);
    for (const q of ["grete", "GRETE", "öst", "Öst gre", "ret"])
      expect(await find(q), q).toEqual([grete]);
    for (const q of ["Юлия", "юлия", "ЖУК", "Юл Жу"]) expect(await find(q), q).toEqual([julia]);
    expect(await find("100%")).toEqual([percent]);
    expect(await find("a_b")).toEqual([percent]);
    expect(await find("%' OR '1'='1")).toEqual([]);
    const [mail] = (await list("?limit=1")).data;
    expect(await find(mail?.email.toUpperCase() ?? "")).toEqual([mail?.id]);
    expect((await find("  ")).length).toBeGreaterThan(3);
  });

  test("disables: cookie, tokens and keys die at once, and no sign-in is let in", async () => {
    const ada = await registerUser(server);
    const { key } = createdApiKey.parse(
      (await ada.session.post(`${API}/users/me/api-keys`, { name: "CI" })).json(),
    );
    const ways = [
      { cookie: ada.session.cookieHeader() },
      { authorization: `Bearer ${ada.accessToken}` },
      { authorization: `Bearer ${key}` },
    ];
    const reach = (headers: Record<string, string>) =>
      server.visitor().get(`${API}/users/me`, { headers });
    for (const headers of ways) expect((await reach(headers)).status).toBe(200);
    const answer = await patch(ada, { disabled: true });
    expect([answer.status, adminUser.parse(answer.json())]).toEqual([
      200,
      expect.objectContaining({ id: ada.id, disabled_at: expect.any(String) }),
    ]);
    for (const headers of ways) expect((await reach(headers)).status).toBe(401);
    const { email, password } = ada;
    const login = () => server.visitor().post(`${API}/auth/login`, { email, password });
    const refresh = { refresh_token: ada.refreshToken };
    expect((await server.visitor().post(`${API}/auth/refresh`, refresh)).status).toBe(401);
    expect((await login()).status).toBe(401);
    expect((await patch(ada, { disabled: false })).status).toBe(200);
    expect((await login()).status).toBe(200);
    expect((await reach(ways[0] ?? {})).status).toBe(401);
    expect((await reach(ways[2] ?? {})).status).toBe(200);
    const about = (await eventsAbout(ada)).filter(({ actor_id }) => actor_id === root.id);
    expect(about.map(({ event }) => event)).toEqual(["account.enabled", "account.disabled"]);
  });

  test("changes a role: their sign-ins end, and the next one has the new right", async () => {
    const ada = await registerUser(server);
    expect((await patch(ada, { role: "admin" })).json()).toMatchObject({ role: "admin" });
    expect((await ada.session.get(`${API}/users/me`)).status).toBe(401);
    const { email, password } = ada;
    const again = server.visitor();
    await again.post(`${API}/auth/login`, { email, password });
    expect((await again.get(`${API}/admin/users`)).status).toBe(200);
    expect((await patch(ada, { role: "user" })).status).toBe(200);
    expect((await again.get(`${API}/admin/users`)).status).toBe(401);
    const about = (await eventsAbout(ada)).filter(({ actor_id }) => actor_id === root.id);
    expect(about.map(({ event, detail }) => [event, detail])).toEqual([
      ["account.role_changed", { from: "admin", to: "user" }],
      ["account.role_changed", { from: "user", to: "admin" }],
    ]);
  });

  test("what changes nothing ends no session and is not written down", async () => {
    const ada = await registerUser(server);
    expect((await patch(ada, { role: "user", disabled: false })).status).toBe(200);
    expect((await ada.session.get(`${API}/users/me`)).status).toBe(200);
    expect((await eventsAbout(ada)).filter(({ actor_id }) => actor_id === root.id)).toEqual([]);
  });

  test("nobody changes themself, so that one is left", async () => {
    for (const json of [{ role: "user" }, { disabled: true }, { role: "admin" }]) {
      const answer = await patch(root, json);
      expect([answer.status, answer.json()]).toEqual([
        409,
        expect.objectContaining({ code: "conflict" }),
      ]);
    }
    expect((await root.session.get(`${API}/admin/users`)).status).toBe(200);
  });

  test("of two who unmake each other at once, one is left", async () => {
    const pair = [await registerUser(server), await registerUser(server)] as const;
    for (const one of pair) await setRole(one, "admin");
    const [ada, bob] = await Promise.all(
      pair.map(async ({ email, password, ...rest }) => {
        const session = server.visitor();
        await session.post(`${API}/auth/login`, { email, password });
        return { ...rest, email, password, session };
      }),
    );
    if (!ada || !bob) throw new Error("two were registered");
    const statuses = (
      await Promise.all([patch(bob, { role: "user" }, ada), patch(ada, { disabled: true }, bob)])
    ).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBe(1);
    const left = await inDatabase((tx) => tx.select().from(users).where(eq(users.role, "admin")));
    const able = left.filter(({ id, disabled_at }) => id !== root.id && disabled_at === null);
    expect(able.length).toBe(1);
  });

  test("who is not there, or is a guest, is not found; what cannot be set is refused", async () => {
    const guest = server.visitor();
    await guest.post(`${API}/projects`, { name: "Harbor", num_variations: 1 });
    const who = z.object({ user_id: z.string() }).parse((await guest.get(`${API}/session`)).json());
    for (const id of [NOTHING, who.user_id, "x"]) {
      expect((await patch({ id }, { disabled: true })).status, id).toBe(404);
    }
    const ada = await registerUser(server);
    for (const json of [
      {},
      { role: "owner" },
      { disabled: "yes" },
      { email: "x@example.com" },
      { kind: "user" },
    ]) {
      expect((await patch(ada, json)).status, JSON.stringify(json)).toBe(422);
    }
  });

  test("the log is read newest first, by person and by event, page by page", async () => {
    const ada = await registerUser(server);
    await patch(ada, { disabled: true });
    await inDatabase((tx) => tx.delete(users).where(eq(users.id, ada.id)));
    const about = await eventsAbout(ada);
    expect(about.map(({ event }) => event)).toEqual([
      "account.disabled",
      "session.started",
      "account.registered",
    ]);
    expect(about[0]).toMatchObject({ user_id: ada.id, actor_id: root.id, ip: "127.0.0.1" });
    const read = async (query: string) =>
      auditPage.parse((await root.session.get(`${API}/admin/audit?${query}`)).json());
    const only = await read(`user_id=${ada.id}&event=account.disabled`);
    expect(only.data.map(({ id }) => id)).toEqual([about[0]?.id]);
    const first = await read(`user_id=${ada.id}&limit=2`);
    const second = await read(`user_id=${ada.id}&limit=2&cursor=${first.next_cursor}`);
    expect([...first.data, ...second.data]).toEqual(about);
    expect(second.next_cursor).toBeNull();
    const newest = await inDatabase((tx) => tx.select({ id: auditLog.id }).from(auditLog));
    expect((await read("limit=1")).data[0]?.id).toBe(
      newest
        .map(({ id }) => id)
        .toSorted()
        .at(-1),
    );
    expect((await root.session.get(`${API}/admin/audit?user_id=x`)).status).toBe(422);
  });
});
