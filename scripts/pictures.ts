import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser } from "@emblazon/testkit/browser";
import { startServerProcess } from "@emblazon/testkit/server-process";
import type { Browser, Page } from "playwright-core";
import { root } from "./workspaces.ts";

/** What the pictures of the README show: the product, started for the occasion, doing its work. */
const NAME = "Marlow & Finch";
const DESCRIPTION = "independent bookshop with a reading garden";
const FOLDER = join(root, "docs/images");

const desk = { viewport: { width: 1440, height: 900 }, colorScheme: "light" } as const;
const phone = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  colorScheme: "dark",
  hasTouch: true,
  isMobile: true,
} as const;

await mkdir(FOLDER, { recursive: true });
const server = await startServerProcess();
const browser = await launchBrowser();
try {
  await picture(browser);
} finally {
  await browser.close();
  await server.stop();
  await server.dispose();
}

async function picture(from: Browser): Promise<void> {
  const context = await from.newContext({ ...desk, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(server.url);
  await save(page, "landing");
  await page.getByLabel("Name", { exact: true }).fill(NAME);
  await page.getByLabel("What you do").fill(DESCRIPTION);
  await page.getByRole("button", { name: "Draw six" }).click();
  await untilSix(page);
  await save(page, "project");
  const project = page.url();
  await openFirst(page);
  await save(page, "logo");
  const small = await from.newContext({
    ...phone,
    reducedMotion: "reduce",
    storageState: await context.storageState(),
  });
  const pocket = await small.newPage();
  await pocket.goto(project);
  await untilSix(pocket);
  await save(pocket, "phone");
  await page.goto(new URL("/photos?style=watercolor", server.url).href);
  await page.getByRole("button", { name: /Try it with this one/ }).click();
  await page.getByRole("slider", { name: "Strength" }).waitFor();
  await untilPainted(page);
  await save(page, "photos");
}

/** The preview tells how long it took, once it is there. */
async function untilPainted(page: Page): Promise<void> {
  await page.getByText(/preview [\d.]+ m?s/).waitFor();
}

async function untilSix(page: Page): Promise<void> {
  await page.getByRole("heading", { name: /^Round 1\s*6 logos/ }).waitFor();
  await page.locator("main img").nth(5).waitFor();
}

async function openFirst(page: Page): Promise<void> {
  await page
    .getByRole("link", { name: /^Open / })
    .first()
    .click();
  await page.waitForURL(/\/logos\//);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.locator("main img").first().waitFor();
}

/** Waits for typefaces and for the pictures in sight, so that no half-drawn page is kept. */
async function save(page: Page, name: string): Promise<void> {
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => await document.fonts.ready.then(() => undefined));
  await page.waitForFunction(() =>
    [...document.images]
      .filter((image) => image.getBoundingClientRect().top < innerHeight)
      .every((image) => image.complete && image.naturalWidth > 0),
  );
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  console.log(path);
}
