import { expect, test } from "vitest";
import { circle, rect } from "../geometry/primitives.ts";
import { boundsOf } from "../geometry/bounds.ts";
import { scale } from "../geometry/transform.ts";
import type { CandidateFacets, PathData, Scene } from "../types.ts";
import { crowding, likeness } from "./diversity.ts";
import { createRandom, mixSeed } from "./random.ts";
import { hashDistance, structureHash } from "./structure-hash.ts";
import { breakName } from "./set-type.ts";

const FACETS: CandidateFacets = {
  archetype: "symbol-above",
  group: "symbol",
  mark: "cup",
  family: "cup",
  font: "jost",
  fontClass: "geometric",
  layout: "stacked",
  surface: "white",
  palette: "tide",
};

test("createRandom, one seed, gives one stream within 0 and 1", () => {
  const stream = (seed: number): number[] => {
    const random = createRandom(seed);
    return Array.from({ length: 200 }, () => random.next());
  };
  expect(stream(5)).toEqual(stream(5));
  expect(stream(5)).not.toEqual(stream(6));
  expect(Math.min(...stream(5))).toBeGreaterThanOrEqual(0);
  expect(Math.max(...stream(5))).toBeLessThan(1);
});

test("createRandom, weights, never picks what weighs nothing", () => {
  const random = createRandom(1);
  const picked = Array.from({ length: 300 }, () =>
    random.weighted([
      ["a", 3],
      ["b", 0],
      ["c", 1],
    ] as const),
  );
  expect(new Set(picked)).toEqual(new Set(["a", "c"]));
  expect(picked.filter((item) => item === "a").length).toBeGreaterThan(170);
  expect(() => random.pick([])).toThrow(RangeError);
});

test("mixSeed, parts that join to the same letters, still differ", () => {
  expect(mixSeed("ab", "c")).not.toBe(mixSeed("a", "bc"));
  expect(mixSeed(1, "x")).toBe(mixSeed(1, "x"));
});

test("likeness, more shared, is more alike", () => {
  const stranger: CandidateFacets = {
    ...FACETS,
    archetype: "seal",
    group: "round",
    mark: "bean",
    family: "bean",
    font: "anton",
    fontClass: "condensed",
    layout: "seal",
    surface: "deep",
    palette: "ember",
  };
  expect(likeness(FACETS, FACETS)).toBeGreaterThan(1.5);
  expect(likeness(FACETS, stranger)).toBe(0);
  expect(likeness(FACETS, { ...stranger, mark: "cup+wave" })).toBeCloseTo(0.2);
  expect(crowding(FACETS, [])).toBe(0);
  expect(crowding(FACETS, [FACETS])).toBeGreaterThan(crowding(FACETS, [stranger]));
});

function sceneOf(d: PathData): Scene {
  return {
    background: "#FFFFFF",
    shapes: [{ d, role: "a", fill: "#111111" }],
    parts: [],
    box: boundsOf(d),
    gradient: null,
  };
}

test("structureHash, the same drawing larger, is the same; another drawing is far", () => {
  const disc = structureHash(sceneOf(circle(0, 0, 40)));
  expect(
    hashDistance(disc, structureHash(sceneOf(scale(circle(0, 0, 40), 7)))),
  ).toBeLessThanOrEqual(2);
  expect(hashDistance(disc, structureHash(sceneOf(rect(0, 0, 90, 12))))).toBeGreaterThan(10);
  expect(hashDistance([0b1011], [0b0001])).toBe(2);
});

test.each([
  ["Oak", 2, undefined],
  ["Oak Ember", 2, ["Oak", "Ember"]],
  ["Oak & Ember", 2, ["Oak", "& Ember"]],
  ["Oak Ember", 4, ["Oak", "Ember"]],
  ["The Extraordinary Society of Gardeners", 2, ["The Extraordinary", "Society of Gardeners"]],
  [
    "The Royal Academy of Contemporary Ceramic Arts",
    4,
    ["The Royal", "Academy", "of Contemporary", "Ceramic Arts"],
  ],
])("breakName of %j in %d lines is %j", (name, count, lines) => {
  expect(breakName(name.split(" "), count)).toEqual(lines);
});
