import { brief, logoSpec, type BriefInput } from "@emblazon/contract";
import { beforeAll, describe, expect, test } from "vitest";
import { createLogoEngine, type LogoEngine } from "../engine.ts";
import { readAssets } from "../node/read-assets.ts";
import type { LogoDesign } from "../types.ts";
import { HELD_OUT_BRIEFS, KNOWN_BRIEFS } from "../understanding/briefs.testdata.ts";
import { facetsOf } from "./facets.ts";
import { hashDistance, structureHash } from "./structure-hash.ts";
import { SCRIPT_TRADES, SOBER_TRADES } from "./trade-taste.ts";

let engine: LogoEngine;

beforeAll(async () => {
  engine = await createLogoEngine(readAssets());
});

const distinct = (values: readonly string[]): number => new Set(values).size;

const six = (input: BriefInput, seed: number): Promise<LogoDesign[]> =>
  Array.fromAsync(engine.design({ brief: brief.parse(input), count: 6, seed }));

async function nearest(made: readonly LogoDesign[]): Promise<number> {
  const hashes = await Promise.all(
    made.map(async ({ spec }) => structureHash(await engine.scene(spec))),
  );
  return Math.min(
    ...hashes.flatMap((hash, i) => hashes.slice(i + 1).map((other) => hashDistance(hash, other))),
  );
}

const ORDINARY: readonly BriefInput[] = [...KNOWN_BRIEFS, ...HELD_OUT_BRIEFS]
  .filter(({ name }) => [...name].length > 2)
  .slice(0, 34)
  .map(({ name, tagline, industry, description }) => ({
    name,
    ...(tagline ? { tagline } : {}),
    ...(industry ? { industry } : {}),
    ...(description ? { description } : {}),
  }));

describe("six designs for an ordinary brief", () => {
  test.each(ORDINARY.flatMap((input) => [1, 2].map((seed) => [input.name, seed, input] as const)))(
    "%s, seed %i, are six and differ",
    async (_name, seed, input) => {
      const made = await six(input, seed);
      const facets = made.map(({ spec }) => facetsOf(spec));
      expect(made.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(distinct(facets.map(({ archetype }) => archetype))).toBeGreaterThanOrEqual(5);
      const latin = /^[\p{Script=Latin}\P{L}]+$/u.test(input.name);
      expect(distinct(facets.map(({ font }) => font))).toBeGreaterThanOrEqual(latin ? 5 : 3);
      expect(distinct(facets.map(({ surface }) => surface))).toBeGreaterThanOrEqual(3);
      expect(distinct(facets.map(({ palette }) => palette))).toBeGreaterThanOrEqual(3);
      const marks = facets.map(({ mark }) => mark).filter(Boolean);
      expect(distinct(marks)).toBe(marks.length);
      const pictures = facets.filter(({ family }) => family !== "");
      for (const { family } of pictures)
        expect(pictures.filter((other) => other.family === family).length).toBeLessThanOrEqual(3);
      expect(await nearest(made)).toBeGreaterThanOrEqual(10);
      for (const { spec, svg, checks, rationale } of made) {
        expect(logoSpec.parse(spec)).toEqual(spec);
        expect(svg).toMatch(/^<svg [^]*<\/svg>$/);
        expect(svg).not.toMatch(
          /<(?:text|script|image|foreignObject|style)\b|NaN|undefined|Infinity/,
        );
        expect(checks.filter(({ verdict }) => verdict === "fail")).toEqual([]);
        expect(rationale).toMatch(/^\p{Lu}.*set in .*\.$/u);
      }
    },
  );
});

const SHOPS = [
  { name: "Nova Pay", tagline: "Payments for shops", industry: "fintech" },
  { name: "Casa Lima", tagline: "Peruvian kitchen", industry: "restaurant" },
  { name: "Little Fern", tagline: "Plant shop", industry: "plants" },
  { name: "Harrow & Reed", tagline: "Solicitors", industry: "law" },
];
const CHOSEN = [
  ["#2F6B3C"],
  ["#F5D000"],
  ["#5B2EE5", "#FF7A59"],
  ["#E4002B", "#1D1D1B"],
  ["#D62828", "#F7B801", "#1B4332"],
  ["#0F4C81", "#2EC4B6", "#FF9F1C"],
];

describe("a person's colours are law", () => {
  test.each(
    CHOSEN.flatMap((colors, i) =>
      [1, 2].map(
        (seed) => [colors.join(" "), seed, SHOPS[(i + seed) % SHOPS.length], colors] as const,
      ),
    ),
  )(
    "%s, seed %i: each in four of six, all of them in three",
    async (_label, seed, shop, colors) => {
      const made = await six({ name: "Nova", ...shop, colors }, seed);
      const shown = made.map(({ svg }) =>
        colors.filter((color) => svg.toUpperCase().includes(color)),
      );
      for (const color of colors)
        expect(shown.filter((list) => list.includes(color)).length, color).toBeGreaterThanOrEqual(
          4,
        );
      expect(shown.filter((list) => list.length === colors.length).length).toBeGreaterThanOrEqual(
        3,
      );
    },
  );
});

describe("what is out of place", () => {
  test.each([...SOBER_TRADES].filter((trade) => !SCRIPT_TRADES.has(trade)))(
    "%s is set in no handwriting and no display letters",
    async (industry) => {
      const made = await six({ name: "Marlow Grey", industry }, 4);
      const classes = made.map(({ spec }) => facetsOf(spec).fontClass);
      const known = engine.understand(brief.parse({ name: "Marlow Grey", industry })).industry;
      if (known !== null && SOBER_TRADES.has(known)) {
        expect(classes).not.toContain("script");
        expect(classes).not.toContain("display");
      } else expect(classes).not.toContain("script");
    },
  );

  test("a name alone carries an idea, unless it is minimal or elegant", async () => {
    const sets = await Promise.all(
      [1, 2, 3, 4, 5, 6].map((seed) => six({ name: "Stratum", industry: "consulting" }, seed)),
    );
    const bare = sets.flat().filter(({ spec: { mark, layout, word, style } }) => {
      const idea = word.device ?? word.contrast ?? word.ampersand ?? word.lines;
      const alone = !mark && layout.kind === "wordmark" && !idea && word.tone.kind === "plain";
      return alone && !["minimal", "elegant"].includes(style);
    });
    expect(bare).toEqual([]);
  });
});
