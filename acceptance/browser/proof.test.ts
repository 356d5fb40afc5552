import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { seriousIn } from "../support/page-checks.ts";
import { openAsUser, PASSWORD, signInOn } from "../support/person.ts";
import { openStudio } from "../support/studio.ts";
import { API, serverUrl } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);
const KEYS = `${API}/users/me/api-keys`;

/** The answer that a sign-in of a while ago gets, as long as no password comes along. */
async function ageSignIn(page: Page): Promise<void> {
  await page.route(`**${KEYS}`, async (route) => {
    const body = route.request().postData() ?? "";
    if (route.request().method() !== "POST" || body.includes('"password"')) return route.continue();
    return route.fulfill({
      status: 403,
      contentType: "application/problem+json",
      body: JSON.stringify({
        type: "urn:emblazon:error:proof_needed",
        title: "Show once more that it is you",
        status: 403,
        detail: "Your sign-in is too long ago for this.",
        code: "proof_needed",
        request_id: "req-1",
      }),
    });
  });
}

describe.skipIf(studio === null)("a person whose sign-in is a while ago", () => {
  if (studio === null) return;
  afterAll(() => studio.close());

  async function askForKey() {
    const opened = await openAsUser(studio ?? expect.fail());
    const { page } = opened;
    await ageSignIn(page);
    await page.goto(new URL("/settings/keys", serverUrl()).href);
    await page.getByLabel("Name", { exact: true }).fill("Website builder");
    await page.getByRole("button", { name: "Make the key" }).click();
    const dialog = page.getByRole("dialog", { name: "Show once more that it is you" });
    await dialog.waitFor();
    return { ...opened, dialog };
  }

  test("gives the password once more, and what was asked for is done", async () => {
    const { page, dialog, problems } = await askForKey();
    const password = dialog.getByLabel("Password", { exact: true });
    expect(await seriousIn(page)).toEqual([]);
    await password.fill("not the password");
    await page.keyboard.press("Enter");
    await dialog.getByText("The password is not the account's").waitFor();
    await password.fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByText(/^emb_/).first().waitFor();
    await dialog.waitFor({ state: "detached" });
    expect(problems.filter((problem) => !/status of 40[13]/.test(problem))).toEqual([]);
  });

  test("thinks better of it, is told that nothing was done, and may ask again", async () => {
    const { page, dialog } = await askForKey();
    await dialog.locator("input:focus").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.getByText("Your sign-in is too long ago for this.").waitFor();
    expect(await page.getByText(/^emb_/).count()).toBe(0);
    await page.getByRole("button", { name: "Make the key" }).click();
    await dialog.waitFor();
  });

  test("signs in again instead, and comes back to where they were", async () => {
    const { page, email, dialog } = await askForKey();
    await dialog.getByRole("button", { name: "Sign in again" }).click();
    await page.waitForURL("**/login?next=*");
    await signInOn(page, email);
    await page.waitForURL("**/settings/keys");
    await page.unroute(`**${KEYS}`);
    await page.getByLabel("Name", { exact: true }).fill("Website builder");
    await page.getByRole("button", { name: "Make the key" }).click();
    await page.getByText(/^emb_/).first().waitFor();
    expect(await dialog.count()).toBe(0);
  });
});
