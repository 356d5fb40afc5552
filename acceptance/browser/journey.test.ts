import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { createLine } from "@emblazon/testkit/line";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { textAt } from "../support/json.ts";
import { drawSix, expectLogos, openStudio } from "../support/studio.ts";
import { expectInert } from "../support/svg.ts";
import { API, expectJson, newVisitor, serverUrl } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("what a person does", () => {
  if (studio === null) return;
  afterAll(() => studio.close());

  test("opens the page and can type at once; a missing name is said, not sent", async () => {
    const { page, problems } = await studio.open();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("name"));
    expect(focused).toBe("name");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    expect(new URL(page.url()).pathname).toBe("/");
    expect(problems).toEqual([]);
  });

  test("types before the page's scripts have come, and keeps what was typed", async () => {
    const { page } = await studio.open("/health");
    const scripts = Promise.withResolvers<void>();
    await page.route("**/assets/*.js", async (route) => {
      await scripts.promise;
      await route.continue();
    });
    await page.goto(serverUrl(), { waitUntil: "commit" });
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("Early Bird");
    // Asked for by the scripts, when they have taken the page over and have nothing else to do.
    const asked = page.waitForResponse("**/api/v1/session");
    scripts.resolve();
    await asked;
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("Early Bird");
    await page.keyboard.press("Enter");
    await expectLogos(page, 6);
  });

  test("types a name, watches six logos arrive, keeps one, takes it home, and finds all again", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Harbour & Light");
    await expect.poll(() => page.title()).toContain("Harbour & Light");
    await expectDrawn(page, 6);
    // Shown at once, and kept when the server has said so.
    const kept = page.waitForResponse((answer) => answer.request().method() === "PATCH");
    await page
      .getByRole("button", { name: /^Favourite / })
      .first()
      .click();
    expect((await kept).status()).toBe(200);
    await page.locator('[aria-pressed="true"][aria-label^="Favourite"]').first().waitFor();
    await page
      .getByRole("button", { name: /^Download / })
      .first()
      .click();
    const svg = page.getByRole("menuitem", { name: /SVG/ }).first();
    const [download] = await Promise.all([page.waitForEvent("download"), svg.click()]);
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    expectInert(await readFile(await download.path(), "utf8"));
    await page.reload();
    await expectLogos(page, 6);
    expect(await page.locator('[aria-pressed="true"][aria-label^="Favourite"]').count()).toBe(1);
    await page.getByRole("link", { name: "Your work" }).click();
    await page.getByRole("link", { name: "Open Harbour & Light" }).waitFor();
    expect(problems).toEqual([]);
  });

  test("starts from an example and gets six", async () => {
    const { page, problems } = await studio.open();
    await page
      .getByRole("form", { name: "Brief" })
      .getByText("or start from")
      .locator("..")
      .getByRole("button")
      .first()
      .click();
    await page.getByRole("button", { name: /draw six/i }).click();
    await expectLogos(page, 6);
    expect(problems).toEqual([]);
  });

  test("asks for more and stops: what is there stays, the rest says that it was stopped", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Stop & Go");
    const endBusyness = await keepBusy();
    await page
      .getByRole("button", { name: /draw six more/i })
      .filter({ visible: true })
      .click();
    await page.getByRole("button", { name: /^stop/i }).filter({ visible: true }).first().click();
    await page
      .getByRole("button", { name: /draw six more/i })
      .filter({ visible: true })
      .waitFor();
    await endBusyness();
    const open = page.getByRole("link", { name: /^Open / });
    const stopped = page.getByText("Stopped", { exact: true });
    await expect.poll(() => open.or(stopped).count()).toBe(12);
    const finished = await open.count();
    expect(finished).toBeLessThan(12);
    await page.reload();
    await expectLogos(page, finished);
    expect(problems).toEqual([]);
  });

  test("loses the line while they are drawn, is told so, and gets all six when it is back", async () => {
    const line = await createLine(serverUrl());
    onTestFinished(() => line.close());
    const { page } = await studio.open("/", { url: line.url });
    line.cutWhenServerSays("asset_generating");
    await page.getByLabel("Name", { exact: true }).fill("Dropped Line");
    await page.getByRole("button", { name: /draw six/i }).click();
    await page.getByText("The server does not answer").waitFor();
    line.mend();
    await expectLogos(page, 6);
    await page.getByText("The server does not answer").waitFor({ state: "detached" });
    await expectDrawn(page, 6);
  });

  test("closes the page while they are drawn, and finds them when it comes back", async () => {
    const { page } = await studio.open();
    await page.getByLabel("Name", { exact: true }).fill("Closed Tab");
    await page.getByRole("button", { name: /draw six/i }).click();
    await page.waitForURL(/\/projects\/[0-9a-f-]{36}/);
    const address = page.url();
    await page.close();
    const again = await page.context().newPage();
    await again.goto(address);
    await expectLogos(again, 6);
  });

  test("opens a logo, changes its background, and takes it as PNG", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Open One");
    await page
      .getByRole("link", { name: /^Open / })
      .first()
      .click();
    await page.getByRole("heading", { name: "Download" }).waitFor();
    for (const size of ["16", "32", "180"]) {
      await page
        .getByRole("main")
        .getByText(new RegExp(`\\b${size}\\b`))
        .first()
        .waitFor({ state: "attached" });
    }
    const backgrounds = page.getByRole("group", { name: "Background" }).getByRole("button");
    await backgrounds.nth(1).click();
    await expect.poll(() => backgrounds.nth(1).getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("group", { name: "Format" }).getByRole("button", { name: "PNG" }).click();
    const button = page.getByRole("link", { name: /^Download PNG/ });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(1, 4).toString()).toBe("PNG");
    expect(bytes.readUInt32BE(16)).toBe(2048);
    expect(problems).toEqual([]);
  });

  test("throws one away, takes that back, and finds it in the trash when it does not", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Trash Me");
    const undo = page.getByRole("button", { name: "Undo" });
    const trashFirst = async () => {
      await page
        .getByRole("button", { name: /^Download / })
        .first()
        .click();
      await page.getByRole("menuitem", { name: /trash/i }).click();
      // Offered when the server has it in the trash.
      await undo.waitFor();
      await expect.poll(() => page.getByRole("link", { name: /^Open / }).count()).toBe(5);
    };
    await trashFirst();
    await undo.click();
    await expectLogos(page, 6);
    await undo.waitFor({ state: "detached" });
    await trashFirst();
    await page.getByRole("link", { name: "Your work" }).click();
    await page.getByRole("button", { name: "Trash", exact: true }).click();
    // The tabs keep what is filtered by, once it is.
    await page.getByRole("heading", { name: "Trash", exact: true }).waitFor();
    const tabs = page.getByRole("navigation", { name: "What to list" });
    await tabs.getByRole("link", { name: "Logos" }).click();
    await tabs.locator('[aria-current="page"]', { hasText: "Logos" }).waitFor();
    await expect.poll(() => page.getByRole("article").count()).toBe(1);
    expect(problems).toEqual([]);
  });

  test("searches all work, and finds by name and by nothing else", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Heron Books");
    await page.goto(serverUrl());
    await drawSix(page, "Otter Press");
    await page.getByRole("link", { name: "Your work" }).click();
    const main = page.getByRole("main");
    await main.getByText("Heron Books").first().waitFor();
    await page.getByRole("searchbox").fill("otter");
    await main.getByText("Heron Books").first().waitFor({ state: "detached" });
    await main.getByText("Otter Press").first().waitFor();
    expect(problems).toEqual([]);
  });

  test("two people, in two browsers, see nothing of each other", async () => {
    const [one, two] = [await studio.open(), await studio.open("/projects")];
    await drawSix(one.page, "Private Matter");
    await two.page.goto(one.page.url());
    await two.page.getByRole("heading").first().waitFor();
    expect(await two.page.getByText("Private Matter").count()).toBe(0);
    expect(await two.page.getByRole("link", { name: /^Open / }).count()).toBe(0);
  });
});

/**
 * Gives every core of the server other people's logos to draw, so that what is asked for next waits.
 *
 * @returns what ends that
 */
async function keepBusy(): Promise<() => Promise<void>> {
  const others = Array.from({ length: availableParallelism() + 1 }, async (_, index) => {
    const visitor = newVisitor();
    const brief = { name: `Before You ${index}`, num_variations: 12 };
    const made = expectJson(await visitor.post(`${API}/projects`, brief), 201);
    const path = `${API}/generations/${textAt(made, "generation_id")}`;
    return async (): Promise<void> => void (await visitor.delete(path));
  });
  const stops = await Promise.all(others);
  return async () => void (await Promise.all(stops.map((stop) => stop())));
}

/** Checks that so many pictures of logos are really painted. */
async function expectDrawn(page: Page, count: number): Promise<void> {
  const pictures = page.getByRole("link", { name: /^Open / }).getByRole("img");
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLImageElement>("a.tile-link img, main a img")].filter(
        (image) => image.complete && image.naturalWidth > 0,
      ).length >= wanted,
    count,
  );
  await expect.poll(() => pictures.count()).toBe(count);
  for (const alt of await pictures.evaluateAll((all) =>
    all.map((one) => one.getAttribute("alt") ?? ""),
  )) {
    expect(alt).toMatch(/\S/);
  }
}
