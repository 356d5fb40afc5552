import { AxeBuilder } from "@axe-core/playwright";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";
import { drawSix, expectAtRest, expectLogos, openStudio } from "../support/studio.ts";

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("refining in the studio", () => {
  if (studio === null) return;
  afterAll(() => studio.close());

  test("by keyboard: told as one types, drawn as a round, varied, traced back", async () => {
    const { page, problems } = await studio.open();
    await drawSix(page, "Marlow & Finch");
    await page.keyboard.press("3");
    await page.keyboard.press("r");
    const field = page.getByRole("textbox", { name: "Refine logo 3 of round 1" });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type("deep green, all capitals, gloopier");
    const steps = page.getByRole("list", { name: "What will be done" });
    await steps.getByText("colour: deep green").waitFor();
    await page.getByText("not understood: gloopier").waitFor();
    await page.getByAltText("A first look").waitFor();
    await page.keyboard.press("Enter");
    const round = page.getByRole("region", { name: /^Round 2/ });
    await round.getByRole("link", { name: /^Open logo 5/ }).waitFor();
    expect(await round.getByRole("heading").textContent()).toContain("deep green, all capitals");
    await round.getByRole("list", { name: "Comes from" }).getByText("Round 1 · no. 3").waitFor();
    await round.getByText("not understood: gloopier").waitFor();

    await expectAtRest(page);
    await field.press("Escape");
    await page.locator("a.tile-link:focus").waitFor();
    await page.keyboard.press("v");
    await page.getByRole("region", { name: /^Round 3 Variations/ }).waitFor();
    await expectLogos(page, 16);

    await round.getByRole("link", { name: /^Open logo 1/ }).click();
    const lineage = page.getByRole("region", { name: "Lineage" });
    await lineage.getByText("New design").waitFor();
    expect(await lineage.locator('[aria-current="page"]').textContent()).toContain(
      "Round 2 · no. 1",
    );
    await page.getByRole("heading", { name: "Originality" }).waitFor();
    await page.getByAltText("Favicon at 24 px").first().waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test("words that mean nothing, are named, and examples put in their place work", async () => {
    const { page } = await studio.open();
    await drawSix(page, "Saltmarsh");
    await page.keyboard.press("1");
    await page.keyboard.press("r");
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("flibber");
    await page.getByText("not understood: flibber").waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("Nothing of the instruction was understood").waitFor();
    await page.getByRole("button", { name: "all capitals" }).click();
    await page.getByText("letters: capitals").waitFor();
    await expect.poll(() => page.getByRole("alert").count()).toBe(0);
    await page.context().close();
  });

  test("the badge of a tile, opens the list of checks", async () => {
    const { page } = await studio.open();
    await drawSix(page, "Kestrel");
    const badge = page.getByRole("button", { name: /^Checks of logo 1: \d+\/\d+$/ });
    await badge.click();
    await page.getByRole("dialog", { name: "Checks" }).getByRole("listitem").nth(8).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await expect.poll(() => badge.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test.each(["light", "dark"] as const)("on a phone in %s, goes through a sheet", async (theme) => {
    const { page, problems } = await studio.open("/", {
      width: 320,
      height: 700,
      touch: true,
      theme,
    });
    await drawSix(page, "Donaudampfschifffahrt");
    await page.getByRole("button", { name: "Refine", exact: true }).click();
    const sheet = page.getByRole("dialog", { name: "Refine in words" });
    await sheet.getByRole("textbox").fill("deep green, gloopier");
    await sheet.getByText("colour: deep green").waitFor();
    expect(await seriousIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await sheet.getByRole("button", { name: "Refine", exact: true }).click();
    await page.getByRole("region", { name: /^Round 2/ }).waitFor();
    await expectLogos(page, 11);
    expect(await seriousIn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

async function seriousIn(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze();
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
