import { expect, test } from "vitest";
import { createGeometry } from "../geometry/geometry.ts";
import { readAssets } from "../node/read-assets.ts";
import { readPathKit } from "../node/read-pathkit.ts";
import { createFontBook } from "./font-book.ts";
import { findJoins, joinPair } from "./joins.ts";
import type { JoinedPair } from "./joins.ts";

const geometry = await createGeometry(await readPathKit());
const book = await createFontBook(readAssets({ fontsCjk: null }), geometry);

async function join(font: string, weight: number, pair: string) {
  await book.load(font, weight, pair);
  const { glyphs, capHeight, box } = book.shape(font, pair, { weight, ligatures: false });
  const [left, right] = glyphs;
  if (!left?.box || !right?.box) throw new Error("two letters are expected");
  const joined = joinPair(
    pair,
    { left: { d: left.d, box: left.box }, right: { d: right.d, box: right.box }, capHeight },
    geometry,
  );
  return { joined, before: box };
}

const contours = (joined: JoinedPair | null): number => joined?.d.match(/M/g)?.length ?? 0;

test("joins are found where letters have a bar, a stem or rings in common, and only in sans", () => {
  expect(findJoins(["O", "t", "t", "o"], "geometric")).toEqual([{ at: 1, kind: "bar" }]);
  expect(findJoins(Array.from("BOOKEND"), "grotesk")).toEqual([
    { at: 1, kind: "rings" },
    { at: 5, kind: "stem" },
  ]);
  expect(findJoins(Array.from("Otto"), "serif")).toEqual([]);
  expect(findJoins(Array.from("OTTO"), "rounded")).toEqual([]);
  expect(findJoins([], "geometric")).toEqual([]);
});

test.each([
  ["outfit", 600, "TT"],
  ["outfit", 600, "tt"],
  ["montserrat", 700, "ff"],
  ["poppins", 500, "HE"],
  ["inter-tight", 600, "MB"],
])("%s at %d draws %s as one shape, closer than it was", async (font, weight, pair) => {
  const { joined, before } = await join(font, weight, pair);
  expect(joined?.shift).toBeLessThan(0);
  const box = geometry.bounds(joined?.d ?? geometry.union());
  expect(box.width).toBeLessThan(before.width);
  expect(box.height).toBeCloseTo(before.height, 1);
  const counters = pair === "MB" ? 2 : 0;
  expect(contours(joined)).toBe(1 + counters);
});

test("linked rings stay rings: neither closes the other, and each is cut where it goes under", async () => {
  const { joined, before } = await join("jost", 400, "OO");
  const box = geometry.bounds(joined?.d ?? geometry.union());
  expect(box.width).toBeLessThan(before.width * 0.85);
  expect(box.width).toBeGreaterThan(before.width * 0.6);
  expect(contours(joined)).toBe(2);
});

test("letters too heavy, too different or with seams are left alone", async () => {
  for (const [font, weight, pair] of [
    ["montserrat", 900, "OO"],
    ["outfit", 600, "AV"],
    ["jost", 500, "MB"],
  ] as const)
    expect((await join(font, weight, pair)).joined).toBeNull();
});
