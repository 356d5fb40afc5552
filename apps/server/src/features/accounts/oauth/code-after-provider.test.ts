import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backupCodes, secondFactorSetup } from "@emblazon/contract";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import type { ProviderAccount } from "@emblazon/testkit/openid-provider";
import { newId } from "../../../records/ids.ts";
import { oauthAccounts } from "../../../schema/oauth-accounts.ts";
import { testDatabases } from "../../testing/databases.ts";
import { HOME, OAUTH, openOAuthHouse, ORIGIN, someone } from "../../testing/open-oauth-house.ts";
import type { OAuthHouse } from "../../testing/open-oauth-house.ts";
import { registerUser } from "../../testing/register-user.ts";
import type { TestUser } from "../../testing/register-user.ts";

const FACTOR = "/api/v1/users/me/second-factor";
const LATE = [422, "invalid_token"];
const WRONG = [401, "invalid_credentials"];
const databases = await testDatabases();

function says(answer: Answer): unknown[] {
  const body = answer.json();
  return [answer.status, body !== null && typeof body === "object" && "code" in body && body.code];
}

describe.each(databases)("the code after a provider on $name", ({ url, drop }) => {
  let house: OAuthHouse;
  beforeAll(async () => {
    house = await openOAuthHouse(url);
  });
  afterAll(async () => {
    await house.close();
    await drop();
  });

  /** Someone with a second factor, and how they are known at the provider. */
  async function guarded(): Promise<{
    readonly user: TestUser;
    readonly account: ProviderAccount;
    readonly codes: readonly string[];
  }> {
    const user = await registerUser(house.server);
    await house.change(user.id, { email_verified_at: new Date() });
    const begun = await user.session.post(FACTOR, { password: user.password });
    const { secret } = secondFactorSetup.parse(begun.json());
    const timestamp = house.server.parts.now();
    const code = TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
    const confirmed = await user.session.post(`${FACTOR}/confirm`, { code });
    const { backup_codes: codes } = backupCodes.parse(confirmed.json());
    return { user, account: someone({ email: user.email }), codes };
  }
  const ceremonyOf = (location: string): string => {
    const { pathname, origin, searchParams } = new URL(location);
    expect([origin, pathname]).toEqual([ORIGIN, "/login"]);
    return searchParams.get("ceremony") ?? "";
  };
  const finish = (browser: HttpSession, ceremony_id: string, code: string | undefined) =>
    browser.post(`${OAUTH}/second-factor`, { ceremony_id, code });
  const linksOf = (userId: string) =>
    house.server.parts.database.asSystem((tx) =>
      tx.$count(oauthAccounts, eq(oauthAccounts.owner_id, userId)),
    );

  test("the account is entered, and joined, with the code and not before", async () => {
    const { user, account, codes } = await guarded();
    const browser = house.server.visitor();
    const ceremony = ceremonyOf(await house.enter(account, browser));
    expect((await browser.get("/api/v1/users/me")).status).toBe(401);
    expect(await linksOf(user.id)).toBe(0);
    expect(says(await finish(browser, ceremony, "000000"))).toEqual(WRONG);
    const answer = await finish(browser, ceremony, codes[0]);
    expect(answer.status).toBe(200);
    expect(answer.json()).toMatchObject({ user: { id: user.id }, token_type: "Bearer" });
    expect(await house.idOf(browser)).toBe(user.id);
    expect(await linksOf(user.id)).toBe(1);
  });

  test("a linked provider is followed by the code each time", async () => {
    const { user, account, codes } = await guarded();
    await house.enter(account, user.session, "?link=true");
    const browser = house.server.visitor();
    const ceremony = ceremonyOf(await house.enter(account, browser));
    expect((await finish(browser, ceremony, codes[0])).status).toBe(200);
    expect(ceremonyOf(await house.enter(account))).not.toBe("");
  });

  test("it is finished once, by the browser that came back, within ten minutes", async () => {
    const { account, codes } = await guarded();
    const browser = house.server.visitor();
    const stranger = house.server.visitor();
    await house.leave(stranger, "openid");
    const ceremony = ceremonyOf(await house.enter(account, browser));
    expect(says(await finish(house.server.visitor(), ceremony, codes[0]))).toEqual(LATE);
    expect(says(await finish(stranger, ceremony, codes[0]))).toEqual(LATE);
    expect(says(await finish(browser, newId(), codes[0]))).toEqual(LATE);
    expect((await finish(browser, ceremony, codes[0])).status).toBe(200);
    expect(says(await finish(browser, ceremony, codes[1]))).toEqual(LATE);
    const slow = ceremonyOf(await house.enter(account, browser));
    house.wait(10 * 60_000);
    expect(says(await finish(browser, slow, codes[1]))).toEqual(LATE);
  });

  test("a state that waits for the provider takes no code, and the other way round", async () => {
    const { account, codes } = await guarded();
    const browser = house.server.visitor();
    const state = new URL(await house.leave(browser, "openid")).searchParams.get("state") ?? "";
    expect(says(await finish(browser, state, codes[0]))).toEqual(LATE);
    const ceremony = ceremonyOf(await house.enter(account, browser));
    const back = `${ORIGIN}${OAUTH}/openid/callback?code=x&state=${ceremony}`;
    expect(await house.comeBack(browser, back)).toBe(`${ORIGIN}/login?error=expired`);
  });

  test("of ten codes at once, one finishes it", async () => {
    const { account, codes } = await guarded();
    const browser = house.server.visitor();
    const ceremony = ceremonyOf(await house.enter(account, browser));
    const answers = await Promise.all(codes.map((code) => finish(browser, ceremony, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  test("an account without a second factor needs no code", async () => {
    expect(await house.enter(someone())).toBe(HOME);
  });
});
