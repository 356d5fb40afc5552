import { brief } from "@emblazon/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import { HELD_OUT_BRIEFS, KNOWN_BRIEFS, type BriefCase } from "./briefs.testdata.ts";
import { CONFIDENT, understand } from "./understand.ts";

function judge({ trade, concepts, never, ...input }: BriefCase): {
  tradeRight: boolean;
  first: string;
  firstRight: boolean;
  slips: string[];
} {
  const found = understand(brief.parse(input));
  const sure = found.concepts
    .filter((concept) => concept.score >= CONFIDENT)
    .map(({ concept }) => concept);
  const first = sure[0] ?? "none";
  const slips = (never ?? "").split(" ").filter((id) => sure.includes(id));
  return {
    tradeRight: found.industry === trade,
    first,
    firstRight: concepts.split(" ").includes(first),
    slips,
  };
}

test.each(KNOWN_BRIEFS)("understand, $name: $trade, pictured by $concepts", (entry) => {
  const { tradeRight, first, slips } = judge(entry);
  expect(tradeRight).toBe(true);
  expect(entry.concepts.split(" ")).toContain(first);
  expect(slips).toEqual([]);
});

test("understand, briefs written after the lexicon, is right about at least 85 % of them", () => {
  const judged = HELD_OUT_BRIEFS.map((entry) => ({ name: entry.name, ...judge(entry) }));
  const least = 0.85 * HELD_OUT_BRIEFS.length;
  expect(
    judged.filter((entry) => !entry.tradeRight).map((entry) => entry.name).length,
    JSON.stringify(judged.filter((e) => !e.tradeRight)),
  ).toBeLessThanOrEqual(HELD_OUT_BRIEFS.length - least);
  expect(
    judged.filter((entry) => !entry.firstRight).length,
    JSON.stringify(judged.filter((e) => !e.firstRight)),
  ).toBeLessThanOrEqual(HELD_OUT_BRIEFS.length - least);
  expect(judged.filter((entry) => entry.slips.length > 0)).toEqual([]);
});

test("understand, any text at all, gives styles that sum to 1 and scores within 0 and 1", () => {
  const anyText = fc.string({ unit: "grapheme", maxLength: 60 });
  fc.assert(
    fc.property(anyText, anyText, anyText, (name, industry, description) => {
      const parsed = brief.safeParse({ name, industry, description });
      fc.pre(parsed.success);
      const found = understand(parsed.data ?? brief.parse({ name: "x" }));
      expect(found.styles.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 6);
      expect(found.concepts.every(({ score }) => score > 0 && score < 1)).toBe(true);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test("understand, a chosen style and a personality, leads with them", () => {
  const elegant = understand(
    brief.parse({ name: "Rex", industry: "dog grooming", style: "elegant" }),
  );
  expect(elegant.styles[0]?.style).toBe("elegant");
  const techy = understand(brief.parse({ name: "Rex", personality: ["techy", "bold"] }));
  expect(
    techy.styles
      .slice(0, 2)
      .map(({ style }) => style)
      .toSorted(),
  ).toEqual(["bold", "tech"]);
});
