import { readFile } from "node:fs/promises";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { startPictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import type { PictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEnginesServer } from "../support/engines-server.ts";
import type { EnginesServer } from "../support/engines-server.ts";
import { overflowOf, seriousIn } from "../support/page-checks.ts";
import { drawPictures, openStudio } from "../support/studio.ts";
import type { OpenOptions, StudioPage } from "../support/studio.ts";

const studio = await requireOrSkip(openStudio);

const DESK: OpenOptions = { width: 1440, theme: "light" };
const PHONE: OpenOptions = { width: 390, height: 844, touch: true, theme: "dark" };

describe.skipIf(studio === null)("a model's picture as shapes", () => {
  if (studio === null) return;
  let vendor: PictureVendor;
  let server: EnginesServer;

  beforeAll(async () => {
    vendor = await startPictureVendor();
    server = await startEnginesServer("embedded", engines(vendor));
  });
  afterAll(async () => {
    await studio.close();
    await server.dispose();
    await vendor.close();
  });

  const draw = (name: string, options = DESK): Promise<StudioPage> =>
    drawPictures(studio, name, { ...options, url: server.process.url });

  test("is saved as SVG from its page, which says that it is traced", async () => {
    const { page, problems } = await draw("Heron & Reed", DESK);
    await page.getByRole("link", { name: /^Open logo 1/ }).click();
    await page.getByRole("button", { name: "SVG", exact: true }).click();
    await page.getByText("not the model’s own").waitFor();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Download SVG" }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.svg$/);
    const svg = await readFile(await file.path(), "utf8");
    expect(svg).toContain("<title>Heron &amp; Reed</title>");
    expect(svg).toContain("home/brush");
    expect(svg).not.toContain("<image");
    expect(await seriousIn(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("is saved as SVG from its tile's menu, and on a phone nothing runs over", async () => {
    const { page, problems } = await draw("Oak", PHONE);
    await page.getByRole("button", { name: "Download logo 2" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: /^SVG/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.svg$/);
    await page.keyboard.press("Escape");
    await page.getByRole("link", { name: /^Open logo 2/ }).click();
    await page.getByRole("button", { name: "PDF", exact: true }).click();
    await page.getByText("not the model’s own").waitFor();
    expect(await overflowOf(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("what cannot be drawn is told in words where it was asked for", async () => {
    const { page } = await draw("Fern", DESK);
    await page.getByRole("link", { name: /^Open logo 1/ }).click();
    await page.getByRole("button", { name: "SVG", exact: true }).click();
    const detail = "This picture has too many shades to be drawn as shapes.";
    await page.route("**/file?**format=svg**", (route) =>
      route.fulfill({
        status: 422,
        contentType: "application/problem+json",
        body: JSON.stringify({
          type: "about:blank",
          title: "This picture cannot be drawn as shapes",
          status: 422,
          detail,
          code: "not_traceable",
          request_id: "r",
        }),
      }),
    );
    await page.getByRole("button", { name: "Download SVG" }).click();
    expect(await page.getByRole("alert").textContent()).toContain(detail);
  });
});

function engines({ baseUrl }: PictureVendor): string {
  return `vendors:
  - id: home
    kind: openai-compatible
    base_url: ${baseUrl}
    models:
      - { id: brush, name: Brush, price: 0.01 }
chain: [home/brush]
`;
}
