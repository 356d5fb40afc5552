import { createHttpSession } from "@emblazon/testkit/http-session";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textAt } from "../support/json.ts";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import {
  accountButton,
  logOut,
  newMail,
  NEW_PASSWORD,
  PASSWORD,
  registerOn,
  signInOn,
} from "../support/person.ts";
import { openStudio } from "../support/studio.ts";
import type { StudioPage } from "../support/studio.ts";
import { API, expectProblem } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("an administrator", () => {
  if (studio === null) return;
  const root = newMail();
  let server: OwnServer;
  beforeAll(async () => {
    server = await startOwnServer("embedded");
    const session = createHttpSession(server.process.url);
    await session.post(`${API}/auth/register`, { email: "early@example.com", password: PASSWORD });
  });
  afterAll(async () => {
    await studio.close();
    await server.dispose();
  });

  const open = (path: string) => studio.open(path, { url: server.process.url });
  const go = (page: Page, path: string) => page.goto(new URL(path, server.process.url).href);

  /** A page of the administrator's. */
  async function openAsRoot(path: string): Promise<StudioPage> {
    const opened = await open(`/login?next=${encodeURIComponent(path)}`);
    await signInOn(opened.page, root);
    await opened.page.getByRole("heading", { name: "Administration" }).waitFor();
    return opened;
  }

  function claimLink(): string {
    const line = server.process
      .output()
      .split("\n")
      .find((one) => one.includes('"first administrator"'));
    return textAt(JSON.parse(line ?? "{}"), "url");
  }

  test("becomes it by the link in the log, with an account made on the way", async () => {
    const { page, problems } = await open("/health");
    await page.goto(claimLink());
    await registerOn(page, root);
    expect(page.url(), "the secret has left the address bar").not.toContain("token");
    await page.getByRole("button", { name: "Become the administrator" }).click();
    await page.getByRole("heading", { name: "You are the administrator" }).waitFor();
    await accountButton(page).click();
    await page.getByRole("menuitem", { name: "Administration" }).click();
    const people = page.getByRole("list", { name: "People" });
    await people.getByText("early@example.com").waitFor();
    expect(await people.getByRole("listitem").count()).toBe(2);

    const late = await open("/health");
    await late.page.goto(claimLink());
    await registerOn(late.page, newMail());
    await late.page.getByRole("button", { name: "Become the administrator" }).click();
    await late.page.getByRole("alert").waitFor();
    expect(problems.filter((problem) => !/status of 40[14]/.test(problem))).toEqual([]);
  });

  test("anybody else, is told that this is not for them, and sees nothing", async () => {
    const { page } = await open("/register?next=/admin");
    await registerOn(page, newMail());
    await page.getByRole("heading", { name: "This is for administrators." }).waitFor();
    expect(await page.getByText("early@example.com").count()).toBe(0);
    expectProblem(await createHttpSession(server.process.url).get(`${API}/admin/users`), 401);
  });

  test("finds someone, shuts them out, and lets them in again with Undo", async () => {
    const { page } = await openAsRoot("/admin");
    const people = page.getByRole("list", { name: "People" });
    await page.getByRole("searchbox").fill("early");
    await expect.poll(() => people.getByRole("listitem").count()).toBe(1);
    const disabled = people.getByText("disabled", { exact: true });
    await people.getByRole("button", { name: "Disable early@example.com" }).click();
    await disabled.waitFor();
    const early = await open("/login");
    await signInOn(early.page, "early@example.com");
    await early.page.getByRole("alert").waitFor();
    // The way back is offered for some seconds, which a sign-in may take: it is taken another time.
    await people.getByRole("button", { name: "Enable early@example.com" }).click();
    await disabled.waitFor({ state: "detached" });
    await people.getByRole("button", { name: "Disable early@example.com" }).click();
    await disabled.waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await disabled.waitFor({ state: "detached" });
    await signInOn(early.page, "early@example.com");
    await accountButton(early.page).waitFor();
    expect(await people.getByRole("button", { name: /^Disable/ }).count()).toBe(1);
  });

  test("makes someone an administrator, who then sees the same", async () => {
    const { page } = await openAsRoot("/admin");
    await page.getByRole("button", { name: "Make an administrator: early@example.com" }).click();
    await page.getByText("early@example.com is an administrator now").waitFor();
    const early = await open("/login?next=/admin/audit");
    await signInOn(early.page, "early@example.com");
    await early.page.getByRole("list", { name: "Entries" }).waitFor();
    expect(await page.getByRole("button", { name: /^Make an administrator/ }).count()).toBe(
      (await page.getByRole("button", { name: /^Disable/ }).count()) - 1,
    );
  });

  test("passes on the link of a mail that was kept, and it sets a new password", async () => {
    const email = newMail();
    const person = await open("/register");
    await registerOn(person.page, email);
    await logOut(person.page);
    await go(person.page, "/forgot");
    await person.page.getByLabel("Mail").fill(email);
    await person.page.getByRole("button", { name: "Send the link" }).click();
    await person.page.getByRole("heading", { name: "Ask your administrator" }).waitFor();

    const { page } = await openAsRoot("/admin/mail");
    const mail = page.getByRole("list", { name: "Mails" }).getByRole("link", {
      name: new RegExp(`password.*${email}.*kept`, "i"),
    });
    await mail.click();
    const link = page.getByRole("article").getByRole("link", { name: /\/reset\?token=/ });
    const address = (await link.getAttribute("href")) ?? "";
    await person.page.goto(address);
    await person.page.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD);
    await person.page.keyboard.press("Enter");
    await person.page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
    await signInOn(person.page, email, NEW_PASSWORD);
    await accountButton(person.page).waitFor();
    expect(new URL(address).origin).toBe(new URL(server.process.url).origin);
  });

  test("reads the audit log, by event and by person", async () => {
    const { page, problems } = await openAsRoot("/admin/audit");
    const entries = page.getByRole("list", { name: "Entries" });
    await entries.getByRole("link", { name: "account.registered" }).first().click();
    await page.waitForURL(/event=account\.registered/);
    await entries.getByRole("link", { name: "session.started" }).first().waitFor({
      state: "detached",
    });
    // Between the two lists there is a moment without any.
    await entries.getByRole("listitem").nth(1).waitFor();
    const event = page.getByRole("searchbox");
    await expect.poll(() => event.inputValue()).toBe("account.registered");
    await entries.getByRole("link", { name: /^…/ }).first().click();
    await page.getByRole("button", { name: "One person only" }).waitFor();
    await expect.poll(() => entries.getByRole("listitem").count()).toBe(1);
    expect(await event.inputValue()).toBe("account.registered");
    expect(problems).toEqual([]);
  });
});
