import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { afterAll, describe, expect, test } from "vitest";
import {
  accountButton,
  expectFocus,
  logOut,
  newMail,
  openAsUser,
  PASSWORD,
  registerOn,
  signInOn,
  withoutRefusals,
} from "../support/person.ts";
import { drawSix, expectLogos, openStudio } from "../support/studio.ts";
import { serverUrl } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("a person and their account", () => {
  if (studio === null) return;
  afterAll(() => studio.close());

  test("registers as a guest, and keeps what the guest made", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Kept by Its Guest");
    const project = page.url();
    await page.getByRole("link", { name: "Your work" }).click();
    const note = page.getByRole("complementary", { name: "About accounts" });
    await note.getByText("This work lives in this browser only.").waitFor();
    await note.getByRole("link", { name: "Register" }).click();
    await page.getByText("becomes your account's").waitFor();
    await page.getByText("They come along.").waitFor();
    const email = newMail();
    await registerOn(page, email);
    await page.waitForURL("**/projects");
    await page.getByRole("main").getByText("Kept by Its Guest").first().waitFor();
    expect(await note.count()).toBe(0);
    await page.goto(project);
    await expectLogos(page, 6);

    const elsewhere = await studio.open("/login");
    await signInOn(elsewhere.page, email);
    await elsewhere.page.getByRole("main").getByText("Kept by Its Guest").first().waitFor();
    expect([...problems, ...elsewhere.problems]).toEqual([]);
  });

  test("closes the note about accounts, and is not told again", async () => {
    const { page } = await studio.open();
    await drawSix(page, "Told Once");
    await page.getByRole("link", { name: "Your work" }).click();
    await page.getByRole("button", { name: "Close this note" }).click();
    await page.reload();
    await page.getByRole("link", { name: "Open Told Once" }).waitFor();
    expect(await page.getByText("lives in this browser only").count()).toBe(0);
  });

  test("is told at the field what does not fit, and the field has the focus", async () => {
    const { page, problems } = await studio.open("/register");
    const form = page.getByRole("form", { name: "Register" });
    await form.getByLabel("Mail").fill("nobody");
    await form.getByLabel("Password", { exact: true }).fill("short");
    await form.getByRole("button", { name: "Register" }).click();
    await form.getByText("Write a whole mail address.").waitFor();
    await form.getByText("Use at least 8 characters.").waitFor();
    await expectFocus(page, "email");
    await form.getByLabel("Mail").fill(newMail());
    await form.getByText("Write a whole mail address.").waitFor({ state: "detached" });
    await form.getByLabel("Password", { exact: true }).fill("password1");
    await form.getByRole("button", { name: "Register" }).click();
    await form.getByRole("alert").filter({ hasText: "tried first" }).waitFor();
    await expectFocus(page, "password");
    expect(withoutRefusals(problems)).toEqual([]);
  });

  test("registers with an address that has an account, and is told so at the field", async () => {
    const { email } = await openAsUser(studio);
    const { page } = await studio.open("/register");
    const form = page.getByRole("form", { name: "Register" });
    await form.getByLabel("Mail").fill(email);
    await form.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await form.getByRole("button", { name: "Register" }).click();
    await form.getByRole("alert").waitFor();
    await expectFocus(page, "email");
  });

  test("logs out, is not let back in by a wrong password, and is by the right one", async () => {
    const { page, email } = await openAsUser(studio);
    await logOut(page);
    expect(new URL(page.url()).pathname).toBe("/");
    await page.getByRole("link", { name: "Sign in" }).click();
    await signInOn(page, email, "not the password");
    await page.getByRole("alert").filter({ hasText: "do not belong together" }).waitFor();
    await expectFocus(page, "password");
    await signInOn(page, email);
    await accountButton(page).waitFor();
    await page.waitForURL("**/projects");
  });

  test("asks for a page of the account's, signs in, and lands there", async () => {
    const { page, email } = await openAsUser(studio);
    await logOut(page);
    await page.goto(new URL("/settings/keys", serverUrl()).href);
    await page.waitForURL(/\/login\?next=/);
    await signInOn(page, email);
    await page.getByRole("heading", { name: "Your keys" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/settings/keys");
  });

  test("follows a link that would lead elsewhere after the sign-in, and stays here", async () => {
    const { page, email } = await openAsUser(studio);
    await logOut(page);
    for (const next of ["//evil.example", "/\\evil.example", "https://evil.example", "/.//x"]) {
      await page.goto(new URL(`/login?next=${encodeURIComponent(next)}`, serverUrl()).href);
      await signInOn(page, email);
      await page.getByRole("heading", { name: "Your work" }).waitFor();
      expect(page.url()).toBe(new URL("/projects", serverUrl()).href);
      await logOut(page);
    }
  });

  test("is signed out elsewhere, is told that the sign-in ended, and comes back to the same page", async () => {
    const { page, email } = await openAsUser(studio);
    await page.goto(new URL("/projects?tab=logos", serverUrl()).href);
    await page.getByRole("heading", { name: "Your work" }).waitFor();
    await page.context().clearCookies();
    await page.reload();
    await page.getByText("Your sign-in has ended.").waitFor();
    await signInOn(page, email);
    await page.getByRole("heading", { name: "Your work" }).waitFor();
    expect(page.url()).toBe(new URL("/projects?tab=logos", serverUrl()).href);
  });

  test("is signed out while a page is open, and the next thing done there leads to the sign-in", async () => {
    const { page, email } = await openAsUser(studio);
    await page.goto(new URL("/settings", serverUrl()).href);
    await page.getByRole("textbox", { name: "Name" }).fill("Too Late");
    await page.context().clearCookies();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("Your sign-in has ended.").waitFor();
    await signInOn(page, email);
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/settings");
  });

  test("signs out in one tab, and the other one knows", async () => {
    const { page } = await openAsUser(studio);
    const other = await page.context().newPage();
    await other.goto(new URL("/settings", serverUrl()).href);
    await other.getByRole("heading", { name: "Settings" }).waitFor();
    await logOut(page);
    await other.getByRole("form", { name: "Sign in" }).waitFor();
    expect(new URL(other.url()).pathname).toBe("/login");
  });

  test("by keyboard alone, registers, finds the settings, logs out and signs in", async () => {
    const { page, problems } = await studio.open("/register");
    const email = newMail();
    await page.locator("input:focus").waitFor();
    await page.keyboard.type(email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await page.locator('input[name="password"][type="text"]').waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("Hera Heron");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Your work" }).waitFor();
    // A menu is seen a moment before it has the focus, and has it a moment longer than it is seen.
    const focusedItem = (name: string) =>
      page.getByRole("menuitem", { name }).and(page.locator(":focus"));
    await accountButton(page).focus();
    await page.keyboard.press("Enter");
    await focusedItem("Settings").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Settings" }).waitFor();
    await page.getByRole("menu").waitFor({ state: "detached" });
    await accountButton(page).focus();
    await page.keyboard.press("Enter");
    await focusedItem("Settings").waitFor();
    await page.keyboard.press("End");
    await focusedItem("Log out").waitFor();
    await page.keyboard.press("Enter");
    // Its first field takes the focus.
    await page.getByRole("form", { name: "Brief" }).waitFor();
    await page.getByRole("link", { name: "Sign in" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("form", { name: "Sign in" }).locator("input:focus").waitFor();
    await page.keyboard.type(email);
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await page.keyboard.press("Enter");
    await accountButton(page).waitFor();
    expect(problems).toEqual([]);
  });

  test("password managers, find the fields that they know by name", async () => {
    const { page } = await studio.open("/login");
    const fields = () =>
      page
        .getByRole("main")
        .locator("input")
        .evaluateAll((inputs) =>
          inputs.map((input) => [input.getAttribute("type"), input.getAttribute("autocomplete")]),
        );
    await page.getByRole("form", { name: "Sign in" }).waitFor();
    expect(await fields()).toEqual([
      ["email", "username"],
      ["password", "current-password"],
    ]);
    await page.goto(new URL("/register", serverUrl()).href);
    await page.getByRole("form", { name: "Register" }).waitFor();
    expect(await fields()).toEqual([
      ["email", "username"],
      ["password", "new-password"],
      [null, "name"],
    ]);
  });

  test("the first page, asks who is there only when it is loaded and idle", async () => {
    const { page } = await studio.open("/");
    await page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/session")),
    );
    const times = await page.evaluate(() => {
      const [opening] = performance.getEntriesByType("navigation");
      return {
        loaded: opening instanceof PerformanceNavigationTiming ? opening.loadEventEnd : Infinity,
        asked: performance
          .getEntriesByType("resource")
          .filter(({ name }) => name.includes("/api/v1/"))
          .map(({ startTime }) => startTime),
      };
    });
    expect(times.asked).toHaveLength(1);
    expect(times.asked[0]).toBeGreaterThanOrEqual(times.loaded);
  });
});
