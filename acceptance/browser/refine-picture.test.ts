import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { startPictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import type { PictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { startEnginesServer } from "../support/engines-server.ts";
import type { EnginesServer } from "../support/engines-server.ts";
import { overflowOf, seriousIn } from "../support/page-checks.ts";
import { drawPictures, expectLogos, openStudio } from "../support/studio.ts";
import type { OpenOptions, StudioPage } from "../support/studio.ts";

const studio = await requireOrSkip(openStudio);

const DESK: OpenOptions = { width: 1440, theme: "light" };
const PHONE: OpenOptions = { width: 390, height: 844, touch: true, theme: "dark" };

describe.skipIf(studio === null)("a model's picture", () => {
  if (studio === null) return;
  let vendor: PictureVendor;
  let server: EnginesServer;

  beforeAll(async () => {
    vendor = await startPictureVendor();
    server = await startEnginesServer("embedded", engines(vendor));
  });
  beforeEach(() => {
    vendor.answerWith(200);
    vendor.changes.length = 0;
  });
  afterAll(async () => {
    await studio.close();
    await server.dispose();
    await vendor.close();
  });

  const draw = (name: string, options = DESK): Promise<StudioPage> =>
    drawPictures(studio, name, { ...options, url: server.process.url });

  test("is changed in words from its own page, by who was chosen, and leads there from its children", async () => {
    const { page, problems } = await draw("Heron & Reed");
    await page.getByRole("link", { name: /^Open logo 1/ }).click();
    // The project's page, which stands until this one is loaded, has such a bar as well.
    const panel = page.getByRole("region", { name: "Refine this logo" });
    const bar = panel.getByRole("form", { name: "Refine" });
    await bar.getByText("about $0.20 for five").waitFor();
    await bar.getByRole("button", { name: "Changed by: automatic" }).press("Enter");
    const automatic = page.getByRole("menuitemradio", { name: /^Automatic/ });
    expect(await automatic.textContent()).toContain("Pen, then Quill");
    await expect
      .poll(() => page.getByRole("menuitemradio").count(), { message: "only those that can" })
      .toBe(3);
    await page.getByRole("menuitemradio", { name: /^Quill/ }).click();
    await bar.getByText("about $0.10 for five").waitFor();
    // A menu that closes keeps its keys, and gives the focus back.
    await page.getByRole("menu").waitFor({ state: "detached" });
    await bar.locator("button:focus").waitFor();

    await page.keyboard.press("r");
    await bar.locator("input:focus").waitFor();
    await page.keyboard.type("thicker lines");
    const release = vendor.hold();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /thicker lines/ }).waitFor();
    await page.getByRole("main").getByText("asking Quill").first().waitFor();
    release();
    await expectLogos(page, 11);
    expect(vendor.changes.map(({ model }) => model)).toEqual(Array(5).fill("quill"));
    for (const { prompt, pictures } of vendor.changes) {
      expect(prompt).toContain("thicker lines");
      expect(pictures.length).toBe(1);
    }

    await page
      .getByRole("link", { name: /^Open logo 1/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Lineage" }).waitFor();
    await page.getByRole("link", { name: /New design/ }).click();
    // The page before says “this one” too: the children are what is waited for.
    const children = page.getByRole("link", { name: /“thicker lines”/ });
    await children.nth(4).waitFor();
    expect(await children.count()).toBe(5);
    expect(problems).toEqual([]);
  });

  test("is varied by one key on its project's page, and stopped by another", async () => {
    const { page, problems } = await draw("Salt & Marsh");
    await page.getByRole("link", { name: /^Open logo 2/ }).focus();
    const release = vendor.hold();
    await page.keyboard.press("v");
    await page.getByRole("heading", { name: /Variations/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByText("Before it was drawn.").nth(4).waitFor();
    release();
    expect(problems).toEqual([]);
  });

  test("that no one could change says who was asked, and can be tried again", async () => {
    const { page, problems } = await draw("Busy & Co");
    vendor.answerWith(400);
    await page.getByRole("button", { name: "Vary logo 1" }).click();
    await page.getByText("Could not be drawn").nth(4).waitFor();
    await page
      .getByText(/^Pen could not take the request, Quill could not/)
      .first()
      .waitFor();
    vendor.answerWith(200);
    await page.getByRole("button", { name: "Draw another" }).first().click();
    await expectLogos(page, 7);
    expect(problems).toEqual([]);
  });

  test("on a phone, is changed from the sheet, where nothing is cut off or without a name", async () => {
    const { page, problems } = await draw("Pocket & Son", PHONE);
    await page.getByRole("button", { name: "Refine", exact: true }).click();
    const sheet = page.getByRole("dialog", { name: "Refine in words" });
    await sheet.getByText("about $0.20 for five").waitFor();
    expect(await seriousIn(page)).toEqual([]);
    expect(await overflowOf(page)).toEqual([]);
    await sheet.getByRole("textbox").fill("navy");
    await sheet.getByRole("button", { name: "Refine" }).click();
    await expectLogos(page, 11);
    await page
      .getByRole("link", { name: /^Open logo 1/ })
      .first()
      .click();
    await page.getByRole("button", { name: "Changed by: automatic" }).waitFor();
    expect(await seriousIn(page)).toEqual([]);
    expect(await overflowOf(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});

/** The first one works from words alone. */
function engines({ baseUrl }: PictureVendor): string {
  return `vendors:
  - id: home
    kind: openai-compatible
    base_url: ${baseUrl}
    models:
      - { id: brush, name: Brush, price: 0.01 }
      - { id: pen, name: Pen, price: 0.04, capabilities: [text_to_image, image_to_image] }
      - { id: quill, name: Quill, price: 0.02, capabilities: [text_to_image, image_to_image] }
chain: [home/brush, home/pen, home/quill]
`;
}
