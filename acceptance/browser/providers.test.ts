import { freePort } from "@emblazon/testkit/free-port";
import { startOpenIdProvider } from "@emblazon/testkit/openid-provider";
import type { OpenIdProvider } from "@emblazon/testkit/openid-provider";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { totpCode } from "@emblazon/testkit/totp";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import { accountButton, logOut, newMail, registerOn, signInOn } from "../support/person.ts";
import { openStudio } from "../support/studio.ts";
import { API } from "../support/suite.ts";

const CLIENT = { clientId: "studio", clientSecret: "a secret of the studio's, 40 signs long" };
const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("a person of another provider", () => {
  if (studio === null) return;
  let provider: OpenIdProvider;
  let server: OwnServer;
  beforeAll(async () => {
    const port = await freePort();
    provider = await startOpenIdProvider({
      ...CLIENT,
      redirectUris: [`http://127.0.0.1:${port}${API}/auth/oauth/openid/callback`],
    });
    server = await startOwnServer("embedded", {
      PORT: String(port),
      OAUTH_ISSUER: provider.issuer,
      OAUTH_CLIENT_ID: CLIENT.clientId,
      OAUTH_CLIENT_SECRET: CLIENT.clientSecret,
      OAUTH_NAME: "House of Keys",
    });
  });
  afterAll(async () => {
    await server.dispose();
    await provider.close();
    await studio.close();
  });

  const open = (path: string) => studio.open(path, { url: server.process.url });
  const at = (path: string): string => new URL(path, server.process.url).href;
  const goThere = (page: Page) => page.getByRole("link", { name: /House of Keys/ }).click();

  test("comes in, and is asked for a code too once there is a second factor", async () => {
    const email = newMail();
    provider.seat({ subject: email, email, email_verified: true, name: "Hera Heron" });
    const { page, problems } = await open("/login");
    await goThere(page);
    await page.waitForURL("**/projects");
    await accountButton(page).waitFor();

    await page.goto(at("/settings/security"));
    const providers = page.getByRole("region", { name: "Other providers" });
    await providers.getByText(email).waitFor();
    await providers.getByRole("button", { name: "Unlink House of Keys" }).click();
    await providers.getByRole("button", { name: "Unlink", exact: true }).click();
    await page.getByText("the last way into the account").waitFor();

    const part = page.getByRole("region", { name: "Second factor" });
    await part.getByRole("button", { name: "Set it up" }).click();
    const secret = await part.getByText(/^(?:[A-Z2-7]{4} )+[A-Z2-7]+$/).textContent();
    // Now and later: one of before would be too old as soon as the next half minute begins.
    const code = (step: number): string => totpCode(secret ?? "", { step });
    await part.getByLabel("Code of your app").fill(code(0));
    await part.getByRole("button", { name: "Turn it on" }).click();
    await part.getByRole("button", { name: "I have them" }).click();

    await logOut(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await goThere(page);
    await page.waitForURL("**/login?ceremony=*");
    const form = page.getByRole("form", { name: "Second factor" });
    await form.getByLabel("Code of your app").fill("000000");
    await page.keyboard.press("Enter");
    await form.getByRole("alert").filter({ hasText: "not right" }).waitFor();
    await form.getByLabel("Code of your app").fill(code(1));
    await page.keyboard.press("Enter");
    await page.waitForURL("**/projects");
    await accountButton(page).waitFor();
    expect(problems.filter((problem) => !/status of 4(?:01|09)/.test(problem))).toEqual([]);
  });

  test("is told why, who cancels there", async () => {
    provider.seat(null);
    const { page, problems } = await open("/login");
    await goThere(page);
    await page.getByText("It was cancelled there.").waitFor();
    expect(new URL(page.url()).pathname).toBe("/login");
    expect(problems).toEqual([]);
  });

  test("links the provider to an account with a password, and unlinks it", async () => {
    const email = newMail();
    const { page, problems } = await open("/register");
    await registerOn(page, email);
    provider.seat({ subject: email, email: "hera@elsewhere.example", email_verified: true });
    await page.goto(at("/settings/security"));
    const providers = page.getByRole("region", { name: "Other providers" });
    await providers.getByText("None is linked yet.").waitFor();
    await providers.getByRole("link", { name: "Link House of Keys" }).click();
    await providers.getByText("hera@elsewhere.example").waitFor();
    expect(new URL(page.url()).pathname).toBe("/settings/security");

    await logOut(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await goThere(page);
    await page.waitForURL("**/projects");
    await page.goto(at("/settings/security"));
    await providers.getByRole("button", { name: "Unlink House of Keys" }).click();
    await providers.getByRole("button", { name: "Unlink", exact: true }).click();
    await providers.getByText("None is linked yet.").waitFor();
    await logOut(page);
    await page.goto(at("/login"));
    await signInOn(page, email);
    await accountButton(page).waitFor();
    expect(problems).toEqual([]);
  });

  test("is led into nobody's account whose address was never verified here", async () => {
    const email = newMail();
    const { page } = await open("/register");
    await registerOn(page, email);
    await logOut(page);
    provider.seat({ subject: email, email, email_verified: true });
    await page.goto(at("/login"));
    await goThere(page);
    await page.getByText("There is an account with this mail address.").waitFor();
    await page.getByRole("form", { name: "Sign in" }).waitFor();
    expect(await accountButton(page).count()).toBe(0);
  });
});
