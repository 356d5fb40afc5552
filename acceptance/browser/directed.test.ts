import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import { openAiChat } from "@emblazon/testkit/vendors/contracts/openai-chat";
import { startVendorGuard } from "@emblazon/testkit/vendors/vendor-guard";
import type { VendorGuard } from "@emblazon/testkit/vendors/vendor-guard";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { at, listAt, textAt } from "../support/json.ts";
import { startEnginesServer } from "../support/engines-server.ts";
import type { EnginesServer } from "../support/engines-server.ts";
import { overflowOf, seriousIn } from "../support/page-checks.ts";
import { expectLogos, goToLastStep, openStudio } from "../support/studio.ts";
import type { OpenOptions, StudioPage } from "../support/studio.ts";
import { API, expectJson, expectProblem, newVisitor } from "../support/suite.ts";

const studio = await requireOrSkip(openStudio);

const DESK: OpenOptions = { width: 1440 };
const PHONE: OpenOptions = { width: 390, height: 844, touch: true, theme: "dark" };
const BRIEF = { name: "Harbor & Pine", industry: "coffee" };

/** What the stand-in directs: six that differ. */
const LOGOS = [
  ["horizontal", "lighthouse", "jost", "harbour"],
  ["stacked", "pine", "fraunces", "pine"],
  ["emblem", "anchor", "league-spartan", "navygold"],
  ["divided", "moka-pot", "outfit", "espresso"],
  ["arch", "cup-wave", "playfair-display", "tide"],
  ["panel", "sail", "manrope", "ember"],
].map(([layout, symbol, font, palette]) => ({
  rationale: `It stands for the harbour: ${symbol}`,
  ...{ layout, mark: "symbol", symbol, treatment: "plain", device: "none", font },
  ...{ weight: "bold", letter_case: "as-is", tracking: "normal", palette },
  ...{ surface: "white", tone: "full" },
}));

describe.skipIf(studio === null)("our own engine, directed by a language model", () => {
  if (studio === null) return;
  let writer: VendorGuard;
  let says: unknown;
  let server: EnginesServer;

  beforeAll(async () => {
    writer = await startVendorGuard(openAiChat({ say: () => JSON.stringify(says) }), {
      apiKey: "key",
    });
    const language = {
      ...{ kind: "openai-compatible", base_url: writer.baseUrl, api_key: "key" },
      ...{ model: "writer-1", price: 0.006, deadline_ms: 20_000 },
    };
    server = await startEnginesServer("embedded", JSON.stringify({ language }));
  });
  afterAll(async () => {
    await studio.close();
    await server.dispose();
    await writer.close();
  });

  const open = (path: string, options: OpenOptions): Promise<StudioPage> =>
    studio.open(path, { ...options, url: server.process.url });

  test("is an engine of the list, and draws by programs' wish what one call directs", async () => {
    says = { logos: LOGOS.slice(0, 2) };
    const visitor = newVisitor(server.process.url);
    const { engines } = expectJson(await visitor.get(`${API}/engines`), 200) as {
      readonly engines: readonly { readonly id: string }[];
    };
    expect(engines.find(({ id }) => id === "built-in-directed")).toMatchObject({
      ...{ name: "Our own engine, directed by writer-1", state: "ready" },
      ...{ cost_usd: 0.006, cost_per: "round", chain_position: null },
    });
    const before = writer.requests.length;
    const wish = {
      ...{ prompt: "A coffee bar by the sea called Harbor & Pine", num_variations: 2 },
      engine: "built-in-directed",
    };
    const answer = expectJson(await visitor.post(`${API}/generate`, wish), 200);
    expect(listAt(answer, "variations").map((one) => textAt(one, "model_used"))).toEqual([
      "built-in-directed",
      "built-in-directed",
    ]);
    const asset = expectJson(
      await visitor.get(`${API}/assets/${textAt(answer, "variations", 0, "asset_id")}`),
      200,
    );
    expect(at(asset, "spec", "mark", "source")).toEqual({ kind: "symbol", id: "lighthouse" });
    expect(writer.requests.length - before).toBe(1);
  });

  test("is refused by a server that has no language model", async () => {
    const answer = await newVisitor().post(`${API}/projects`, {
      ...BRIEF,
      engine: "built-in-directed",
    });
    expectProblem(answer, 422, "validation_failed");
  });

  test("is chosen with its price in view, draws six, and each tells who directed it", async () => {
    says = { logos: LOGOS };
    const { page, problems } = await open("/create", DESK);
    await page.getByLabel("Name", { exact: true }).fill(BRIEF.name);
    await goToLastStep(page);
    await page.getByRole("button", { name: "Made by: automatic" }).click();
    const choice = page.getByRole("menuitemradio", { name: /directed by writer-1/ });
    expect(await choice.textContent()).toContain("$0.006 a round");
    expect(await choice.textContent()).toMatch(/takes a few seconds|usually/);
    await choice.click();
    await page.getByRole("main").getByText("about $0.006 for six").first().waitFor();
    writer.script({ kind: "slow" });
    await page.getByRole("button", { name: /^Draw six/ }).click();
    await page.getByText("asking the language model").first().waitFor();
    await writer.untilHeld(1);
    writer.release();
    await expectLogos(page, 6);
    await page
      .getByText(/^Made by our own engine, directed by writer-1 in \d/)
      .nth(5)
      .waitFor();
    await page.getByRole("link", { name: /^Open logo 1/ }).click();
    await page
      .getByText("A lighthouse beside the name, set in Jost. writer-1: It stands for the harbour")
      .waitFor();
    const attempts = page.getByRole("list", { name: "Attempts" }).getByRole("listitem");
    await expect
      .poll(() => attempts.allTextContents())
      .toEqual([
        expect.stringMatching(/^writer-1 directed it.*\$0\.001$/i),
        expect.stringMatching(/^our own engine, directed by writer-1 made it/i),
      ]);
    expect(await seriousIn(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("on a phone, gives our own plan where the model says nothing of use, and says so", async () => {
    says = "The sea is wide";
    const { page, problems } = await open("/create?step=3", PHONE);
    await page.getByRole("button", { name: "Made by: automatic" }).click();
    await page.getByRole("menuitemradio", { name: /directed by writer-1/ }).click();
    await page.goto(new URL("/create", page.url()).href);
    await page.getByLabel("Name", { exact: true }).fill(BRIEF.name);
    await goToLastStep(page);
    await page.getByRole("button", { name: /^Draw six/ }).click();
    await expectLogos(page, 6);
    await page
      .getByText("Writer-1 sent nothing that could be used; made by our own engine")
      .nth(5)
      .waitFor();
    await page.getByRole("link", { name: /^Open logo 1/ }).click();
    await page.getByText(/By our own plan, because writer-1 gave no more/).waitFor();
    expect(await overflowOf(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
});
