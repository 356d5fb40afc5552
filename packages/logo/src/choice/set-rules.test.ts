import { brief, logoSpec, type BriefInput } from "@emblazon/contract";
import { beforeAll, describe, expect, test } from "vitest";
import { createLogoEngine, type LogoEngine } from "../engine.ts";
import { readAssets } from "../node/read-assets.ts";
import type { LogoDesign } from "../types.ts";
import { HELD_OUT_BRIEFS, KNOWN_BRIEFS } from "../understanding/briefs.testdata.ts";
import { facetsOf } from "./facets.ts";
import { hashDistance, structureHash } from "./structure-hash.ts";

let engine: LogoEngine;

beforeAll(async () => {
  engine = await createLogoEngine(readAssets());
});

const distinct = (values: readonly string[]): number => new Set(values).size;

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
      const made = await Array.fromAsync(
        engine.design({ brief: brief.parse(input), count: 6, seed }),
      );
      const facets = made.map(({ spec }) => facetsOf(spec));
      expect(made.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
      expect(distinct(facets.map(({ archetype }) => archetype))).toBeGreaterThanOrEqual(5);
      const latin = /^[\p{Script=Latin}\P{L}]+$/u.test(input.name);
      expect(distinct(facets.map(({ font }) => font))).toBeGreaterThanOrEqual(latin ? 5 : 3);
      expect(distinct(facets.map(({ surface }) => surface))).toBeGreaterThanOrEqual(3);
      const marks = facets.map(({ mark }) => mark).filter(Boolean);
      expect(distinct(marks)).toBe(marks.length);
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
