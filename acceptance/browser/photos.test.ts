import { readFile } from "node:fs/promises";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Locator, Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { brokenPhoto, dropPhotos, expectSixLooks, makePhoto, sizeOf } from "../support/photo.ts";
import { drawSix, networkUrl, openStudio } from "../support/studio.ts";

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("photos in the studio", () => {
  if (studio === null) return;
  afterAll(() => studio.close());

  test("dropped, seen in six looks, changed, saved, and taken home in full size", async () => {
    const { page, problems } = await studio.open("/photos");
    await dropPhotos(page, [makePhoto("heron.png", 1600, 1200)]);
    await expectSixLooks(page);
    await page.getByRole("heading", { name: "heron.png" }).waitFor();

    await look(page, "Oil painting").click();
    await page.waitForURL(/style=oil-painting/);
    const brush = page.getByRole("slider", { name: "Brush size" });
    const before = await brush.inputValue();
    const shown = await stagePixels(page, "heron.png, oil painting");
    await brush.fill("8");
    await expect.poll(() => stagePixels(page, "heron.png, oil painting")).not.toBe(shown);
    await page.keyboard.press("Control+z");
    await expect.poll(() => brush.inputValue()).toBe(before);
    await page.goBack();
    await expect.poll(() => look(page, "Cartoon").getAttribute("aria-pressed")).toBe("true");
    await page.goForward();
    await expect.poll(() => look(page, "Oil painting").getAttribute("aria-pressed")).toBe("true");

    await page.getByRole("button", { name: "Save in full size" }).click();
    const settings = page.getByRole("complementary", { name: "Settings" });
    await settings.getByRole("link", { name: "Download" }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      settings.getByRole("link", { name: "Download" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/heron.*\.jpg$/);
    const bytes = await readFile(await download.path());
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    expect(await sizeOf(page, bytes)).toEqual([1600, 1200]);

    await settings.getByRole("link", { name: "Open it" }).click();
    await page.getByRole("slider", { name: "Before and after" }).waitFor();
    await page.getByRole("definition").getByText("1600 × 1200 px").waitFor();
    await page.getByRole("button", { name: "PNG", exact: true }).click();
    const [other] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Download PNG" }).click(),
    ]);
    expect(await sizeOf(page, await readFile(await other.path()))).toEqual([1600, 1200]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("several, one of them broken, are painted together, and a failed one again", async () => {
    const { page, problems } = await studio.open("/photos");
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([
        makePhoto("one.png", 800, 600),
        brokenPhoto("two.jpg"),
        makePhoto("three.png", 600, 800),
      ]);
    await expectSixLooks(page);
    const photos = page.getByRole("region", { name: "3 photos" });
    await photos.getByText("This file is no picture, or it is damaged.").waitFor();
    let sent = 0;
    await page.route("**/images/transform", (route) => {
      sent += 1;
      if (sent > 1) return route.continue();
      const problem = { type: "about:blank", title: "No room", status: 507, detail: "It is full." };
      const body = JSON.stringify({ ...problem, code: "storage_full", request_id: "r" });
      return route.fulfill({ status: 507, contentType: "application/problem+json", body });
    });
    await page.getByRole("button", { name: "Paint all 2" }).click();
    await photos.getByText("1 of 2 ready, 1 failed").waitFor();
    await page.getByRole("status").getByText("1 of 2 ready, 1 failed").waitFor();
    await photos.getByText("It is full.").waitFor();
    await photos.getByRole("button", { name: "Retry 1" }).click();
    await photos.getByText("2 of 2 ready").waitFor();
    await expect.poll(() => photos.getByRole("link", { name: /^Download / }).count()).toBe(2);
    expect(sent).toBe(3);

    await page.getByRole("link", { name: "Your work" }).click();
    await page.getByRole("link", { name: "Photos" }).nth(1).click();
    await page.getByRole("link", { name: "Open one, cartoon" }).waitFor();
    await page.getByRole("link", { name: "Open three, cartoon" }).click();
    await page.getByRole("heading", { name: "three" }).waitFor();
    await page.getByRole("link", { name: "Photos" }).nth(1).click();
    await page.getByRole("region", { name: "3 photos" }).getByText("2 of 2 ready").waitFor();
    expect(problems.filter((problem) => !/\b507\b/.test(problem))).toEqual([]);
    await page.context().close();
  });

  test("a look of its own for one photo, is made of that one alone", async () => {
    const { page } = await studio.open("/photos");
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([makePhoto("one.png", 320, 240), makePhoto("two.png", 320, 240)]);
    await expectSixLooks(page);
    await page.getByRole("checkbox", { name: "The same look for both photos" }).uncheck();
    await look(page, "Pop art").click();
    await page.waitForURL(/style=pop-art/);
    await page.getByRole("button", { name: /^two\.png/ }).click();
    await expect.poll(() => look(page, "Cartoon").getAttribute("aria-pressed")).toBe("true");
    await page.getByRole("button", { name: "Paint all 2" }).click();
    await page.getByRole("link", { name: "Open one, pop art" }).waitFor();
    await page.getByRole("link", { name: "Open two, cartoon" }).waitFor();
    await page.context().close();
  });

  test("stopped while it waits, it is not painted; what runs elsewhere is found again", async () => {
    const { page } = await studio.open("/photos");
    const held = Promise.withResolvers<void>();
    await page.route("**/images/transform", async (route) => {
      await held.promise;
      await route.continue().catch(() => undefined);
    });
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([makePhoto("one.png", 320, 240), makePhoto("two.png", 320, 240)]);
    await expectSixLooks(page);
    await page.getByRole("button", { name: "Paint all 2" }).click();
    const photos = page.getByRole("region", { name: "2 photos" });
    await photos.getByRole("button", { name: "Stop two.png" }).click();
    await photos.getByText("stopped").waitFor();
    // Away from the desk while the other one is still being sent.
    await page.getByRole("link", { name: "Your work" }).click();
    await page.getByRole("heading", { name: "Your work" }).waitFor();
    held.resolve();
    await page.getByRole("link", { name: "Photos" }).nth(1).click();
    await page.getByRole("link", { name: "Open one, cartoon" }).waitFor();
    expect(await page.getByRole("link", { name: /^Open two/ }).count()).toBe(0);
    await page.context().close();
  });

  test("beside a broken one that is on the stage, the other one can be painted", async () => {
    const { page, problems } = await studio.open("/photos");
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([brokenPhoto("one.jpg"), makePhoto("two.png", 320, 240)]);
    await page.getByRole("button", { name: "Paint the other one" }).click();
    await page.getByRole("region", { name: "2 photos" }).getByText("1 of 1 ready").waitFor();
    await page.getByRole("link", { name: "Download two.png" }).waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("picked far down in the list on a phone, a photo is shown", async () => {
    const { page } = await studio.open("/photos", { width: 390, height: 640, touch: true });
    const names = ["one.png", "two.png", "three.png", "four.png", "five.png", "six.png"];
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles(names.map((name) => makePhoto(name, 320, 240)));
    await expectSixLooks(page);
    const row = page.getByRole("button", { name: /^six\.png/ });
    await row.getByText("320 × 240").waitFor();
    await row.evaluate((one) => one.scrollIntoView({ block: "start" }));
    await row.tap();
    const stage = page.getByRole("img", { name: "six.png, cartoon" });
    await stage.waitFor();
    await expect.poll(async () => ((await stage.boundingBox())?.y ?? -1) >= 0).toBe(true);
    await page.context().close();
  });

  test("taken off the desk by the keyboard, photos leave the focus where they were", async () => {
    const { page } = await studio.open("/photos");
    const names = ["one.png", "two.png", "three.png"];
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles(names.map((name) => makePhoto(name, 320, 240)));
    await expectSixLooks(page);
    await page.getByRole("button", { name: "Take two.png off the desk" }).press("Enter");
    const left = page.getByRole("region", { name: "2 photos" });
    await left.locator("ul:focus").waitFor();
    await page.keyboard.press("Tab");
    await left.locator("button:focus").filter({ hasText: "one.png" }).waitFor();
    await left.getByRole("button", { name: "Clear the desk" }).press("Enter");
    await page.getByRole("heading", { name: /six ways/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.locator('input[type="file"]:focus').waitFor();
    await page.context().close();
  });

  test("by keyboard alone: the example, a look, before and after, saved, opened, thrown away", async () => {
    const { page, problems } = await studio.open("/photos");
    const example = page.getByRole("button", { name: /^Try it with this one/ });
    await tabTo(page, example);
    await page.keyboard.press("Enter");
    await expectSixLooks(page);
    await page.keyboard.press("5");
    await page.getByRole("heading", { name: "Watercolour" }).waitFor();
    const painted = page.getByRole("img", { name: "lighthouse.jpg, watercolour" });
    await painted.waitFor();
    await page.keyboard.down("o");
    await painted.waitFor({ state: "hidden" });
    await page.keyboard.up("o");
    await painted.waitFor();
    const line = page.getByRole("slider", { name: "Before and after" });
    await tabTo(page, line);
    await page.keyboard.press("Home");
    const split = "0 % original, 100 % watercolour";
    await expect.poll(() => line.getAttribute("aria-valuetext")).toBe(split);
    await page.keyboard.press("z");
    await page.getByRole("button", { name: /^100 %/, pressed: true }).waitFor();
    await page.keyboard.press("Control+Enter");
    const opener = page.getByRole("link", { name: "Open it" }).first();
    await opener.waitFor();
    await tabTo(page, opener);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Download" }).waitFor();
    await page.keyboard.press("f");
    await page.getByRole("button", { name: "Favourite this picture", pressed: true }).waitFor();
    await page.keyboard.press("Delete");
    await page.getByText("“lighthouse” is in the trash for 30 days").waitFor();
    // The next page, where the card would be.
    await page.getByRole("group", { name: "Looks" }).waitFor();
    const card = page.getByRole("link", { name: "Open lighthouse, watercolour" });
    await card.waitFor({ state: "detached" });
    await page.keyboard.press("Control+z");
    await card.waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("a logo is painted, stands in the lineage, and leads back", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Heron & Reed");
    await page
      .getByRole("main")
      .getByRole("link", { name: /^Open / })
      .first()
      .click();
    await page.getByRole("link", { name: "Paint it" }).click();
    await expectSixLooks(page);
    await page.getByRole("button", { name: "Save in full size" }).click();
    await page.getByRole("link", { name: "Open it" }).first().click();
    const lineage = page.getByRole("region", { name: "Lineage" });
    const here = lineage.locator('[aria-current="page"]');
    await here.getByText("Painted: cartoon").waitFor();
    await page.getByRole("link", { name: "Another look" }).click();
    await expectSixLooks(page);
    await page.goBack();
    await lineage.getByRole("link", { name: /New design/ }).click();
    await page.waitForURL(/\/logos\//);
    await lineage.getByRole("link", { name: /Painted: cartoon/ }).waitFor();

    await page.getByRole("link", { name: "Your work" }).click();
    const lists = page.getByRole("navigation", { name: "What to list" });
    await lists.getByRole("link", { name: "Photos" }).click();
    const found = page.getByRole("main").getByRole("article");
    await expect.poll(() => found.count()).toBe(1);
    await page.getByRole("link", { name: /^Open .*, cartoon$/ }).waitFor();
    await lists.getByRole("link", { name: "Logos" }).click();
    await expect.poll(() => found.count()).toBe(6);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("the settings of an earlier picture, are taken over for the next one", async () => {
    const { page } = await studio.open("/photos?style=sketch");
    await dropPhotos(page, [makePhoto("heron.png", 320, 240)]);
    await expectSixLooks(page);
    await page.getByRole("slider", { name: "Strength" }).fill("40");
    await page.getByRole("button", { name: "WebP" }).click();
    await page.getByRole("button", { name: "Save in full size" }).click();
    await page.getByRole("link", { name: "Open it" }).first().click();
    await page.getByRole("link", { name: "Same settings again" }).waitFor();
    // Anew, so that nothing is left of what was on the desk.
    await page.reload();
    await page.getByRole("link", { name: "Same settings again" }).click();
    await page.getByText("The next photo is shown as Pencil sketch").waitFor();
    await dropPhotos(page, [makePhoto("reed.png", 320, 240)]);
    await expectSixLooks(page);
    const strength = page.getByRole("slider", { name: "Strength" });
    await expect.poll(() => strength.inputValue()).toBe("40");
    await page.getByRole("button", { name: "WebP", pressed: true }).waitFor();
    await page.context().close();
  });

  test("from the network over plain http, all of it works too", async () => {
    const { page, problems } = await studio.open("/photos", { url: networkUrl() });
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await dropPhotos(page, [makePhoto("heron.png", 640, 480)]);
    await expectSixLooks(page);
    await page.getByRole("button", { name: "Save in full size" }).click();
    await page.getByRole("link", { name: "Open it" }).first().click();
    await page.getByRole("definition").getByText("640 × 480 px").waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

function look(page: Page, name: string): Locator {
  return page.getByRole("group", { name: "Looks" }).getByRole("button", { name });
}

/** What a canvas on the stage shows, as text. */
function stagePixels(page: Page, name: string): Promise<string> {
  return page
    .getByRole("img", { name })
    .evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  expect.fail("the Tab key does not lead there");
}
