import { errorCatalogue } from "@emblazon/contract";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { auditLog } from "../../schema/audit-log.ts";
import { users } from "../../schema/users.ts";
import { testDatabases } from "../testing/databases.ts";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";
import { mailsTo, tokenIn } from "../testing/read-mails.ts";

const PASSWORD = "a heron stands in the reeds";
const OTHER_PASSWORD = "two herons stand in the reeds";
/** For what a job does meanwhile, and for what a server has in mind for half a second. */
const PATIENCE = { timeout: 20_000, interval: 50 };
const databases = await testDatabases();

interface Pair {
  readonly access_token: string;
  readonly refresh_token: string;
}

describe.each(databases)("accounts on $name", ({ url, drop }) => {
  let server: TestServer;
  let count = 0;
  beforeAll(async () => {
    server = await openTestServer(url);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  const newMail = (): string => `person-${(count += 1)}@example.com`;
  const register = (visitor: HttpSession, email: string) =>
    visitor.post("/api/v1/auth/register", { email, password: PASSWORD, full_name: "Ada" });
  const login = (visitor: HttpSession, email: string, password = PASSWORD) =>
    visitor.post("/api/v1/auth/login", { email, password });
  const pairOf = (answer: { json(): unknown }): Pair => answer.json() as Pair;
  const me = (token: string) =>
    server.visitor().get("/api/v1/users/me", { headers: { authorization: `Bearer ${token}` } });
  const refresh = (token: string) =>
    server.visitor().post("/api/v1/auth/refresh", { refresh_token: token });
  const eventsOf = async (email: string): Promise<string[]> => {
    const rows = await server.parts.database.asSystem((tx) =>
      tx
        .select({ event: auditLog.event })
        .from(auditLog)
        .innerJoin(users, eq(users.id, auditLog.owner_id))
        .where(eq(users.email_key, email))
        .orderBy(auditLog.id),
    );
    return rows.map(({ event }) => event);
  };

  test("registering signs in: tokens for programs, a cookie for the page", async () => {
    const visitor = server.visitor();
    const email = newMail();
    const answer = await register(visitor, email);
    expect(answer.status).toBe(201);
    expect(answer.json()).toMatchObject({
      user: { email, full_name: "Ada", role: "user", email_verified: false, has_password: true },
      token_type: "Bearer",
      expires_in: 3600,
    });
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.getSetCookie()[0]).toMatch(/HttpOnly.*SameSite=Lax/);
    expect((await visitor.get("/api/v1/users/me")).json()).toMatchObject({ email });
    expect((await me(pairOf(answer).access_token)).json()).toMatchObject({ email });
    expect(await eventsOf(email)).toEqual(["account.registered", "session.started"]);
  });

  test.each([
    [{ email: "no mail", password: PASSWORD }, "email"],
    [{ email: "a@b.example\nBcc: x@y.example", password: PASSWORD }, "email"],
    [{ email: "short@example.com", password: "seven77" }, "password"],
    [{ email: "long@example.com", password: "x".repeat(257) }, "password"],
    [{ email: "common@example.com", password: "Password123" }, "password"],
    [{ email: "role@example.com", password: PASSWORD, role: "admin" }, "role"],
  ])("registering with %j is refused and names %s", async (body, field) => {
    const visitor = server.visitor();
    const answer = await visitor.post("/api/v1/auth/register", body);
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ field }] });
    expect(visitor.cookieHeader()).toBe("");
  });

  test("a mail address has one account, however its letters are typed, also at once", async () => {
    const email = newMail();
    const answers = await Promise.all(
      [email, email.toUpperCase(), ` ${email}`].map((given) => register(server.visitor(), given)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409]);
    expect((await login(server.visitor(), email.toUpperCase())).status).toBe(200);
  });

  test("registering keeps what the guest made, and the guest's cookie ends", async () => {
    const visitor = server.visitor();
    const made = await visitor.post("/api/v1/projects", { name: "Heron", num_variations: 1 });
    const guestCookie = visitor.cookieHeader();
    expect((await register(visitor, newMail())).status).toBe(201);
    expect(visitor.cookieHeader()).not.toBe(guestCookie);
    const { project_id } = made.json() as { project_id: string };
    expect((await visitor.get(`/api/v1/projects/${project_id}`)).status).toBe(200);
    const withOld = await server
      .visitor()
      .get(`/api/v1/projects/${project_id}`, { headers: { cookie: guestCookie } });
    expect(withOld.status).toBe(404);
  });

  test("logging in as a guest hands the guest's work to the account", async () => {
    const email = newMail();
    const first = server.visitor();
    await register(first, email);
    const mine = await first.post("/api/v1/projects", { name: "Mine", num_variations: 1 });
    const visitor = server.visitor();
    const made = await visitor.post(
      "/api/v1/projects",
      { name: "Of a guest", num_variations: 2 },
      { headers: { prefer: "wait=20" } },
    );
    expect(made.status).toBe(201);
    const guest = (await visitor.get("/api/v1/session")).json() as { user_id: string };
    expect((await login(visitor, email)).status).toBe(200);
    const list = (await visitor.get("/api/v1/projects")).json() as { data: { name: string }[] };
    expect(list.data.map(({ name }) => name).toSorted()).toEqual(["Mine", "Of a guest"]);
    const assets = (await visitor.get("/api/v1/assets")).json() as {
      data: { image_url: string }[];
    };
    const [drawn] = assets.data;
    expect((await visitor.get(drawn?.image_url ?? "")).status).toBe(200);
    expect(mine.status).toBe(201);
    const rest = await server.parts.database.asSystem((tx) =>
      tx.execute(sql`SELECT id FROM users WHERE id = ${guest.user_id}::uuid`),
    );
    expect(rest).toEqual([]);
  });

  test("work that runs when its guest logs in is finished for the account, once", async () => {
    const email = newMail();
    await register(server.visitor(), email);
    const visitor = server.visitor();
    const gate = Promise.withResolvers<void>();
    const started = Promise.withResolvers<void>();
    server.engine.hooks.beforeDesign = (position) => {
      if (position === 1) started.resolve();
      return position === 1 ? gate.promise : undefined;
    };
    try {
      const made = await visitor.post("/api/v1/projects", { name: "Under way", num_variations: 3 });
      const { generation_id } = made.json() as { generation_id: string };
      await started.promise;
      expect((await login(visitor, email)).status).toBe(200);
      gate.resolve();
      await vi.waitFor(async () => {
        const now = (await visitor.get(`/api/v1/generations/${generation_id}`)).json();
        expect(now).toMatchObject({ status: "completed", counts: { completed: 3, total: 3 } });
      }, PATIENCE);
    } finally {
      gate.resolve();
      delete server.engine.hooks.beforeDesign;
    }
  });

  test("unknown mail, wrong password and disabled account get the same answer", async () => {
    const email = newMail();
    await register(server.visitor(), email);
    const disabled = newMail();
    await register(server.visitor(), disabled);
    await server.parts.database.asSystem((tx) =>
      tx.update(users).set({ disabled_at: new Date() }).where(eq(users.email_key, disabled)),
    );
    const answers = await Promise.all([
      login(server.visitor(), email, OTHER_PASSWORD),
      login(server.visitor(), newMail()),
      login(server.visitor(), disabled),
    ]);
    const shown = answers.map((answer) => ({
      status: answer.status,
      body: { ...(answer.json() as object), request_id: "" },
      cookies: answer.headers.getSetCookie(),
    }));
    expect(shown[0]?.status).toBe(errorCatalogue.invalid_credentials.status);
    expect(shown[1]).toEqual(shown[0]);
    expect(shown[2]).toEqual(shown[0]);
    expect(await eventsOf(email)).toContain("sign_in.failed");
  });

  test("signing in gives a session of its own; an id from before is worth nothing", async () => {
    const email = newMail();
    const visitor = server.visitor();
    await register(visitor, email);
    const before = visitor.cookieHeader();
    await login(visitor, email);
    expect(visitor.cookieHeader()).not.toBe(before);
    const old = await server.visitor().get("/api/v1/users/me", { headers: { cookie: before } });
    expect(old.status).toBe(401);
  });

  test("a refresh token works once, and its successor after it", async () => {
    const first = pairOf(await register(server.visitor(), newMail()));
    const answer = await refresh(first.refresh_token);
    expect(answer.status).toBe(200);
    const second = pairOf(answer);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect((await me(second.access_token)).status).toBe(200);
    expect((await refresh(second.refresh_token)).status).toBe(200);
  });

  test("a spent refresh token ends its whole session", async () => {
    const email = newMail();
    const visitor = server.visitor();
    const first = pairOf(await register(visitor, email));
    const second = pairOf(await refresh(first.refresh_token));
    expect((await refresh(first.refresh_token)).status).toBe(401);
    expect((await refresh(second.refresh_token)).status).toBe(401);
    expect((await me(second.access_token)).status).toBe(401);
    expect((await visitor.get("/api/v1/users/me")).status).toBe(401);
    expect(await eventsOf(email)).toContain("session.refresh_reused");
  });

  test("two refreshes at once get one and the same successor, and nobody is signed out", async () => {
    const first = pairOf(await register(server.visitor(), newMail()));
    const answers = await Promise.all([
      refresh(first.refresh_token),
      refresh(first.refresh_token),
      refresh(first.refresh_token),
    ]);
    const tokens = answers.map((answer) => pairOf(answer).refresh_token);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(tokens).size).toBe(1);
    expect((await refresh(tokens[0] ?? "")).status).toBe(200);
  });

  test.each(["", "x", "x".repeat(600), "../../etc/passwd"])(
    "a refresh token %j that nobody gave is refused",
    async (token) => {
      const { status } = await refresh(token);
      expect([401, 422]).toContain(status);
    },
  );

  test("an access token is none for refreshing, and the other way round", async () => {
    const pair = pairOf(await register(server.visitor(), newMail()));
    expect((await refresh(pair.access_token)).status).toBe(401);
    expect((await me(pair.refresh_token)).status).toBe(401);
  });

  test("logging out ends cookie, access and refresh token at once", async () => {
    const visitor = server.visitor();
    const pair = pairOf(await register(visitor, newMail()));
    const cookie = visitor.cookieHeader();
    const answer = await visitor.post("/api/v1/auth/logout");
    expect(answer.status).toBe(204);
    expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
    expect(visitor.cookieHeader()).toBe("");
    expect((await me(pair.access_token)).status).toBe(401);
    expect((await refresh(pair.refresh_token)).status).toBe(401);
    const old = await server.visitor().get("/api/v1/users/me", { headers: { cookie } });
    expect(old.status).toBe(401);
  });

  test("a guest who logs out keeps the only way to their work", async () => {
    const visitor = server.visitor();
    await visitor.post("/api/v1/projects", { name: "Heron", num_variations: 1 });
    expect((await visitor.post("/api/v1/auth/logout")).status).toBe(204);
    expect((await visitor.get("/api/v1/session")).json()).toMatchObject({ kind: "guest" });
  });

  test("a changed password ends every sign-in; the page that asked goes on", async () => {
    const email = newMail();
    const visitor = server.visitor();
    const elsewhere = server.visitor();
    const pair = pairOf(await register(visitor, email));
    await login(elsewhere, email);
    const change = (current_password: string, new_password: string) =>
      visitor.post("/api/v1/users/me/change-password", { current_password, new_password });
    expect((await change(OTHER_PASSWORD, OTHER_PASSWORD)).status).toBe(401);
    expect((await change(PASSWORD, "password1")).status).toBe(422);
    expect((await change(PASSWORD, OTHER_PASSWORD)).status).toBe(204);
    expect((await visitor.get("/api/v1/users/me")).status).toBe(200);
    expect((await me(pair.access_token)).status).toBe(401);
    expect((await refresh(pair.refresh_token)).status).toBe(401);
    expect((await elsewhere.get("/api/v1/users/me")).status).toBe(401);
    expect((await login(server.visitor(), email)).status).toBe(401);
    expect((await login(server.visitor(), email, OTHER_PASSWORD)).status).toBe(200);
    expect((await mailsTo(server.parts.database, email))[0]?.subject).toMatch(/password/i);
  });

  test("a forgotten password is set anew by the mail's link, once", async () => {
    const email = newMail();
    const visitor = server.visitor();
    await register(visitor, email);
    const asked = await server.visitor().post("/api/v1/auth/forgot-password", { email });
    expect(asked.status).toBe(204);
    await vi.waitFor(
      async () =>
        expect((await mailsTo(server.parts.database, email))[0]?.text).toContain("/reset?token="),
      PATIENCE,
    );
    const token = tokenIn((await mailsTo(server.parts.database, email))[0]);
    const reset = (given: string) =>
      server
        .visitor()
        .post("/api/v1/auth/reset-password", { token: given, new_password: OTHER_PASSWORD });
    expect((await reset("x".repeat(43))).status).toBe(422);
    expect((await reset(token)).status).toBe(204);
    expect((await reset(token)).status).toBe(422);
    expect((await visitor.get("/api/v1/users/me")).status).toBe(401);
    const again = await login(server.visitor(), email, OTHER_PASSWORD);
    expect(again.json()).toMatchObject({ user: { email_verified: true } });
  });

  test("asking for a forgotten password tells nothing, and mails nobody who is unknown", async () => {
    const unknown = newMail();
    const answer = await server.visitor().post("/api/v1/auth/forgot-password", { email: unknown });
    expect([answer.status, answer.text]).toEqual([204, ""]);
    expect(await mailsTo(server.parts.database, unknown)).toEqual([]);
  });

  test("the link of a mail goes where the server is, whatever Host the request names", async () => {
    const email = newMail();
    await server
      .visitor()
      .post(
        "/api/v1/auth/register",
        { email, password: PASSWORD },
        { headers: { "x-forwarded-host": "evil.example", forwarded: "host=evil.example" } },
      );
    const [mail] = await mailsTo(server.parts.database, email);
    expect(mail?.text).toContain(`${server.url}/verify?token=`);
    expect(mail?.text).not.toContain("evil");
  });

  test("the mail after registering verifies the address, once", async () => {
    const email = newMail();
    const visitor = server.visitor();
    await register(visitor, email);
    const token = tokenIn((await mailsTo(server.parts.database, email))[0]);
    const verify = () => server.visitor().post("/api/v1/auth/verify-email", { token });
    expect((await verify()).status).toBe(204);
    expect((await verify()).status).toBe(422);
    expect((await visitor.get("/api/v1/users/me")).json()).toMatchObject({ email_verified: true });
  });

  test("a new mail address counts from its own link on", async () => {
    const [email, next] = [newMail(), newMail()];
    const visitor = server.visitor();
    await register(visitor, email);
    const ask = (password: string, to: string) =>
      visitor.post("/api/v1/users/me/change-email", { email: to, password });
    expect((await ask(OTHER_PASSWORD, next)).status).toBe(401);
    expect((await ask(PASSWORD, next)).status).toBe(204);
    expect((await visitor.get("/api/v1/users/me")).json()).toMatchObject({ email });
    expect((await mailsTo(server.parts.database, email)).length).toBe(2);
    const token = tokenIn((await mailsTo(server.parts.database, next))[0]);
    await server.visitor().post("/api/v1/auth/verify-email", { token });
    expect((await visitor.get("/api/v1/users/me")).json()).toMatchObject({
      email: next,
      email_verified: true,
    });
    expect((await login(server.visitor(), next)).status).toBe(200);
  });

  test("asking for an address that has an account answers alike and mails it nothing", async () => {
    const [email, taken] = [newMail(), newMail()];
    const visitor = server.visitor();
    await register(visitor, email);
    await register(server.visitor(), taken);
    const before = (await mailsTo(server.parts.database, taken)).length;
    const answer = await visitor.post("/api/v1/users/me/change-email", {
      email: taken,
      password: PASSWORD,
    });
    expect(answer.status).toBe(204);
    expect((await mailsTo(server.parts.database, taken)).length).toBe(before);
  });

  test("the profile changes by name, and by nothing else", async () => {
    const visitor = server.visitor();
    await register(visitor, newMail());
    const put = (body: unknown) => visitor.send("PUT", "/api/v1/users/me", { json: body });
    expect((await put({ full_name: "Ada L. 王 👩🏽‍🎨" })).json()).toMatchObject({
      full_name: "Ada L. 王 👩🏽‍🎨",
    });
    for (const body of [{}, { role: "admin" }, { full_name: "x", id: "y" }, { full_name: 1 }]) {
      expect((await put(body)).status).toBe(422);
    }
    expect((await visitor.get("/api/v1/users/me")).json()).toMatchObject({ role: "user" });
  });

  test("sessions are listed and ended, one by one or all others", async () => {
    const email = newMail();
    const [here, there, elsewhere] = [server.visitor(), server.visitor(), server.visitor()];
    await register(here, email);
    await login(there, email);
    await login(elsewhere, email);
    const list = async () =>
      (
        (await here.get("/api/v1/users/me/sessions")).json() as {
          data: { id: string; current: boolean }[];
        }
      ).data;
    expect((await list()).filter(({ current }) => current).length).toBe(1);
    const [other] = (await list()).filter(({ current }) => !current);
    expect((await here.delete(`/api/v1/users/me/sessions/${other?.id}`)).status).toBe(204);
    expect((await here.delete(`/api/v1/users/me/sessions/${other?.id}`)).status).toBe(404);
    expect((await list()).length).toBe(2);
    expect((await here.delete("/api/v1/users/me/sessions")).status).toBe(204);
    expect((await list()).length).toBe(1);
    expect((await there.get("/api/v1/users/me")).status).toBe(401);
    expect((await elsewhere.get("/api/v1/users/me")).status).toBe(401);
    expect((await here.get("/api/v1/users/me")).status).toBe(200);
  });

  test("someone disabled is out at once", async () => {
    const email = newMail();
    const visitor = server.visitor();
    const pair = pairOf(await register(visitor, email));
    await server.parts.database.asSystem((tx) =>
      tx.update(users).set({ disabled_at: new Date() }).where(eq(users.email_key, email)),
    );
    await vi.waitFor(async () => expect((await me(pair.access_token)).status).toBe(401), PATIENCE);
    expect((await refresh(pair.refresh_token)).status).toBe(401);
    expect((await visitor.get("/api/v1/users/me")).status).toBe(401);
  });
});
