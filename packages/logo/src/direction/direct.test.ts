import { brief, logoSpec, type BriefInput } from "@emblazon/contract";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { createLogoEngine, type DirectedLogos, type LogoEngine } from "../engine.ts";
import { readAssets } from "../node/read-assets.ts";
import { pictureIndex } from "./direction-choices.ts";
import { DEVICES } from "./direction-devices.ts";
import { LAYOUT_KINDS } from "./direction-layouts.ts";
import { MARK_KINDS, type RecipeDirection } from "./recipe-direction.ts";

let engine: LogoEngine;
beforeAll(async () => {
  engine = await createLogoEngine(readAssets());
});

const CAFE: BriefInput = { name: "Harbor & Pine", industry: "coffee" };
const PLAIN: RecipeDirection = {
  layout: "horizontal",
  mark: "symbol",
  symbol: "lighthouse",
  treatment: "plain",
  device: "none",
  font: "jost",
  weight: "bold",
  letter_case: "as-is",
  tracking: "normal",
  palette: "harbour",
  surface: "white",
  tone: "full",
};
const as = (part: Partial<RecipeDirection>): RecipeDirection => ({ ...PLAIN, ...part });

async function direct(
  directions: readonly RecipeDirection[],
  input: BriefInput = CAFE,
  more: Partial<Parameters<LogoEngine["direct"]>[0]> = {},
): Promise<DirectedLogos> {
  const asked = { brief: brief.parse(input), seed: 7, count: directions.length };
  return engine.direct({ ...asked, directions, kept: [], avoid: [], ...more });
}

describe("a direction", () => {
  test("becomes the recipe that it names, and the same one each time", async () => {
    const { logos, faults } = await direct([PLAIN]);
    expect(faults).toEqual([]);
    const [logo] = logos;
    expect(logo?.described).toBe("A lighthouse beside the name, set in Jost.");
    expect(logo?.spec).toMatchObject({
      layout: { kind: "horizontal" },
      mark: { source: { kind: "symbol", id: "lighthouse" }, treatment: { kind: "plain" } },
      word: { text: "Harbor & Pine", font: "jost", weight: 700, case: "as-is", tracking: 0 },
      palette: { id: "harbour" },
      surface: "white",
    });
    expect(logoSpec.parse(logo?.spec)).toEqual(logo?.spec);
    expect(await direct([PLAIN])).toEqual({ logos, faults });
  });

  test("may bring five colours of its own, in any capitals", async () => {
    const palette = "#0b2e33, #0f6b5c #4fb3a0 #f2a541 #eef6f4";
    const { logos } = await direct([as({ palette })]);
    expect(logos[0]?.spec.palette).toEqual({
      ...{ ink: "#0B2E33", a: "#0F6B5C", b: "#4FB3A0", k: "#F2A541", soft: "#EEF6F4" },
    });
  });

  test("stands on another ground where its colours do not hold on the one it names", async () => {
    const pale = "#F7F7F2 #F2EFE6 #EDEBE0 #F5E9C8 #101418";
    const { logos, faults } = await direct([as({ palette: pale, surface: "brand" })]);
    expect([logos.length, faults]).toEqual([1, []]);
  });

  test("says its settings in words, and what it says wrongly there is as the style has it", async () => {
    const { logos, faults } = await direct([
      as({ layout: " Stacked ", weight: "LIGHT", letter_case: "upper", tracking: "wide" }),
      as({ symbol: "sail", weight: "heaviest", letter_case: "?", tracking: "", tone: "loud" }),
    ]);
    expect(faults).toEqual([]);
    expect(logos[0]?.spec.word).toMatchObject({ weight: 300, case: "upper", tracking: 0.14 });
    expect(logos[1]?.spec.tone).toBe("full");
  });
});

test.each([
  ["a layout that there is not", { layout: "diagonal" }, "there is no layout “diagonal”"],
  ["a layout for other names", { layout: "stamp" }, "the layout stamp does not suit this name"],
  ["a symbol that there is not", { symbol: "unicorn-2" }, "there is no symbol “unicorn-2”"],
  ["a font that there is not", { font: "comic-sans" }, "there is no font “comic-sans”"],
  ["a palette of three colours", { palette: "#111111 #222222 #333333" }, "five colours"],
  ["no mark where one is needed", { mark: "none" }, "the layout horizontal needs a mark"],
  ["a plain wordmark", { layout: "wordmark", mark: "none" }, "needs a device"],
  ["a merge of one part", { mark: "merge", symbol: "cup" }, "written silhouette+symbol"],
  [
    "a device for other names",
    { layout: "wordmark", mark: "none", device: "inline" },
    "the device inline does not suit this name",
  ],
  [
    "a device that the family does not allow",
    { layout: "wordmark", mark: "none", device: "underline" },
    "the device underline cannot be done in Jost",
  ],
] satisfies [string, Partial<RecipeDirection>, string][])(
  "%s is told, and nothing is drawn",
  async (_what, part, fault) => {
    const { logos, faults } = await direct([as(part)]);
    expect(logos).toEqual([]);
    expect(faults).toEqual([expect.stringContaining(fault)]);
    expect(faults[0]).toMatch(/^logo 1: /);
  },
);

test("all that is wrong with one is told at once", async () => {
  const { faults } = await direct([as({ symbol: "unicorn-2", font: "comic-sans", palette: "x" })]);
  expect(faults[0]?.split("; ").length).toBe(3);
});

test("what somebody has written is told on one short line, without its signs", async () => {
  const { faults } = await direct([as({ symbol: `<b>\n${"x".repeat(400)}` })]);
  expect(faults[0]?.length).toBeLessThan(120);
  expect(faults[0]).not.toMatch(/[<\n]/);
});

test("of two of the same, and of what was made before, one is left out", async () => {
  const twice = await direct([PLAIN, as({ layout: "stacked" })]);
  expect(twice.logos.map(({ from }) => from.index)).toEqual([0]);
  expect(twice.faults).toEqual(["logo 2: its mark lighthouse is another one's already"]);
  const [first] = twice.logos;
  const again = await direct([PLAIN], CAFE, { avoid: first ? [first.spec] : [] });
  expect(again.faults).toEqual(["logo 1: it was made before"]);
});

test("those of before fill up, but for what is there by now", async () => {
  const { logos } = await direct([PLAIN, as({ symbol: "sail", font: "fraunces" })]);
  const kept = logos.map(({ spec }) => spec);
  const mended = await direct([as({ symbol: "lighthouse", layout: "stacked" })], CAFE, {
    kept,
    count: 2,
  });
  expect(mended.logos.map(({ from }) => from)).toEqual([
    { list: "directions", index: 0 },
    { list: "kept", index: 1 },
  ]);
});

test("a person's own colours are law", async () => {
  const input: BriefInput = { ...CAFE, colors: ["#1B4A34", "#E07A3F"] };
  const other = await direct([as({ palette: "harbour" })], input);
  expect(other.faults[0]).toContain("the customer's colours are law: palette is one of yours-1");
  const own = await direct([as({ palette: "yours-1" })], input);
  const { ink, a, b, k, soft } = own.logos[0]?.spec.palette ?? {};
  expect([ink, a, b, k, soft]).toEqual(expect.arrayContaining(["#1B4A34", "#E07A3F"]));
});

describe("what a brief rules out", () => {
  const input: BriefInput = { ...CAFE, description: "No anchors, please." };

  test("is neither offered nor taken", async () => {
    const { symbols } = engine.choices(brief.parse(input));
    expect(symbols.map(({ id }) => id)).not.toContain("anchor");
    const { faults } = await direct([as({ symbol: "anchor" })], input);
    expect(faults).toEqual(["logo 1: the brief rules the symbol anchor out"]);
  });

  test("is every picture where it wants the name alone", async () => {
    const alone: BriefInput = { ...CAFE, description: "Only the name, no symbol." };
    const { symbols, layouts } = engine.choices(brief.parse(alone));
    expect(symbols).toEqual([]);
    expect(layouts.map(({ id }) => id)).not.toContain("horizontal");
    expect((await direct([PLAIN], alone)).logos).toEqual([]);
  });
});

test("what is offered suits the name: its scripts, its length, its letters", () => {
  const choices = (name: string) => engine.choices(brief.parse({ ...CAFE, name }));
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  expect(ids(choices("星月").layouts)).toContain("stamp");
  expect(ids(choices("Кофе").fonts)).not.toContain("outfit");
  expect(ids(choices("Otto").devices)).toEqual(expect.arrayContaining(["swap", "ligature"]));
  expect(ids(choices("Ferry").devices)).not.toContain("ampersand");
  const { symbols, palettes, fonts } = choices("Harbor & Pine");
  expect(ids(symbols).slice(0, 6)).toContain("cup");
  expect([symbols.length > 30, palettes.length > 40, fonts.length > 60]).toEqual([
    true,
    true,
    true,
  ]);
});

test("whatever is directed, what comes of it is a valid recipe that passes, or a fault", async () => {
  const { symbols, abstracts } = pictureIndex();
  const word = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom("bold", "upper", "wide"));
  const direction = fc.record({
    layout: fc.oneof(fc.constantFrom<string>(...LAYOUT_KINDS), word),
    mark: fc.oneof(fc.constantFrom<string>(...MARK_KINDS), word),
    symbol: fc.oneof(fc.constantFrom<string>(...symbols, ...abstracts, "cup+leaf"), word),
    treatment: fc.constantFrom(
      "plain",
      "knockout",
      "tile",
      "ringed",
      "outline",
      "stripes",
      "split",
    ),
    device: fc.oneof(fc.constantFrom<string>(...DEVICES), word),
    font: fc.constantFrom("jost", "fraunces", "bodoni-moda", "archivo", "pacifico", "cinzel"),
    weight: word,
    letter_case: word,
    tracking: word,
    palette: fc.constantFrom("tide", "noir", "#FFFFFF #FFFFFF #FFFFFF #FFFFFF #FFFFFF"),
    surface: fc.constantFrom("white", "tint", "deep", "brand", "x"),
    tone: word,
  });
  const name = fc.constantFrom(
    "Harbor & Pine",
    "Otto",
    "星月",
    "A",
    "مقهى القمر",
    "❤️",
    "W".repeat(60),
  );
  await fc.assert(
    fc.asyncProperty(direction, name, async (one, called) => {
      const { logos, faults } = await direct([one], { name: called, industry: "coffee" });
      expect(logos.length + faults.length).toBe(1);
      for (const { spec } of logos) {
        expect(logoSpec.parse(spec)).toEqual(spec);
        const checks = await engine.check(spec);
        expect(checks.filter(({ verdict }) => verdict === "fail")).toEqual([]);
      }
    }),
    { numRuns: 40, seed: 11 },
  );
});
