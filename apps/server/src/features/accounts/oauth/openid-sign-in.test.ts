import { signInOptions } from "@emblazon/contract";
import type { ProviderAccount } from "@emblazon/testkit/openid-provider";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../records/ids.ts";
import { auditLog } from "../../../schema/audit-log.ts";
import { oauthAccounts } from "../../../schema/oauth-accounts.ts";
import { users } from "../../../schema/users.ts";
import { testDatabases } from "../../testing/databases.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { mailsTo } from "../../testing/read-mails.ts";
import { registerUser } from "../../testing/register-user.ts";
import {
  CLIENT,
  failed,
  HOME,
  OAUTH,
  openOAuthHouse,
  ORIGIN,
  someone,
} from "../../testing/open-oauth-house.ts";
import type { OAuthHouse } from "../../testing/open-oauth-house.ts";

const databases = await testDatabases();

describe.each(databases)("sign-in at an OpenID provider on $name", ({ url, drop }) => {
  let house: OAuthHouse;
  beforeAll(async () => {
    house = await openOAuthHouse(url);
  });
  afterAll(async () => {
    await house.close();
    await drop();
  });

  const system: TestServer["parts"]["database"]["asSystem"] = (work) =>
    house.server.parts.database.asSystem(work);

  test("a new person gets an account with a verified mail and no password", async () => {
    const browser = house.server.visitor();
    const account = someone();
    expect(await house.enter(account, browser)).toBe(HOME);
    expect(await house.me(browser)).toMatchObject({
      email: account.email,
      email_verified: true,
      full_name: "Ada",
      has_password: false,
    });
    expect((await browser.get("/api/v1/users/me/sessions")).json()).toMatchObject({
      data: [{ method: "oauth", current: true }],
    });
  });

  test("a guest keeps all that they made", async () => {
    const browser = house.server.visitor();
    await browser.post("/api/v1/projects", { name: "Harbor & Pine", num_variations: 1 });
    const guest = (await browser.get("/api/v1/session")).json();
    expect(await house.enter(someone(), browser)).toBe(HOME);
    expect(await house.me(browser)).toMatchObject({ id: (guest as { user_id: string }).user_id });
    const projects = (await browser.get("/api/v1/projects")).json();
    expect(projects).toMatchObject({ data: [{ name: "Harbor & Pine" }] });
  });

  test("who comes again comes into the same account, by who they are and not by their mail", async () => {
    const account = someone();
    const [first, second] = [house.server.visitor(), house.server.visitor()];
    await house.enter(account, first);
    const moved = { ...account, email: `moved-${account.email}` };
    expect(await house.enter(moved, second)).toBe(HOME);
    expect(await house.me(second)).toEqual(await house.me(first));
  });

  test("what the provider is asked: a code, for this studio, with state, nonce and PKCE", async () => {
    const asked = new URL(await house.leave(house.server.visitor(), "openid"));
    expect(asked.origin).toBe(house.openid.issuer);
    expect(Object.fromEntries(asked.searchParams)).toEqual({
      response_type: "code",
      client_id: CLIENT.clientId,
      redirect_uri: `${ORIGIN}${OAUTH}/openid/callback`,
      scope: "openid email profile",
      state: expect.stringMatching(/^[0-9a-f-]{36}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
    });
  });

  test("a state is good once, in the browser that began it, for ten minutes", async () => {
    const browser = house.server.visitor();
    const stranger = house.server.visitor();
    await house.leave(stranger, "openid");
    const callback = await house.openid.authorize(await house.leave(browser, "openid"), someone());
    for (const other of [house.server.visitor(), stranger]) {
      expect(await house.comeBack(other, callback)).toBe(failed("expired"));
      expect((await other.get("/api/v1/users/me")).status).toBe(401);
    }
    expect(await house.comeBack(browser, callback)).toBe(HOME);
    expect(await house.comeBack(browser, callback)).toBe(failed("expired"));
    const slow = await house.openid.authorize(await house.leave(browser, "openid"), someone());
    house.wait(10 * 60_000);
    expect(await house.comeBack(browser, slow)).toBe(failed("expired"));
  });

  test.each([
    ["missing", (query: URLSearchParams) => query.delete("state")],
    ["empty", (query: URLSearchParams) => query.set("state", "")],
    ["no id", (query: URLSearchParams) => query.set("state", "'; DROP TABLE users")],
    ["another", (query: URLSearchParams) => query.set("state", newId())],
  ])("a state that is %s is refused", async (_what, spoil) => {
    const browser = house.server.visitor();
    const callback = new URL(
      await house.openid.authorize(await house.leave(browser, "openid"), someone()),
    );
    spoil(callback.searchParams);
    expect(await house.comeBack(browser, callback.href)).toBe(failed("expired"));
  });

  test.each([
    ["nonce", "nonce"],
    ["PKCE challenge", "code_challenge"],
  ])("an answer to another %s is refused", async (_what, parameter) => {
    const browser = house.server.visitor();
    const asked = new URL(await house.leave(browser, "openid"));
    asked.searchParams.set(parameter, "A".repeat(43));
    const callback = await house.openid.authorize(asked.href, someone());
    expect(await house.comeBack(browser, callback)).toBe(failed("provider_failed"));
    expect((await browser.get("/api/v1/users/me")).status).toBe(401);
  });

  test.each([
    ["a code twice", (query: URLSearchParams) => query.append("code", "again")],
    ["no code", (query: URLSearchParams) => query.delete("code")],
    [
      "another provider's name",
      (query: URLSearchParams) => query.set("iss", "https://evil.example"),
    ],
    ["an error of its own", (query: URLSearchParams) => query.set("error", "<script>")],
  ])("an answer with %s is refused", async (_what, spoil) => {
    const browser = house.server.visitor();
    const callback = new URL(
      await house.openid.authorize(await house.leave(browser, "openid"), someone()),
    );
    spoil(callback.searchParams);
    expect(await house.comeBack(browser, callback.href)).toBe(failed("provider_failed"));
  });

  test("a code of another sign-in is refused", async () => {
    const browser = house.server.visitor();
    const used = new URL(
      await house.openid.authorize(await house.leave(browser, "openid"), someone()),
    );
    const fresh = new URL(
      await house.openid.authorize(await house.leave(browser, "openid"), someone()),
    );
    expect(await house.comeBack(browser, used.href)).toBe(HOME);
    for (const name of ["code", "iss"]) {
      fresh.searchParams.set(name, used.searchParams.get(name) ?? "");
    }
    expect(await house.comeBack(browser, fresh.href)).toBe(failed("provider_failed"));
  });

  test("of ten returns at once with one state, one signs in", async () => {
    const browser = house.server.visitor();
    const callback = await house.openid.authorize(await house.leave(browser, "openid"), someone());
    const ends = await Promise.all(
      Array.from({ length: 10 }, () => house.comeBack(browser, callback)),
    );
    expect(ends.filter((end) => end === HOME)).toHaveLength(1);
    expect(ends.filter((end) => end === failed("expired"))).toHaveLength(9);
  });

  test("a new person who comes from two browsers at once gets one account", async () => {
    const account = someone();
    const ends = await Promise.all([house.enter(account), house.enter(account)]);
    expect(ends).toContain(HOME);
    const made = await system((tx) => tx.$count(users, eq(users.email_key, account.email ?? "")));
    expect(made).toBe(1);
  });

  test("who cancels there is told so, and that is no failure to write down", async () => {
    const browser = house.server.visitor();
    const written = () => system((tx) => tx.$count(auditLog, eq(auditLog.event, "sign_in.failed")));
    const before = await written();
    const callback = await house.openid.decline(await house.leave(browser, "openid"));
    expect(await house.comeBack(browser, callback)).toBe(failed("cancelled"));
    expect(await written()).toBe(before);
  });

  test.each<[string, Partial<ProviderAccount>]>([
    ["is not verified there", { email_verified: false }],
    ["is no address", { email: "ada" }],
  ])("a person whose mail %s gets no account", async (_what, change_) => {
    const account = someone(change_);
    expect(await house.enter(account)).toBe(failed("email_unverified"));
    const made = await system((tx) =>
      tx.$count(oauthAccounts, eq(oauthAccounts.subject, account.subject)),
    );
    expect(made).toBe(0);
  });

  test("a person without a mail gets no account", async () => {
    const { subject } = someone();
    expect(await house.enter({ subject })).toBe(failed("email_unverified"));
  });

  test("an account is joined by its mail where both have verified it, and told so", async () => {
    const user = await registerUser(house.server);
    await house.change(user.id, { email_verified_at: new Date() });
    const account = someone({ email: user.email.toUpperCase() });
    const browser = house.server.visitor();
    expect(await house.enter(account, browser)).toBe(HOME);
    expect(await house.me(browser)).toMatchObject({ id: user.id, has_password: true });
    const [mail] = await mailsTo(house.server.parts.database, user.email);
    expect(mail?.subject).toBe("Another way to sign in was added");
  });

  test("an account whose mail was never verified here is not joined", async () => {
    const user = await registerUser(house.server);
    expect(await house.enter(someone({ email: user.email }))).toBe(failed("email_taken"));
    expect(await house.linkedTo(user.session)).toEqual([]);
  });

  test("an account is not joined by a mail that the provider has not verified", async () => {
    const user = await registerUser(house.server);
    await house.change(user.id, { email_verified_at: new Date() });
    const account = someone({ email: user.email, email_verified: false });
    expect(await house.enter(account)).toBe(failed("email_unverified"));
    expect(await house.linkedTo(user.session)).toEqual([]);
  });

  test("a disabled account is not entered", async () => {
    const browser = house.server.visitor();
    const account = someone();
    await house.enter(account, browser);
    await house.change(await house.idOf(browser), { disabled_at: new Date() });
    expect(await house.enter(account)).toBe(failed("refused"));
  });

  test("failures are written down by their code, and the provider's words by nobody", async () => {
    const user = await registerUser(house.server);
    await house.enter(someone({ email: user.email }));
    const rows = await system((tx) =>
      tx.select().from(auditLog).where(eq(auditLog.event, "sign_in.failed")),
    );
    expect(rows.map(({ detail }) => detail)).toContainEqual({
      proof: "oauth",
      provider: "openid",
      reason: "email_taken",
    });
    expect(JSON.stringify(rows)).not.toMatch(/script|invalid_grant|nonce/i);
  });

  test("the ways to sign in are listed", async () => {
    const options = signInOptions.parse(
      (await house.server.visitor().get("/api/v1/auth/options")).json(),
    );
    expect(options).toEqual({
      providers: [
        { id: "github", name: "GitHub", url: `${OAUTH}/github` },
        { id: "openid", name: "Single sign-on", url: `${OAUTH}/openid` },
      ],
      mail: "kept",
    });
  });

  test("a way back of the caller's choice is not taken, nor another provider or method", async () => {
    const visitor = house.server.visitor();
    const next = `${OAUTH}/openid?next=https%3A%2F%2Fevil.example`;
    expect((await visitor.get(next)).status).toBe(422);
    expect((await visitor.get(`${OAUTH}/evil`)).status).toBe(404);
    expect((await visitor.get(`${OAUTH}/evil/callback`)).status).toBe(404);
    expect((await visitor.send("HEAD", `${OAUTH}/openid`)).status).toBe(405);
    expect((await visitor.send("HEAD", `${OAUTH}/openid/callback`)).status).toBe(405);
  });
});
