import { startSmtpSink } from "@emblazon/testkit/smtp-sink";
import type { SmtpSink } from "@emblazon/testkit/smtp-sink";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("a person and their mails", () => {
  if (studio === null) return;
  let sink: SmtpSink;
  let server: OwnServer;
  beforeAll(async () => {
    sink = await startSmtpSink();
    server = await startOwnServer("embedded", { SMTP_URL: sink.url });
  });
  afterAll(async () => {
    await studio.close();
    await server.dispose();
    await sink.close();
  });

  /** The link to that page in the newest mail to that address, once it is there. */
  async function linkFor(email: string, page: string): Promise<string> {
    const address = `${server.process.url}${page}?token=`;
    const find = (): string | undefined =>
      sink.mails
        .filter(({ to }) => to.includes(email))
        .flatMap((mail) => mail.email.text?.split(/\s/) ?? [])
        .findLast((word) => word.startsWith(address));
    for (;;) {
      const found = find();
      if (found !== undefined) return found;
      await sink.untilMails(sink.mails.length + 1);
    }
  }
  const open = (path: string) => studio.open(path, { url: server.process.url });

  test("registers, opens the link of the mail, and the address is confirmed", async () => {
    const { page, problems } = await open("/register");
    const email = newMail();
    await registerOn(page, email);
    await page.getByText(`A mail is on its way to ${email}`).waitFor();
    await page.goto(new URL("/settings", server.process.url).href);
    await page.getByText("not confirmed").waitFor();
    const link = await linkFor(email, "/verify");
    await page.goto(link);
    const confirm = page.getByRole("button", { name: "Confirm this address" });
    await confirm.waitFor();
    await expectNoSecret(page);
    await confirm.click();
    await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor();
    await page.goto(new URL("/settings", server.process.url).href);
    await page.getByText("confirmed", { exact: true }).waitFor();

    await page.goto(link);
    await confirm.click();
    await page.getByRole("alert").filter({ hasText: "was used or has ended" }).waitFor();
    expect(problems.filter((problem) => !/status of 422/.test(problem))).toEqual([]);
  });

  test("forgets the password, and chooses a new one by the link of the mail, once", async () => {
    const { page } = await open("/register");
    const email = newMail();
    await registerOn(page, email);
    await logOut(page);
    await page.getByRole("link", { name: "Sign in" }).click();
    await page.getByRole("link", { name: "Forgot it?" }).click();
    // The sign-in, which has a field of that name too, stands until the next page is loaded.
    const form = page.getByRole("form", { name: "Forgot the password" });
    await form.getByLabel("Mail").fill(email);
    await form.getByRole("button", { name: "Send the link" }).click();
    await page.getByRole("heading", { name: "Look in your mail" }).waitFor();
    const link = await linkFor(email, "/reset");

    await page.goto(link);
    await page.getByLabel("New password", { exact: true }).fill("short");
    await page.keyboard.press("Enter");
    await page.getByText("Use at least 8 characters.").waitFor();
    await expectNoSecret(page);
    await page.getByLabel("New password", { exact: true }).fill(NEW_PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Your password is changed" }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
    await signInOn(page, email, PASSWORD);
    await page.getByRole("alert").waitFor();
    await signInOn(page, email, NEW_PASSWORD);
    await accountButton(page).waitFor();

    await page.goto(link);
    await page.getByLabel("New password", { exact: true }).fill(PASSWORD);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Ask for a new link" }).waitFor();
  });

  test("changes the address, by the link in the mail to the new one", async () => {
    const { page } = await open("/register");
    const [before, after] = [newMail(), newMail()];
    await registerOn(page, before);
    await page.goto(new URL("/settings", server.process.url).href);
    const form = page.getByRole("form", { name: "Change the address" });
    await form.getByLabel("New address").fill(after);
    await form.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await form.getByRole("button", { name: "Change the address" }).click();
    await form.getByText(`A mail was sent to ${after}`).waitFor();
    await page.goto(await linkFor(after, "/verify"));
    await page.getByRole("button", { name: "Confirm this address" }).click();
    await page.getByRole("heading", { name: "Your address is confirmed" }).waitFor();
    await page.goto(new URL("/settings", server.process.url).href);
    await page.getByRole("main").getByText(after, { exact: true }).waitFor();
    expect(await page.getByText(before).count()).toBe(0);
  });

  test("asks for a mail to an address without an account, and is told the same", async () => {
    const { page } = await open("/forgot");
    await page.getByLabel("Mail").fill(newMail());
    await page.getByRole("button", { name: "Send the link" }).click();
    await page.getByRole("heading", { name: "Look in your mail" }).waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  test("opens a page for a link without its link, and is told which one", async () => {
    const { page } = await open("/reset");
    await page.getByRole("heading", { name: "This page needs its link" }).waitFor();
    await page.getByRole("link", { name: "Forgot the password?" }).click();
    await page.getByRole("heading", { name: "A new password" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/forgot");
  });
});

/** The page takes the secret out of the address bar a moment after it stands there. */
async function expectNoSecret(page: Page): Promise<void> {
  const what = "the secret has left the address bar";
  await expect.poll(() => page.url(), { message: what }).not.toContain("token");
}
