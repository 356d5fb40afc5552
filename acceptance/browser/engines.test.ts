import { readFile, writeFile } from "node:fs/promises";
import { createHttpSession } from "@emblazon/testkit/http-session";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { textAt } from "../support/json.ts";
import { startEnginesServer } from "../support/engines-server.ts";
import type { EnginesServer } from "../support/engines-server.ts";
import { overflowOf, seriousIn } from "../support/page-checks.ts";
import { PASSWORD } from "../support/person.ts";
import { startPictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import type { PictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import { expectLogos, goToLastStep, openStudio } from "../support/studio.ts";
import type { OpenOptions, StudioPage } from "../support/studio.ts";
import { API, expectJson } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

const DESK: OpenOptions = { width: 1440, theme: "light" };
const PHONE: OpenOptions = { width: 390, height: 844, touch: true, theme: "dark" };
const NARROW: OpenOptions = { width: 320, height: 640, touch: true };

describe.skipIf(studio === null)("where no vendor is set up", () => {
  if (studio === null) return;

  test("nothing can be chosen, and one line says who draws", async () => {
    const { page, problems } = await studio.open("/create?step=3");
    await page.getByText("Made by our own engine").waitFor();
    expect(await page.getByRole("button", { name: /Made by/ }).count()).toBe(0);
    expect(await page.getByText("$").count()).toBe(0);
    expect(problems).toEqual([]);
  });
});

describe.skipIf(studio === null)("models of vendors", () => {
  if (studio === null) return;
  let vendor: PictureVendor;
  let server: EnginesServer;
  let admin: HttpSession;

  beforeAll(async () => {
    vendor = await startPictureVendor();
    server = await startEnginesServer("embedded", engines(vendor));
    const { url } = server.process;
    admin = createHttpSession(url);
    const account = { email: "root@example.com", password: PASSWORD };
    expectJson(await admin.post(`${API}/auth/register`, account), 201);
    expectJson(await admin.post(`${API}/admin/claim`, { token: claimToken(server) }), 200);
  });
  beforeEach(() => vendor.answerWith(200));
  afterAll(async () => {
    await studio.close();
    await server.dispose();
    await vendor.close();
  });

  /** A page of someone new, or of the administrator. */
  async function open(
    path: string,
    options: OpenOptions = DESK,
    session?: HttpSession,
  ): Promise<StudioPage> {
    const { url } = server.process;
    const opened = await studio?.open("/health", { ...options, url });
    if (opened === undefined) expect.fail("no browser");
    if (session !== undefined) await signIn(opened.page, session, url);
    await opened.page.goto(new URL(path, url).href);
    return opened;
  }

  /** From a name to the last step of the brief. */
  async function brief(name: string, options?: OpenOptions): Promise<StudioPage> {
    const opened = await open("/create", options);
    await opened.page.getByLabel("Name", { exact: true }).fill(name);
    await goToLastStep(opened.page);
    await opened.page.getByRole("button", { name: "Made by: automatic" }).waitFor();
    return opened;
  }

  test("one is chosen with its price in view, is asked, and makes all six", async () => {
    const { page, problems } = await brief("Harbour & Brush");
    const main = page.getByRole("main");
    await main.getByText("about $0.06 for six").first().waitFor();
    await page.getByRole("button", { name: "Made by: automatic" }).click();
    const automatic = page.getByRole("menuitemradio", { name: /^Automatic/ });
    expect(await automatic.textContent()).toContain("Brush, then Pen, then our own engine");
    expect(await automatic.getAttribute("aria-checked")).toBe("true");
    expect(await page.getByRole("menuitemradio", { name: /^Old/ }).textContent()).toContain(
      "retired",
    );
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    // By the keyboard alone, which is where it was before.
    await page.getByRole("button", { name: "Made by: automatic" }).press("Enter");
    const focused = page.locator(":focus");
    await automatic.and(focused).waitFor();
    await page.keyboard.press("p");
    await page
      .getByRole("menuitemradio", { name: /^Pen.*\$0\.04 each/ })
      .and(focused)
      .waitFor();
    await page.keyboard.press("Enter");
    await focused.filter({ hasText: "Made by: Pen" }).waitFor();
    await main.getByText("about $0.24 for six").first().waitFor();

    const release = vendor.hold();
    await page.getByRole("button", { name: /^Draw six/ }).click();
    await main.getByText("asking Pen").first().waitFor();
    release();
    await expectLogos(page, 6);
    expect(vendor.asked).toEqual(Array.from({ length: 6 }, () => "pen"));
    await main
      .getByText(/^Made by Pen in \d/)
      .nth(5)
      .waitFor();
    const barred = page.getByRole("button", { name: /^Vary/, disabled: true });
    // No model works from a picture.
    await expect.poll(() => barred.count()).toBe(6);
    await drawn(page, 6);

    // The choice is the session's: the next round is made by the same one.
    await page.getByRole("button", { name: "Made by: Pen" }).waitFor();
    await page.goto(new URL("/create?step=3", page.url()).href);
    await page.getByRole("button", { name: "Made by: Pen" }).waitFor();
    expect(problems).toEqual([]);
  });

  test("a picture's page, has its files, words and attempts, and leads on to vectors", async () => {
    const { page, problems } = await brief("Pixel & Sons");
    await page.getByRole("button", { name: /^Draw six/ }).click();
    await expectLogos(page, 6);
    await page.getByRole("link", { name: /^Open logo 1/ }).click();
    await page.getByRole("heading", { name: "Asked with" }).waitFor();
    await page.getByText("As the model was told").waitFor();
    await page.getByText(/None of the models .* works from a picture/).waitFor();
    const attempts = page.getByRole("list", { name: "Attempts" }).getByRole("listitem");
    await expect
      .poll(() => attempts.allTextContents())
      .toEqual([expect.stringMatching(/^Brush made it.*· \$0\.01$/)]);
    for (const [file, format, magic] of [
      ["With the name", "PNG", /^\x89PNG/],
      ["The mark alone", "WebP", /^RIFF/],
      ["As the model sent it", "JPEG", /^\xff\xd8/],
    ] as const) {
      await page.getByRole("button", { name: file }).click();
      await page.getByRole("button", { name: file, pressed: true }).waitFor();
      await page.getByRole("button", { name: format, exact: true }).click();
      const link = page.getByRole("link", { name: `Download ${format}` });
      const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
      expect((await readFile(await download.path())).toString("latin1")).toMatch(magic);
    }
    const asked = vendor.asked.length;
    await page.getByRole("button", { name: "Draw six with our own engine" }).click();
    await expectLogos(page, 12);
    // The round has ended a moment after its last logo is there.
    const variable = page.getByRole("button", { name: /^Vary/, disabled: false });
    await expect.poll(() => variable.count()).toBe(6);
    expect(vendor.asked.length).toBe(asked);
    expect(problems).toEqual([]);
  });

  test.each([DESK, PHONE])(
    "at $width px in $theme, screens of theirs have nothing that axe calls serious",
    async (look) => {
      const { page, problems } = await brief("Axe & Wedge", look);
      await page.getByRole("button", { name: "Made by: automatic" }).click();
      await page.getByRole("menuitemradio").first().waitFor();
      expect(await seriousIn(page)).toEqual([]);
      expect(await overflowOf(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: /^Draw six/ }).click();
      await expectLogos(page, 6);
      expect(await seriousIn(page)).toEqual([]);
      await page.setViewportSize({ width: NARROW.width ?? 320, height: 640 });
      expect(await overflowOf(page)).toEqual([]);
      await page.getByRole("link", { name: /^Open logo 1/ }).click();
      await page.getByRole("heading", { name: "Asked with" }).waitFor();
      expect(await overflowOf(page)).toEqual([]);
      await page.setViewportSize({ width: look.width ?? 1440, height: look.height ?? 900 });
      expect(await seriousIn(page)).toEqual([]);
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  test("stopped by the keyboard while it is asked, a logo keeps the focus in its place", async () => {
    const { page } = await brief("Hush & Halt");
    const release = vendor.hold();
    await page.getByRole("button", { name: /^Draw six/ }).click();
    await page.getByRole("main").getByText("asking Brush").first().waitFor();
    await page.getByRole("button", { name: "Stop logo 2" }).press("Enter");
    await page.locator("li:focus").getByRole("article", { name: "Logo 2, stopped" }).waitFor();
    release();
    await expectLogos(page, 5);
  });

  test("an administrator, switches one off and takes that back", async () => {
    const { page, problems } = await open("/admin/engines", DESK, admin);
    const row = page.getByRole("row", { name: /Pen/ });
    await row.getByText("ready").waitFor();
    expect(await row.textContent()).toMatch(/tries.*\$0\.04.*\$0\.24/);
    const own = page.getByRole("row", { name: /Built-in vector engine/ });
    expect(await own.getByRole("switch").count()).toBe(0);
    const knob = page.getByRole("switch", { name: "Ask Pen of home" });
    await knob.click();
    await row.getByText("switched off").waitFor();
    const visitor = await open("/create?step=3");
    await visitor.page.getByRole("button", { name: "Made by: automatic" }).click();
    const item = visitor.page.getByRole("menuitemradio", { name: /^Pen/ });
    expect(await item.textContent()).toContain("switched off");
    expect(await item.getAttribute("aria-disabled")).toBe("true");
    // The way back is offered for some seconds, which a page may take: it is taken another time.
    await knob.click();
    await row.getByText("ready").waitFor();
    await knob.click();
    await row.getByText("switched off").waitFor();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await row.getByText("ready").waitFor();
    expect(problems).toEqual([]);
  });

  test("where they fail, says who did, and that our own engine made it", async () => {
    vendor.answerWith(429);
    const { page, problems } = await brief("Busy & Co");
    await page.getByRole("button", { name: "Made by: automatic" }).click();
    await page.getByRole("menuitemradio", { name: /^Brush/ }).click();
    await page.getByRole("button", { name: /^Draw six/ }).click();
    await expectLogos(page, 6);
    const notes = page.getByText(/was busy.*; made by our own engine/);
    await notes.first().waitFor();
    expect(await page.getByRole("button", { name: /^Vary/ }).count()).toBe(6);
    await page.getByRole("link", { name: /^Open logo 1/ }).click();
    await page.getByRole("heading", { name: "Recipe" }).waitFor();
    const attempts = page.getByRole("list", { name: "Attempts" });
    await attempts.getByText("was busy").first().waitFor();
    await attempts.getByText("made it").waitFor();

    const table = await open("/admin/engines", DESK, admin);
    await table.page.getByRole("row", { name: /Brush/ }).getByText("was busy").waitFor();
    expect(problems).toEqual([]);
  });

  test("where the day's budget reaches for none, says so and that our own engine made it", async () => {
    const prices = async (): Promise<string> => (await admin.get(`${API}/engines`)).text;
    const poor = `${engines(vendor).replace("0.01", "0.03")}budget: { per_user_per_day: 0.02 }\n`;
    await writeFile(server.enginesFile, poor);
    await expect.poll(prices).toContain("0.03");
    const { page, problems } = await brief("Spent & Sons");
    await page.getByRole("button", { name: /^Draw six/ }).click();
    await expectLogos(page, 6);
    const notes = page.getByText("No model could be asked; made by our own engine");
    await notes.nth(5).waitFor();
    await page.getByRole("link", { name: /^Open logo 1/ }).click();
    await page.getByText("what is left of the day’s budget").waitFor();
    expect(problems).toEqual([]);
    await writeFile(server.enginesFile, engines(vendor));
    await expect.poll(prices).not.toContain("0.03");
  });

  test("mistakes in the engines' file are told line by line, by themselves, and go so", async () => {
    const { page } = await open("/admin/engines", DESK, admin);
    await page.getByRole("table", { name: "Engines" }).waitFor();
    await writeFile(server.enginesFile, "vendors:\n  - id: home\n    kind: fax\n");
    await page.getByText(/^line 3: .*kind/).waitFor();
    expect(await seriousIn(page)).toEqual([]);
    await writeFile(server.enginesFile, engines(vendor));
    await page.getByText(/^line 3: /).waitFor({ state: "detached" });
  });

  test.each([DESK, PHONE, NARROW])("at $width px, the table of engines fits", async (look) => {
    const { page } = await open("/admin/engines", look, admin);
    await page.getByRole("row", { name: /Brush/ }).waitFor();
    expect(await seriousIn(page)).toEqual([]);
    expect(await overflowOf(page)).toEqual([]);
    await page.context().close();
  });
});

function engines({ baseUrl }: PictureVendor): string {
  return `vendors:
  - id: home
    kind: openai-compatible
    base_url: ${baseUrl}
    models:
      - { id: brush, name: Brush, price: 0.01 }
      - { id: pen, name: Pen, price: 0.04 }
      - { id: old, name: Old, price: 0.02, retired: true }
chain: [home/brush, home/pen]
`;
}

function claimToken(server: EnginesServer): string {
  const line = server.process
    .output()
    .split("\n")
    .find((one) => one.includes('"first administrator"'));
  return new URL(textAt(JSON.parse(line ?? "{}"), "url")).searchParams.get("token") ?? "";
}

async function signIn(page: Page, session: HttpSession, url: string): Promise<void> {
  const [name = "", value = ""] = session.cookieHeader().split("=");
  await page.context().addCookies([{ name, value, url, httpOnly: true, sameSite: "Lax" }]);
}

/** Waits until so many pictures of tiles are really painted. */
async function drawn(page: Page, count: number): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll<HTMLImageElement>("a.tile-link img")].filter(
        (image) => image.complete && image.naturalWidth > 0,
      ).length === wanted,
    count,
  );
}
