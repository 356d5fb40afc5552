import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startOwnServer } from "../support/own-server.ts";
import type { OwnServer } from "../support/own-server.ts";
import { newMail, PASSWORD, signInOn } from "../support/person.ts";
import { openStudio } from "../support/studio.ts";

const studio = await requireOrSkip(openStudio);

// Far more than a server allows one address in a minute when nobody has set its limits.
const MOST_TRIES = 40;

describe.skipIf(studio === null)("somebody who guesses passwords", () => {
  if (studio === null) return;
  let server: OwnServer;
  beforeAll(async () => {
    server = await startOwnServer("embedded", { RATE_LIMIT_REQUESTS: "50" });
  });
  afterAll(async () => {
    await studio.close();
    await server.dispose();
  });

  test("is told when to come back, and keeps what was typed", async () => {
    const { page } = await studio.open("/login", { url: server.process.url });
    const email = newMail();
    const refused = page.getByRole("alert").filter({ hasText: "do not belong together" });
    const limited = page.getByRole("timer").filter({ hasText: "you can try again in" });
    for (let tries = 0; tries < MOST_TRIES && !(await limited.isVisible()); tries += 1) {
      await signInOn(page, email, `${PASSWORD} ${tries}`);
      await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
      await refused.or(limited).waitFor();
    }
    expect(await limited.textContent()).toMatch(/you can try again in \d+ (?:s|min)/);
    expect(await page.getByLabel("Mail").inputValue()).toBe(email);
  });
});
