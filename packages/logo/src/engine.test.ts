import { brief, logoSpec, logoVariants, type Brief, type BriefInput } from "@emblazon/contract";
import { beforeAll, describe, expect, test } from "vitest";
import { facetsOf } from "./choice/facets.ts";
import { createLogoEngine, type LogoEngine } from "./engine.ts";
import { readAssets } from "./node/read-assets.ts";
import type { LogoDesign } from "./types.ts";

let engine: LogoEngine;
let withoutPack: LogoEngine;

beforeAll(async () => {
  engine = await createLogoEngine(readAssets());
  withoutPack = await createLogoEngine(readAssets({ fontsCjk: null }));
});

async function designs(
  input: BriefInput,
  options: { count?: number; seed?: number; avoid?: LogoDesign[] } = {},
): Promise<LogoDesign[]> {
  const { count = 6, seed = 1, avoid = [] } = options;
  const request = { brief: brief.parse(input), count, seed, avoid: avoid.map(({ spec }) => spec) };
  return await Array.fromAsync(engine.design(request));
}

const HOSTILE: readonly BriefInput[] = [
  { name: "A" },
  { name: "i" },
  { name: "42" },
  { name: "</text><script>alert(1)</script>" },
  { name: "🍕🍕🍕" },
  { name: "❤️" },
  { name: "\u202Egnilleps\u202C" },
  { name: "W".repeat(60) },
  { name: "The Extraordinary Society of Northern Gardeners and Bees" },
  { name: "星月茶館", industry: "tea" },
  { name: "مقهى القمر", description: "coffee by the sea" },
  { name: "Łódź Żółw Ğü", tagline: "Česká kavárna ű", industry: "cafe" },
  { name: "Ζαχαροπλαστείο Ήλιος" },
  { name: "Žluťoučký\u0301\u0301\u0301 kůň" },
  { name: "&amp; & Sons \"quoted\" 'n'" },
  { name: "---" },
  { name: "a\tb\nc" },
  { name: "x", description: "y".repeat(2000) },
  {
    name: "Marea",
    tagline:
      "A tagline that goes on and on, well past what anybody would ever want to read under a logo, really",
  },
];

describe("hostile names", () => {
  test.each(HOSTILE.map((input) => [input.name.slice(0, 20), input] as const))(
    "%j gives as many drawings as asked for, all clean",
    async (_label, input) => {
      const made = await designs(input, { count: 3 });
      expect(made).toHaveLength(3);
      for (const { svg, spec } of made) {
        expect(logoSpec.parse(spec)).toEqual(spec);
        expect(svg).not.toMatch(/<script|<text|NaN|undefined|Infinity/);
        expect(svg).toMatch(/<path d="M/);
      }
    },
  );
});

test("design, a person's colours, are law: each in four of six logos, all in three", async () => {
  const colors = ["#0B3D2E", "#C9A227"];
  const made = await designs({ name: "Kestrel", industry: "finance", colors });
  const shown = made.map(({ svg }) => colors.filter((color) => svg.includes(color)));
  for (const color of colors)
    expect(shown.filter((list) => list.includes(color)).length).toBeGreaterThanOrEqual(4);
  expect(shown.filter((list) => list.length === 2).length).toBeGreaterThanOrEqual(3);
  for (const { spec } of made) {
    expect(spec.palette.id).toBe("user");
    expect([spec.palette.a, spec.palette.b].toSorted()).toEqual(colors);
  }
});

test("design, more for the same brief, differs from what was made before", async () => {
  const input = { name: "Marea", tagline: "Espresso bar", industry: "cafe" };
  const first = await designs(input);
  const more = await designs(input, { avoid: first });
  const key = ({ spec }: LogoDesign): string =>
    JSON.stringify([facetsOf(spec).archetype, facetsOf(spec).mark, facetsOf(spec).font]);
  expect(more).toHaveLength(6);
  expect(more.map(key).filter((one) => first.map(key).includes(one))).toEqual([]);
  const later = await designs(input, { avoid: [...first, ...more], count: 12 });
  expect(later).toHaveLength(12);
});

test.each([1, 2, 5, 12])("design, %i wanted, gives as many", async (count) => {
  expect(await designs({ name: "Northpeak", industry: "outdoor" }, { count })).toHaveLength(count);
});

test.each([0, 13, 1.5, Number.NaN])("design, %d wanted, is refused", async (count) => {
  await expect(designs({ name: "Northpeak" }, { count })).rejects.toMatchObject({
    code: "bad_request",
  });
});

test("design, thorough, comes with the whole report and nothing in it fails", async () => {
  for (const name of ["Θάλασσα", "Copper Kettle", "Hollis & Grey", "Old Mill Bakery"]) {
    const request = { brief: brief.parse({ name }), count: 6, seed: 4, thorough: true };
    for await (const { spec, checks } of engine.design(request)) {
      expect(checks).toEqual(await engine.check(spec));
      expect(checks.filter(({ verdict }) => verdict === "fail")).toEqual([]);
    }
  }
});

test("design, a trade's bans, hold", async () => {
  for (const seed of [1, 2, 3]) {
    const made = await designs(
      { name: "Whitfield & Hart", industry: "law firm", description: "bright ideas for startups" },
      { seed },
    );
    const marks = made.map(({ spec }) => facetsOf(spec).mark).join(" ");
    expect(marks).not.toMatch(/bulb|ice-cream|balloon|smile/);
    expect(made.map(({ spec }) => spec.archetype)).not.toContain("script");
    expect(made.map(({ spec }) => spec.archetype)).not.toContain("multi");
  }
});

test("design, one brief twice in one engine and once in another, gives the same bytes", async () => {
  const input: BriefInput = { name: "Volta", description: "fast EV charging network" };
  const again = await createLogoEngine(readAssets());
  const request = { brief: brief.parse(input), count: 6, seed: 9 };
  const bytes = async (source: LogoEngine): Promise<string[]> =>
    (await Array.fromAsync(source.design(request))).map(({ svg }) => svg);
  const first = await bytes(engine);
  await designs({ name: "Marea", industry: "cafe" });
  expect(await bytes(engine)).toEqual(first);
  expect(await bytes(again)).toEqual(first);
});

test("draw, every variant of a design, is a document of the asked size", async () => {
  const [design] = await designs({ name: "Finch", industry: "fintech" }, { count: 1 });
  if (!design) throw new Error("no design");
  for (const variant of logoVariants) {
    const svg = await engine.draw(design.spec, {
      variant,
      width: 640,
      height: 640,
      background: "transparent",
    });
    expect(svg).toContain('width="640" height="640"');
    expect(svg).toContain("<title>Finch</title>");
  }
  expect(await engine.draw(design.spec)).toBe(design.svg);
});

test("check, of a design, says again what came with the design, and more", async () => {
  const [design] = await designs({ name: "Finch", industry: "fintech" }, { count: 1 });
  if (!design) throw new Error("no design");
  const report = await engine.check(design.spec);
  expect(report).toEqual(expect.arrayContaining([...design.checks]));
  expect(report.length).toBeGreaterThan(20);
});

test("draw, a spec with a mark that does not exist, says that it cannot be drawn", async () => {
  const [design] = await designs({ name: "Finch" }, { count: 1 });
  if (!design) throw new Error("no design");
  const mark = {
    source: { kind: "symbol", id: "no-such-mark" },
    treatment: { kind: "plain" },
    mirrored: false,
  } as const;
  const spec = { ...design.spec, layout: { kind: "stacked", mark_scale: 1 } as const, mark };
  await expect(engine.draw(spec)).rejects.toMatchObject({ name: "LogoError", code: "cannot_draw" });
});

test("understand, an odd brief, does not fail", () => {
  const odd: Brief = brief.parse({ name: "?", industry: "!!!", description: "…" });
  expect(engine.understand(odd).concepts).toEqual([]);
});

test.each([
  ["星月茶館", "No typeface here draws “星月茶館” yet, so the mark stands without the name."],
  ["Moon 星", "No typeface here draws “星”, so the name is set without it."],
])("design, of %j without the pack, says plainly what is missing", async (name, sentence) => {
  const request = { brief: brief.parse({ name }), count: 6, seed: 1 };
  const made = await Array.fromAsync(withoutPack.design(request));
  expect(made).toHaveLength(6);
  for (const { rationale } of made) expect(rationale).toContain(sentence);
});

test("design, of a name in Chinese with the pack, sets the name", async () => {
  const made = await designs({ name: "星月茶館", industry: "tea" });
  expect(made).toHaveLength(6);
  for (const { rationale } of made) expect(rationale).not.toContain("No typeface");
});

test("design, of a name that can be set, says nothing of missing type", async () => {
  const [first] = await designs({ name: "Łódź" }, { count: 1 });
  expect(first?.rationale).not.toContain("No typeface");
});
