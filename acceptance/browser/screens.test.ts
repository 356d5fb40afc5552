import { createHttpSession } from "@emblazon/testkit/http-session";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { enlargeText, isOfThePage, overflowOf, seriousIn } from "../support/page-checks.ts";
import { openStudio } from "../support/studio.ts";
import type { OpenOptions, StudioPage } from "../support/studio.ts";
import { makeProject, serverUrl } from "../support/suite.ts";
import type { MadeProject } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

const LONG_NAME = "Donaudampfschifffahrtsgesellschaft & Töchter, gegründet 1829";

const SCREENS: [name: string, path: (made: MadeProject) => string][] = [
  ["start", () => "/"],
  ["brief", () => "/create"],
  ["brief, its looks", () => "/create?step=2"],
  ["work", () => "/projects"],
  ["work, logos", () => "/projects?tab=logos"],
  ["trash", () => "/projects?trash=true"],
  ["project", (made) => `/projects/${made.projectId}`],
  ["logo", (made) => `/logos/${made.assetIds[0]}`],
  ["project that is not there", () => "/projects/0190b2c0-0000-7000-8000-000000000000"],
  ["page that is not there", () => "/no/such/page"],
];

const WIDTHS: OpenOptions[] = [{ width: 1440 }, { width: 390, height: 844, touch: true }];

describe.skipIf(studio === null)("screens", () => {
  if (studio === null) return;
  const session = createHttpSession(serverUrl());
  let made: MadeProject;
  beforeAll(async () => {
    made = await makeProject(session, {
      name: LONG_NAME,
      tagline: "Auf der Donau zu Hause",
      num_variations: 6,
    });
  });
  afterAll(() => studio.close());

  /** Opens a screen as the one who made the project. */
  async function open(path: string, options: OpenOptions): Promise<StudioPage> {
    const opened = await studio?.open("/health", options);
    if (opened === undefined) expect.fail("no browser");
    const [name = "", value = ""] = session.cookieHeader().split("=");
    await opened.page
      .context()
      .addCookies([{ name, value, url: serverUrl(), httpOnly: true, sameSite: "Lax" }]);
    await opened.page.goto(new URL(path, serverUrl()).href, { waitUntil: "networkidle" });
    await opened.page.getByRole("heading").first().waitFor();
    opened.problems.splice(0, opened.problems.length, ...opened.problems.filter(isOfThePage));
    return opened;
  }

  describe.each(SCREENS)("%s", (name, path) => {
    test.each(["light", "dark"] as const)(
      "in %s, has nothing that axe calls serious, at 1440 and 390 px",
      async (theme) => {
        for (const width of WIDTHS) {
          const { page, problems } = await open(path(made), { ...width, theme });
          expect(await seriousIn(page), `${width.width} px`).toEqual([]);
          expect(problems).toEqual(name.includes("not there") ? expect.any(Array) : []);
          await page.context().close();
        }
      },
    );

    test("at 320 px and with text twice as large, needs no sideways scrolling", async () => {
      const { page } = await open(path(made), { width: 320, height: 640, touch: true });
      expect(await overflowOf(page)).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      await enlargeText(page);
      expect(await overflowOf(page)).toEqual([]);
      await page.context().close();
    });
  });

  test("targets on a phone, are large enough to touch", async () => {
    for (const path of ["/", `/projects/${made.projectId}`, `/logos/${made.assetIds[0]}`]) {
      const { page } = await open(path, { width: 390, height: 844, touch: true });
      const small = await page
        .getByRole("button")
        .filter({ visible: true })
        .evaluateAll((buttons) =>
          buttons
            .map((button) => ({
              name: button.getAttribute("aria-label") ?? button.textContent,
              // Hidden from sight until it has the focus.
              clipped: getComputedStyle(button).clipPath !== "none",
              box: button.getBoundingClientRect(),
            }))
            .filter(({ box, clipped }) => !clipped && (box.width < 24 || box.height < 24))
            .map(({ name }) => name),
        );
      expect(small, path).toEqual([]);
      await page.context().close();
    }
  });

  test("the dark theme, is there from the first paint, and a choice outlives a reload", async () => {
    const { page } = await open("/", { theme: "dark" });
    expect(await brightnessOf(page)).toBeLessThan(60);
    const themes = page.getByRole("button", { name: /^Theme:/ });
    for (let press = 0; press < 3 && (await brightnessOf(page)) < 128; press += 1)
      await themes.click();
    expect(await brightnessOf(page)).toBeGreaterThan(200);
    await page.reload({ waitUntil: "commit" });
    await page.waitForFunction(() => document.body !== null);
    expect(await brightnessOf(page)).toBeGreaterThan(200);
  });
});

function brightnessOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    for (const element of [document.body, document.documentElement]) {
      const parts =
        getComputedStyle(element)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
      if (alpha > 0) return (red + green + blue) / 3;
    }
    return 255;
  });
}
