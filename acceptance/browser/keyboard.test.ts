import { setTimeout as sleep } from "node:timers/promises";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { afterAll, describe, expect, test } from "vitest";
import { drawSix, expectLogos, openStudio } from "../support/studio.ts";

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("by keyboard alone", () => {
  if (studio === null) return;
  afterAll(() => studio.close());

  test("the first minute: a brief, six logos, one picked, kept, opened, downloaded", async () => {
    const { page, problems } = await studio.open();
    await page.keyboard.type("Kingfisher");
    await page.keyboard.press("Tab");
    await page.keyboard.type("river tours");
    await page.keyboard.press("Enter");
    await expectLogos(page, 6);
    await page.keyboard.press("2");
    const focused = page.locator("a.tile-link:focus");
    await focused.and(page.locator('[data-number="2"]')).waitFor();
    await page.keyboard.press("ArrowRight");
    await focused.and(page.locator('[data-number="3"]')).waitFor();
    await page.keyboard.press("f");
    await page.locator('[aria-pressed="true"][aria-label^="Favourite"]').waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Download" }).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("d")]);
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    await page.getByText("3 of 6", { exact: true }).waitFor();
    await page.keyboard.press("ArrowRight");
    await page.getByText("4 of 6", { exact: true }).waitFor();
    await page.getByRole("heading", { name: "Download" }).waitFor();
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/projects\//);
    expect(problems).toEqual([]);
  });

  test("the sheet of shortcuts, opens, lists them, and gives the focus back", async () => {
    const { page } = await studio.open("/projects");
    await page.getByRole("heading").first().waitFor();
    await page.getByRole("link", { name: "Your work" }).focus();
    await page.keyboard.press("?");
    const sheet = page.getByRole("dialog", { name: "Shortcuts" });
    await sheet
      .locator(":focus")
      .or(sheet.and(page.locator(":focus")))
      .waitFor();
    expect(await sheet.getByRole("term").count()).toBeGreaterThan(10);
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await page.locator("a:focus").filter({ hasText: "Your work" }).waitFor();
  });

  test("every stop of the Tab key, can be seen", async () => {
    const { page } = await studio.open();
    const unseen: string[] = [];
    for (let step = 0; step < 20; step += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluateHandle(() =>
        document.activeElement === document.body ? null : document.activeElement,
      );
      const element = stop.asElement();
      const box = await element?.boundingBox();
      if (element === null || box === null || box === undefined) continue;
      const clip = {
        x: box.x - 8,
        y: Math.max(0, box.y - 8),
        width: box.width + 16,
        height: box.height + 16,
      };
      const focused = await page.screenshot({ clip });
      await element.evaluate((one) => (one as HTMLElement).blur());
      const left = await page.screenshot({ clip });
      await element.evaluate((one) => (one as HTMLElement).focus());
      if (focused.equals(left))
        unseen.push(await element.evaluate((one) => one.outerHTML.slice(0, 120)));
    }
    expect(unseen).toEqual([]);
  });

  test("a page that is long in coming, has the focus when it is there", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Late Heron");
    await page.route("**/assets/logo-page*", async (route) => {
      await sleep(1_000);
      await route.continue();
    });
    await page
      .getByRole("link", { name: /^Open / })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Download" }).waitFor();
    await page.locator("main:focus").waitFor();
    expect(problems).toEqual([]);
  });

  test("a message with a way back, stays while it has the focus", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Slow Reader");
    await page.clock.install();
    await page
      .getByRole("link", { name: /^Open / })
      .first()
      .focus();
    await page.keyboard.press("Delete");
    const undo = page.getByRole("button", { name: "Undo" });
    await undo.focus();
    await page.clock.fastForward(60_000);
    await page.locator("button:focus").filter({ hasText: "Undo" }).waitFor();
    await undo.blur();
    await page.clock.fastForward(60_000);
    await undo.waitFor({ state: "detached" });
    expect(problems).toEqual([]);
  });

  test("single keys, in a field, are letters", async () => {
    const { page } = await studio.open();
    await page.keyboard.type("gw?f/d");
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("gw?f/d");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});
