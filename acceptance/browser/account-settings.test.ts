import { readFile } from "node:fs/promises";
import { createHttpSession } from "@emblazon/testkit/http-session";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { totpCode } from "@emblazon/testkit/totp";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import {
  accountButton,
  logOut,
  NEW_PASSWORD,
  openAsUser,
  PASSWORD,
  signInOn,
  withoutRefusals,
} from "../support/person.ts";
import { drawSix, openStudio } from "../support/studio.ts";
import { API, serverUrl } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("a person and what opens their account", () => {
  if (studio === null) return;
  afterAll(() => studio.close());

  test("has two places signed in, sees both, and ends the other one", async () => {
    const { page, email } = await openAsUser(studio);
    const other = await studio.open("/login");
    await signInOn(other.page, email);
    await other.page.getByRole("heading", { name: "Your work" }).waitFor();
    await page.goto(new URL("/settings/security", serverUrl()).href);
    const places = page.getByRole("region", { name: "Where you are signed in" });
    await places.getByRole("listitem").nth(1).waitFor();
    await places.getByText("this one").waitFor();
    await places.getByRole("button", { name: /^Sign out / }).click();
    await places.getByRole("listitem").nth(1).waitFor({ state: "detached" });
    await other.page.reload();
    await other.page.getByText("Your sign-in has ended.").waitFor();
    await page.reload();
    await places.getByText("this one").waitFor();
    expect(await places.getByRole("listitem").count()).toBe(1);
  });

  test("changes the name and the password, and signs in with the new one alone", async () => {
    const { page, email, problems } = await openAsUser(studio);
    await page.goto(new URL("/settings", serverUrl()).href);
    await page.getByRole("textbox", { name: "Name" }).fill("Hera of the Reeds");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Account: Hera of the Reeds" }).waitFor();
    const form = page.getByRole("form", { name: "Change the password" });
    await form.getByLabel("Password now", { exact: true }).fill(PASSWORD);
    await form.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD);
    await form.getByRole("button", { name: "Change the password" }).click();
    await page.getByText("Your password is changed").waitFor();
    await page.reload();
    await accountButton(page).waitFor();
    await logOut(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await signInOn(page, email);
    await page.getByRole("alert").waitFor();
    await signInOn(page, email, NEW_PASSWORD);
    await accountButton(page).waitFor();
    expect(withoutRefusals(problems)).toEqual([]);
  });

  test("turns a second factor on, signs in with a code and with a back-up code, turns it off", async () => {
    const { page, email } = await openAsUser(studio);
    await page.goto(new URL("/settings/security", serverUrl()).href);
    const part = page.getByRole("region", { name: "Second factor" });
    await part.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await part.getByRole("button", { name: "Set it up" }).click();
    await part.getByRole("img", { name: "The secret, for the camera of your app" }).waitFor();
    const secret = await part.getByText(/^(?:[A-Z2-7]{4} )+[A-Z2-7]+$/).textContent();
    // Each code works once, and one ahead of time is taken: clocks differ.
    const code = (step: number): string => totpCode(secret ?? "", { step });
    await part.getByLabel("Code of your app").fill(code(0));
    await part.getByRole("button", { name: "Turn it on" }).click();
    const codes = part.getByRole("list", { name: "Back-up codes" }).getByRole("listitem");
    await codes.first().waitFor();
    const backup = await codes.allTextContents();
    expect(new Set(backup).size).toBe(10);
    const save = part.getByRole("link", { name: "Download" });
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    const kept = await readFile(await download.path(), "utf8");
    expect(backup.every((one) => kept.includes(one))).toBe(true);
    await part.getByRole("button", { name: "I have them" }).click();
    await part.getByText("It is on.").waitFor();

    await logOut(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await signInOn(page, email);
    const second = page.getByRole("form", { name: "Second factor" });
    await second.getByLabel("Code of your app").fill("000000");
    await page.keyboard.press("Enter");
    await second.getByRole("alert").filter({ hasText: "not right" }).waitFor();
    await second.getByLabel("Code of your app").fill(code(1));
    await page.keyboard.press("Enter");
    await accountButton(page).waitFor();

    await logOut(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await signInOn(page, email);
    await second.getByRole("button", { name: "Use a back-up code instead" }).click();
    await second.getByLabel("Back-up code").and(page.locator(":focus")).waitFor();
    await page.keyboard.type(backup[0]?.toUpperCase() ?? "");
    await page.keyboard.press("Enter");
    await accountButton(page).waitFor();

    await page.goto(new URL("/settings/security", serverUrl()).href);
    await part.getByRole("button", { name: "Turn it off" }).click();
    await part.getByRole("button", { name: "Use a back-up code instead" }).click();
    await part.getByLabel("Back-up code").fill(backup[1] ?? "");
    await part.getByRole("button", { name: "Turn it off" }).click();
    await part.getByText("It is off.").waitFor();
  });

  test("makes a passkey, signs in with it, renames it and removes it", async () => {
    // Passkeys belong to names, so not to 127.0.0.1.
    const url = serverUrl().replace("127.0.0.1", "localhost");
    const { page, problems } = await openAsUser(studio, { url });
    await addAuthenticator(page);
    await page.goto(new URL("/settings/security", url).href);
    const part = page.getByRole("region", { name: "Passkeys" });
    await part.getByRole("button", { name: "Add a passkey" }).click();
    await part.getByLabel("Name", { exact: true }).fill("My laptop");
    await part.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await part.getByRole("button", { name: "Make it" }).click();
    await part.getByText("My laptop", { exact: true }).waitFor();

    await logOut(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await accountButton(page).waitFor();

    await page.goto(new URL("/settings/security", url).href);
    await part.getByText("used just now").waitFor();
    await part.getByRole("button", { name: "Rename the passkey My laptop" }).click();
    await part.getByLabel("Name", { exact: true }).fill("Old laptop");
    await page.keyboard.press("Enter");
    await part.getByRole("button", { name: "Remove the passkey Old laptop" }).click();
    await part.getByRole("button", { name: "Remove", exact: true }).click();
    await part.getByText("There is none yet.").waitFor();
    expect(problems).toEqual([]);
  });

  test("makes an API key, uses it, revokes it, and it is refused", async () => {
    const { page, problems } = await openAsUser(studio);
    await page.goto(new URL("/settings/keys", serverUrl()).href);
    await page.getByLabel("Name", { exact: true }).fill("Website builder");
    await page.getByRole("button", { name: "Make the key" }).click();
    const key = (await page.getByText(/^emb_/).first().textContent()) ?? "";
    const program = createHttpSession(serverUrl());
    const headers = { authorization: `Bearer ${key}` };
    expect((await program.get(`${API}/projects`, { headers })).status).toBe(200);
    const brief = { name: "By a program", num_variations: 1 };
    const made = await program.post(`${API}/projects`, brief, { headers });
    expect(made.status).toBe(201);
    expect((await program.delete(`${API}/users/me`, { headers })).status).toBe(403);

    await page.getByRole("button", { name: "I have it" }).click();
    await page.reload();
    await page.getByText("Website builder").waitFor();
    expect(await page.getByText(key).count(), "the key is shown once").toBe(0);
    await page.getByRole("button", { name: "Revoke the key Website builder" }).click();
    await page.getByRole("button", { name: "Keep" }).click();
    await page.getByRole("button", { name: "Revoke the key Website builder" }).click();
    await page.getByRole("button", { name: "Revoke", exact: true }).click();
    await page.getByText("None yet.").waitFor();
    expect((await program.get(`${API}/projects`, { headers })).status).toBe(401);
    expect(problems).toEqual([]);
  });

  test("takes everything home as a zip, then deletes the account, and it is gone", async () => {
    const { page, email } = await openAsUser(studio);
    await page.goto(serverUrl());
    await drawSix(page, "Soon Gone");
    const project = page.url();
    await page.goto(new URL("/settings/data", serverUrl()).href);
    const link = page.getByRole("link", { name: "Download all of it" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
    const form = page.getByRole("form", { name: "Delete the account" });
    await form.getByLabel("Mail address of this account").fill("heron@example.com");
    await form.getByRole("button").last().click();
    await form.getByText(`Type ${email} to confirm.`).waitFor();
    await form.getByLabel("Mail address of this account").fill(email);
    await form.getByLabel("Password", { exact: true }).fill("not the password");
    await form.getByRole("button").last().click();
    await form.getByRole("alert").waitFor();
    await form.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await form.getByRole("button").last().click();
    await page.getByText("Your account is deleted").waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    await page.goto(project);
    await page.getByRole("heading", { name: "There is nothing at this address." }).waitFor();
    await page.goto(new URL("/login", serverUrl()).href);
    await signInOn(page, email);
    await page.getByRole("alert").waitFor();
  });
});

/** A device that makes passkeys and says yes whenever it is asked. */
async function addAuthenticator(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("WebAuthn.enable");
  await devtools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
