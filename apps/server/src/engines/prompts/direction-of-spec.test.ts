import type { LogoSpec, MarkSpec } from "@emblazon/contract";
import { createLogoEngine } from "@emblazon/logo";
import { readAssets } from "@emblazon/logo/node/read-assets";
import { beforeAll, expect, test } from "vitest";
import { directionOfSpec } from "./direction-of-spec.ts";

const FORBIDDEN = /set in|typeface|font|lettering|\bletters?\b|initial|monogram|\bname\b/i;

const specs: LogoSpec[] = [];
beforeAll(async () => {
  const engine = await createLogoEngine(readAssets());
  const brief = {
    ...{ name: "Finch", tagline: "", industry: "Café", description: "", personality: [] },
    ...{ colors: [], include_text_in_ai: false },
  };
  for (const seed of [1, 2]) {
    for await (const { spec } of engine.design({ brief, count: 12, seed })) specs.push(spec);
  }
});

test("without text no drawing of ours speaks of letters, typefaces or the name", async () => {
  for (const [position, spec] of specs.entries()) {
    const { motif, composition, prompt } = await directionOfSpec(spec, {
      ...{ withText: false, position, siblings: specs },
    });
    expect(`${motif}. ${composition}. ${prompt}`).not.toMatch(FORBIDDEN);
  }
});

test("siblings that are letters alone become ideas that differ", async () => {
  const alone = specs.slice(0, 6).map(({ mark: _mark, ...spec }) => ({
    ...spec,
    word: { ...spec.word, device: undefined },
  })) as LogoSpec[];
  const siblings = specs.slice(0, 6);
  const directions = await Promise.all(
    alone.map((spec, position) => directionOfSpec(spec, { withText: false, position, siblings })),
  );
  expect(new Set(directions.map(({ prompt }) => prompt)).size).toBe(6);
});

const marked = (mark: MarkSpec): LogoSpec => {
  const [spec] = specs;
  if (spec === undefined) throw new Error("no drawing was made");
  return { ...spec, layout: { kind: "stacked", mark_scale: 1 }, tone: "duo", mark };
};

test.each<[string, MarkSpec, boolean, string]>([
  [
    "a cut-out",
    {
      source: { kind: "symbol", id: "drop-leaf" },
      treatment: { kind: "knockout", container: "round-square" },
      mirrored: false,
    },
    false,
    "leaf in a drop, as a light shape cut out of a solid round square",
  ],
  [
    "a merge in lines",
    {
      source: { kind: "merge", outer: "mountain", inner: "north-star" },
      treatment: { kind: "outline", width: 4 },
      mirrored: false,
    },
    false,
    "mountain with north star cut out of it, drawn in thin lines of one even weight",
  ],
  [
    "a monogram where there is text",
    {
      source: { kind: "monogram", id: "ringed", letters: "F", font: "jost", weight: 700 },
      treatment: { kind: "plain" },
      mirrored: false,
    },
    true,
    "the letter F as a sign, drawn in solid flat shapes",
  ],
])("%s is said in words", async (_what, mark, withText, said) => {
  const spec = marked(mark);
  const direction = await directionOfSpec(spec, { withText, position: 0, siblings: [spec] });
  expect(direction.prompt).toBe(said);
  if (withText) expect(direction.composition).toContain("above the name");
});
