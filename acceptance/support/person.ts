import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { OpenOptions, Studio, StudioPage } from "./studio.ts";

export const PASSWORD = "a heron between the reeds";
export const NEW_PASSWORD = "two herons between the reeds";

let people = 0;

/** An address that nobody has yet. */
export function newMail(): string {
  people += 1;
  return `heron-${Date.now().toString(36)}-${people}@example.com`;
}

/** Fills in the page's form to register, and waits until the account is there. */
export async function registerOn(page: Page, email: string): Promise<void> {
  const form = page.getByRole("form", { name: "Register" });
  await form.getByLabel("Mail").fill(email);
  await form.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await form.getByLabel("Your name").fill("Hera Heron");
  await form.getByRole("button", { name: "Register" }).click();
  await accountButton(page).waitFor();
}

/** Fills in the page's form to sign in; what comes of it is the caller's to see. */
export async function signInOn(page: Page, email: string, password = PASSWORD): Promise<void> {
  const form = page.getByRole("form", { name: "Sign in" });
  await form.getByLabel("Mail").fill(email);
  await form.getByLabel("Password", { exact: true }).fill(password);
  await form.getByRole("button", { name: "Sign in" }).click();
}

/** Logs out by the account's menu, and waits for the first page of nobody. */
export async function logOut(page: Page): Promise<void> {
  await accountButton(page).click();
  await page.getByRole("menuitem", { name: "Log out" }).click();
  await page.getByRole("form", { name: "Brief" }).waitFor();
  await page.getByRole("link", { name: "Sign in" }).waitFor();
}

/** The header's button of whoever is signed in. */
export function accountButton(page: Page) {
  return page.getByRole("button", { name: /^Account: / });
}

/** The page of all work of someone who has just registered. */
export async function openAsUser(
  studio: Studio,
  options: OpenOptions = {},
): Promise<StudioPage & { email: string }> {
  const opened = await studio.open("/register", options);
  const email = newMail();
  await registerOn(opened.page, email);
  // The address changes at once, the page when its code is there.
  await opened.page.getByRole("heading", { name: "Your work" }).waitFor();
  return { ...opened, email };
}

/** Waits until the field of that name has the focus: it comes a moment after what is said there. */
export async function expectFocus(page: Page, name: string): Promise<void> {
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute("name") ?? null);
  await expect.poll(focused).toBe(name);
}

/** Problems but for what a browser writes into its console when a server says no on purpose. */
export function withoutRefusals(problems: string[]): string[] {
  return problems.filter((problem) => !/status of 4(?:01|09|22)/.test(problem));
}
