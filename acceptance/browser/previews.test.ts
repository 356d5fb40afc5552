import type { HttpSession } from "@emblazon/testkit/http-session";
import { makePng } from "@emblazon/testkit/images/png";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { createSseParser } from "@emblazon/testkit/sse-reader";
import { openAi } from "@emblazon/testkit/vendors/contracts/openai";
import { startVendorGuard } from "@emblazon/testkit/vendors/vendor-guard";
import type { VendorGuard } from "@emblazon/testkit/vendors/vendor-guard";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { at, listAt, numberAt, textAt } from "../support/json.ts";
import { startEnginesServer } from "../support/engines-server.ts";
import type { EnginesServer } from "../support/engines-server.ts";
import { overflowOf, seriousIn } from "../support/page-checks.ts";
import { toEvent } from "../support/stream.ts";
import { expectLogos, openStudio } from "../support/studio.ts";
import type { OpenOptions, StudioPage } from "../support/studio.ts";
import { API, expectJson, newVisitor } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

const SIDE = 512;
const PREVIEW = "Preview, still being drawn";

/** A disc on white, elsewhere for each number; in blocks of `side` pixels. */
function drawDisc(number: number, side: number): Uint8Array {
  const [x, y] = [150 + ((number * 83) % 220), 150 + ((number * 151) % 220)];
  const middle = (of: number): number => of - (of % side) + side / 2;
  return makePng({
    width: SIDE,
    height: SIDE,
    colorAt: (px, py) =>
      Math.hypot(middle(px) - x, middle(py) - y) < 96 ? [190, 40, 40] : [255, 255, 255],
  });
}

describe.skipIf(studio === null)("a picture that is seen to come", () => {
  if (studio === null) return;
  let vendor: VendorGuard;
  let server: EnginesServer;

  beforeAll(async () => {
    vendor = await startVendorGuard(openAi(), {
      apiKey: "",
      draw: (number) => drawDisc(number, 1),
      drawPartial: (number, step) => drawDisc(number, 32 >> step),
    });
    server = await startEnginesServer("embedded", enginesFile(vendor));
  });
  afterEach(() => vendor.release());
  afterAll(async () => {
    await studio.close();
    await server.dispose();
    await vendor.close();
  });

  const hold = (count: number): void =>
    vendor.script(...Array.from({ length: count }, () => ({ kind: "slow" }) as const));

  async function drawSix(name: string, options: OpenOptions): Promise<StudioPage> {
    const opened = await studio?.open("/", { ...options, url: server.process.url });
    if (opened === undefined) expect.fail("no browser");
    await opened.page.getByLabel("Name", { exact: true }).fill(name);
    await opened.page.getByRole("button", { name: /draw six/i }).click();
    return opened;
  }

  test.each<OpenOptions>([
    { width: 1440, theme: "light" },
    { width: 390, height: 844, touch: true, theme: "dark" },
  ])(
    "at $width px in $theme, stands in its tile until the result takes its place",
    async (look) => {
      hold(4);
      const { page, problems } = await drawSix("Slow & Sure", look);
      const previews = page.getByRole("img", { name: PREVIEW });
      // So many are drawn side by side.
      await previews.nth(3).waitFor();
      const notes = page.getByText("A preview, still asking GPT Image 2");
      await expect.poll(() => notes.count()).toBe(4);
      expect(await page.getByRole("link", { name: /^Open / }).count()).toBe(0);
      for (const preview of await previews.all()) {
        // An image has no width before its file is read.
        await expect
          .poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth))
          .toBe(320);
        const filter = await preview.evaluate((image) => getComputedStyle(image).filter);
        expect(filter).toMatch(/^blur\(/);
      }
      expect(await seriousIn(page)).toEqual([]);
      expect(await overflowOf(page)).toEqual([]);

      // Whoever comes now sees the same.
      const again = await page.context().newPage();
      await again.goto(page.url());
      await again.getByRole("img", { name: PREVIEW }).nth(3).waitFor();
      await again.close();

      vendor.release();
      await expectLogos(page, 6);
      await expect.poll(() => previews.count()).toBe(0);
      await page.waitForFunction(
        () =>
          [...document.querySelectorAll<HTMLImageElement>("a.tile-link img")].filter(
            ({ complete, naturalWidth }) => complete && naturalWidth > 0,
          ).length === 6,
      );
      expect(problems).toEqual([]);
      await page.context().close();
    },
  );

  /** Someone with one picture on its way. */
  async function startOne(name: string): Promise<{ visitor: HttpSession; project: unknown }> {
    hold(1);
    const visitor = newVisitor(server.process.url);
    const brief = { name, num_variations: 1 };
    return { visitor, project: expectJson(await visitor.post(`${API}/projects`, brief), 201) };
  }

  test("on its own page, comes by itself", async () => {
    const { visitor, project } = await startOne("One Alone");
    const id = textAt(project, "generation_id");
    const [asset] = listAt(
      expectJson(await visitor.get(`${API}/generations/${id}`), 200),
      "assets",
    );
    const { url } = server.process;
    const { page, problems } = await studio.open("/health", { url });
    const [name = "", value = ""] = visitor.cookieHeader().split("=");
    await page.context().addCookies([{ name, value, url, httpOnly: true, sameSite: "Lax" }]);
    await page.goto(`${url}/logos/${textAt(asset, "id")}`);
    await page.getByRole("img", { name: PREVIEW }).waitFor();
    expect(await seriousIn(page)).toEqual([]);
    vendor.release();
    await page.getByRole("heading", { name: "Asked with" }).waitFor();
    expect(problems).toEqual([]);
  });

  test("is in the stream that programs read, and gone from it when the picture is there", async () => {
    const visitor = newVisitor(server.process.url);
    const before = { name: "Before", num_variations: 1, engine: "built-in" };
    expectJson(await visitor.post(`${API}/projects`, before), 201);
    hold(1);
    const answer = await fetch(`${server.process.url}${API}/generate`, {
      method: "POST",
      headers: {
        cookie: visitor.cookieHeader(),
        accept: "text/event-stream",
        "content-type": "application/json",
      },
      body: JSON.stringify({ prompt: "a disc", num_variations: 1 }),
    });
    const told: unknown[] = [];
    const steps: number[] = [];
    const parse = createSseParser();
    for await (const piece of answer.body ?? []) {
      for (const message of parse(piece)) {
        const { data } = toEvent(message);
        told.push(data);
        if (at(data, "preview") === undefined) continue;
        expect(at(data, "preview")).toMatch(/^data:image\/webp;base64,/);
        steps.push(numberAt(data, "progress"));
        vendor.release();
      }
    }
    expect(steps.length).toBeGreaterThan(0);
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    expect(at(told.at(-1), "generation", "status")).toBe("completed");
    const later = await visitor.get(textAt(told[0], "generation", "stream_url"));
    const again = createSseParser()(later.bytes).map((message) => toEvent(message).data);
    expect(again.length).toBe(told.length);
    expect(again.filter((data) => at(data, "preview") !== undefined)).toEqual([]);
  });
});

function enginesFile({ baseUrl }: VendorGuard): string {
  return `vendors:
  - id: openai
    kind: openai
    base_url: ${baseUrl}
    models:
      - { id: gpt-image-2, name: GPT Image 2, price: 0.04, limit_ms: 300000 }
deadline_ms: 300000
`;
}
