import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { expectLogos, openStudio } from "../support/studio.ts";

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
    const picked = await focusedLink(page);
    expect(picked).toMatch(/\/logos\//);
    await page.keyboard.press("ArrowRight");
    expect(await focusedLink(page)).not.toBe(picked);
    await page.keyboard.press("f");
    await page.locator('[aria-pressed="true"][aria-label^="Favourite"]').waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Download" }).waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("d")]);
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    const before = page.url();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL((url) => url.href !== before);
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/projects\//);
    expect(problems).toEqual([]);
  });

  test("the sheet of shortcuts, opens, lists them, and gives the focus back", async () => {
    const { page } = await studio.open("/projects");
    await page.getByRole("heading").first().waitFor();
    await page.getByRole("link", { name: "Your work" }).focus();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Shortcuts" }).waitFor();
    expect(await page.getByRole("dialog").getByRole("term").count()).toBeGreaterThan(10);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Your work");
  });

  test("every stop of the Tab key, can be seen", async () => {
    const { page } = await studio.open();
    const unseen: string[] = [];
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(describeFocus);
      if (stop !== null && !stop.visible) unseen.push(stop.name);
    }
    expect(unseen).toEqual([]);
  });

  test("single keys, in a field, are letters", async () => {
    const { page } = await studio.open();
    await page.keyboard.type("gw?f/d");
    expect(await page.getByLabel("Name", { exact: true }).inputValue()).toBe("gw?f/d");
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});

function focusedLink(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
}

/** What has the focus, and whether an outline, a shadow or a line shows it. Runs in the page. */
function describeFocus(): { name: string; visible: boolean } | null {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const shows = (one: Element | null): boolean => {
    if (one === null || one === document.body) return false;
    const style = getComputedStyle(one);
    const outlined = style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1;
    return outlined || style.boxShadow !== "none";
  };
  const box = element.getBoundingClientRect();
  const inside = box.width > 0 && box.height > 0;
  const name = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent ?? ""}`;
  return {
    name: name.slice(0, 60),
    visible: inside && (shows(element) || shows(element.parentElement)),
  };
}
