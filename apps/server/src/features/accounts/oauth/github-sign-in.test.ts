import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../records/ids.ts";
import { testDatabases } from "../../testing/databases.ts";
import {
  failed,
  HOME,
  OAUTH,
  onGitHub,
  openOAuthHouse,
  someone,
} from "../../testing/open-oauth-house.ts";
import type { OAuthHouse } from "../../testing/open-oauth-house.ts";

const databases = await testDatabases();

describe.each(databases)("sign-in at GitHub on $name", ({ url, drop }) => {
  let house: OAuthHouse;
  beforeAll(async () => {
    house = await openOAuthHouse(url);
  });
  afterAll(async () => {
    await house.close();
    await drop();
  });

  const verified = (email: string) =>
    ({ email, primary: true, verified: true, visibility: "private" }) as const;

  test("a new person gets an account by their verified main address", async () => {
    const browser = house.server.visitor();
    const email = `octo-${newId()}@example.com`;
    const other = { email: "other@example.com", primary: false, verified: true } as const;
    const account = onGitHub([{ ...other, visibility: null }, verified(email)]);
    const callback = house.github.authorize(await house.leave(browser, "github"), account);
    expect(await house.comeBack(browser, callback)).toBe(HOME);
    expect(await house.me(browser)).toMatchObject({ email, email_verified: true, full_name: "" });
    const again = house.server.visitor();
    await house.comeBack(
      again,
      house.github.authorize(await house.leave(again, "github"), account),
    );
    expect(await house.me(again)).toEqual(await house.me(browser));
  });

  test.each([
    ["no main address", { primary: false, verified: true }],
    ["an unverified one", { primary: true, verified: false }],
  ])("a person with %s gets no account", async (_what, state) => {
    const browser = house.server.visitor();
    const account = onGitHub([{ email: "octo@example.com", visibility: null, ...state }]);
    const callback = house.github.authorize(await house.leave(browser, "github"), account);
    expect(await house.comeBack(browser, callback)).toBe(failed("email_unverified"));
  });

  test("who cancels there is told so", async () => {
    const browser = house.server.visitor();
    const callback = house.github.decline(await house.leave(browser, "github"));
    expect(await house.comeBack(browser, callback)).toBe(failed("cancelled"));
  });

  test("an answer to another PKCE challenge, or with a used code, is refused", async () => {
    const browser = house.server.visitor();
    const account = onGitHub([verified(`octo-${newId()}@example.com`)]);
    const asked = new URL(await house.leave(browser, "github"));
    asked.searchParams.set("code_challenge", "A".repeat(43));
    const spoilt = house.github.authorize(asked.href, account);
    expect(await house.comeBack(browser, spoilt)).toBe(failed("provider_failed"));
    const used = new URL(house.github.authorize(await house.leave(browser, "github"), account));
    const fresh = new URL(house.github.authorize(await house.leave(browser, "github"), account));
    expect(await house.comeBack(browser, used.href)).toBe(HOME);
    fresh.searchParams.set("code", used.searchParams.get("code") ?? "");
    expect(await house.comeBack(browser, fresh.href)).toBe(failed("provider_failed"));
  });

  test("a state of one provider is none of the other's", async () => {
    const browser = house.server.visitor();
    const callback = new URL(
      await house.openid.authorize(await house.leave(browser, "openid"), someone()),
    );
    callback.pathname = `${OAUTH}/github/callback`;
    expect(await house.comeBack(browser, callback.href)).toBe(failed("expired"));
  });

  test("the same subject at two providers is two people", async () => {
    const account = onGitHub([verified(`octo-${newId()}@example.com`)]);
    const [one, two] = [house.server.visitor(), house.server.visitor()];
    await house.comeBack(one, house.github.authorize(await house.leave(one, "github"), account));
    await house.enter(someone({ subject: String(account.id) }), two);
    expect(await house.idOf(one)).not.toBe(await house.idOf(two));
  });
});
