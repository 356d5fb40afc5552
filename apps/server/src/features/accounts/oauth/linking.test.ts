import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../records/ids.ts";
import { auditLog } from "../../../schema/audit-log.ts";
import { testDatabases } from "../../testing/databases.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { mailsTo } from "../../testing/read-mails.ts";
import { registerUser } from "../../testing/register-user.ts";
import {
  failed,
  HOME,
  locationOf,
  OAUTH,
  openOAuthHouse,
  ORIGIN,
  SECURITY,
  someone,
} from "../../testing/open-oauth-house.ts";
import type { OAuthHouse } from "../../testing/open-oauth-house.ts";

const databases = await testDatabases();

describe.each(databases)("linking a provider on $name", ({ url, drop }) => {
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

  test("who is signed in links a provider, is told, and comes in by it from then on", async () => {
    const user = await registerUser(house.server);
    const account = someone();
    expect(await house.enter(account, user.session, "?link=true")).toBe(`${ORIGIN}${SECURITY}`);
    expect(await house.linkedTo(user.session)).toMatchObject([
      { provider: "openid", name: "Single sign-on", email: account.email },
    ]);
    const [mail] = await mailsTo(house.server.parts.database, user.email);
    expect(mail?.subject).toBe("Another way to sign in was added");
    const browser = house.server.visitor();
    expect(await house.enter(account, browser)).toBe(HOME);
    expect(await house.me(browser)).toMatchObject({ id: user.id });
  });

  test("linking needs no mail of the provider's, and linking again changes nothing", async () => {
    const user = await registerUser(house.server);
    const { subject } = someone();
    expect(await house.enter({ subject }, user.session, "?link=true")).toBe(`${ORIGIN}${SECURITY}`);
    expect(await house.enter({ subject }, user.session, "?link=true")).toBe(`${ORIGIN}${SECURITY}`);
    expect(await house.linkedTo(user.session)).toMatchObject([{ email: "" }]);
  });

  test("what is linked to another account stays there", async () => {
    const account = someone();
    await house.enter(account);
    const user = await registerUser(house.server);
    expect(await house.enter(account, user.session, "?link=true")).toBe(
      failed("already_linked", SECURITY),
    );
    expect(await house.linkedTo(user.session)).toEqual([]);
    expect(await house.me(user.session)).toMatchObject({ id: user.id });
  });

  test("nobody links who is not signed in, or is not any more when they come back", async () => {
    expect(await house.leave(house.server.visitor(), "openid", "?link=true")).toBe(
      failed("expired", SECURITY),
    );
    const user = await registerUser(house.server);
    const callback = await house.openid.authorize(
      await house.leave(user.session, "openid", "?link=true"),
      someone(),
    );
    await user.session.post("/api/v1/auth/logout");
    expect(await house.comeBack(user.session, callback)).toBe(failed("expired", SECURITY));
  });

  test("a session that began after it does not finish it", async () => {
    const user = await registerUser(house.server);
    const callback = await house.openid.authorize(
      await house.leave(user.session, "openid", "?link=true"),
      someone(),
    );
    const { email, password } = user;
    await user.session.post("/api/v1/auth/login", { email, password });
    expect(await house.comeBack(user.session, callback)).toBe(failed("expired", SECURITY));
    expect(await house.linkedTo(user.session)).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ["a page of another site", { referer: "https://evil.example/" }],
    ["a page that hides", {}],
  ])("%s cannot begin to link", async (_what, headers) => {
    const user = await registerUser(house.server);
    const answer = await user.session.get(`${OAUTH}/openid?link=true`, { headers });
    expect(locationOf(answer)).toBe(failed("refused", SECURITY));
  });

  test("an own page begins to link, also in a browser that only tells the page", async () => {
    const user = await registerUser(house.server);
    for (const headers of [{ "sec-fetch-site": "none" }, { referer: `${ORIGIN}${SECURITY}` }]) {
      const answer = await user.session.get(`${OAUTH}/openid?link=true`, {
        headers: headers,
      });
      expect(new URL(locationOf(answer)).origin).toBe(house.openid.issuer);
    }
  });

  test("a provider is unlinked by its owner, unless it is the last way in", async () => {
    const account = someone();
    const browser = house.server.visitor();
    await house.enter(account, browser);
    const [link] = await house.linkedTo(browser);
    const path = `/api/v1/users/me/oauth/${link?.id}`;
    const other = await registerUser(house.server);
    expect((await other.session.delete(path)).status).toBe(404);
    expect((await browser.delete(path)).status).toBe(409);
    expect(await house.linkedTo(browser)).toHaveLength(1);
    await house.enter(someone(), browser, "?link=true");
    expect((await browser.delete(path)).status).toBe(204);
    expect((await browser.delete(path)).status).toBe(404);
    const [kept] = await house.linkedTo(browser);
    expect((await browser.delete(`/api/v1/users/me/oauth/${kept?.id}`)).status).toBe(409);
    const userId = await house.idOf(browser);
    await house.change(userId, { password_hash: "$argon2id$of-a-password" });
    expect((await browser.delete(`/api/v1/users/me/oauth/${kept?.id}`)).status).toBe(204);
    const events = await system((tx) =>
      tx
        .select({ event: auditLog.event })
        .from(auditLog)
        .where(and(eq(auditLog.owner_id, userId), eq(auditLog.event, "oauth.unlinked"))),
    );
    expect(events).toHaveLength(2);
  });

  test("visitors have nothing linked", async () => {
    const visitor = house.server.visitor();
    expect((await visitor.get("/api/v1/users/me/oauth")).status).toBe(401);
    expect((await visitor.delete(`/api/v1/users/me/oauth/${newId()}`)).status).toBe(401);
  });
});
