import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { afterAll, describe, expect, test } from "vitest";
import { enlargeText, overflowOf, seriousIn } from "../support/page-checks.ts";
import { brokenPhoto, expectSixLooks, makePhoto } from "../support/photo.ts";
import { openStudio } from "../support/studio.ts";

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("the screens of photos", () => {
  if (studio === null) return;
  afterAll(() => studio.close());

  test.each(["light", "dark"] as const)(
    "in %s, on a desk, have nothing that axe calls serious",
    async (theme) => {
      const { page, problems } = await studio.open("/photos", { theme });
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await seriousIn(page)).toEqual([]);
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles([
          makePhoto("one.png", 640, 480),
          brokenPhoto("two.jpg"),
          makePhoto("three.png", 480, 640),
        ]);
      await expectSixLooks(page);
      expect(await seriousIn(page)).toEqual([]);
      await page.getByRole("button", { name: /^100 %/ }).click();
      await page.getByRole("button", { name: "Only this one" }).click();
      const opener = page.getByRole("link", { name: "Open it" }).first();
      await opener.waitFor();
      expect(await seriousIn(page)).toEqual([]);
      await opener.click();
      await page.getByRole("heading", { name: "Download" }).waitFor();
      expect(await seriousIn(page)).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test.each(["light", "dark"] as const)(
    "in %s, on a phone of 320 px, need no sideways scrolling and set all in a sheet",
    async (theme) => {
      const phone = { width: 320, height: 640, touch: true, theme };
      const { page, problems } = await studio.open("/photos", phone);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await overflowOf(page)).toEqual([]);
      await page
        .locator('input[type="file"]')
        .first()
        .setInputFiles([
          makePhoto("a-photo-with-quite-a-long-name-of-its-own.png", 640, 480),
          brokenPhoto("two.jpg"),
        ]);
      await expectSixLooks(page);
      expect(await overflowOf(page)).toEqual([]);
      await page.getByRole("button", { name: "Settings" }).click();
      const sheet = page.getByRole("dialog", { name: "Settings" });
      await sheet.getByRole("slider", { name: "Strength" }).fill("30");
      await sheet.getByText("30 %").waitFor();
      expect(await seriousIn(page)).toEqual([]);
      expect(await overflowOf(page)).toEqual([]);
      await sheet.getByRole("button", { name: "Close the settings" }).click();
      await page.getByRole("button", { name: "Save in full size" }).last().click();
      const opener = page.getByRole("link", { name: "Open it" }).last();
      await opener.waitFor();
      expect(await seriousIn(page)).toEqual([]);
      expect(await overflowOf(page)).toEqual([]);
      await opener.click();
      await page.getByRole("heading", { name: "Download" }).waitFor();
      await page.getByRole("definition").getByText("30 %").waitFor();
      expect(await seriousIn(page)).toEqual([]);
      expect(await overflowOf(page)).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test("with text twice as large on a phone, need no sideways scrolling", async () => {
    const { page } = await studio.open("/photos", { width: 390, height: 844, touch: true });
    await enlargeText(page);
    expect(await overflowOf(page)).toEqual([]);
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([makePhoto("one.png", 640, 480), makePhoto("two.png", 640, 480)]);
    await expectSixLooks(page);
    expect(await overflowOf(page)).toEqual([]);
    await page.getByRole("button", { name: "Paint all 2" }).last().click();
    const opener = page.getByRole("link", { name: "Open it" }).last();
    await opener.waitFor();
    expect(await overflowOf(page)).toEqual([]);
    await opener.click();
    await page.getByRole("heading", { name: "Download" }).waitFor();
    expect(await overflowOf(page)).toEqual([]);
    await page.context().close();
  });

  test("a picture that is not there, and one whose words are nonsense, are told as such", async () => {
    const { page } = await studio.open("/photos/0190b2c0-0000-7000-8000-000000000000");
    await page.getByRole("heading", { name: "There is nothing at this address." }).waitFor();
    await page.goto(new URL("/photos?style=finger-paint&like=no", page.url()).href);
    await page.getByText("Drop, paste or pick photos").waitFor();
    await page.getByRole("region", { name: "Messages" }).getByText("nothing here").waitFor();
    expect(new URL(page.url()).pathname).toBe("/photos");
    await page.context().close();
  });
});
