import { expect, test } from "vitest";
import { pathData } from "../geometry/path-data.ts";
import { packPath, unpackPath } from "./packed-path.ts";

test("a packed path comes back on the grid of 0.05 units, whatever its codes", () => {
  const d = pathData("M0 -48L48 48H-48Z M10 10C11 12.5 -13 14 -15.25 16Q3 4 5 6L5.05 -6Z");
  expect(unpackPath(packPath(d))).toBe(d);
});

test("coordinates off the grid move by no more than half a step", () => {
  const d = unpackPath(packPath(pathData("M0.013 -1.049L33.333 21.98Z")));
  expect(d).toBe(pathData("M0 -1.05L33.35 22Z"));
});

test("a pair of close points takes a character each, codes only where they change", () => {
  expect(packPath(pathData("M0 0L0.5 0.5L0 0L-0.5 -0.5L0 0"))).toHaveLength(3 + 1 + 8);
});

test("the longest steps of a mark pack and longer ones are refused", () => {
  const across = pathData("M-56 -56L56 56");
  expect(unpackPath(packPath(across))).toBe(across);
  expect(() => packPath(pathData("M-60 0L60 0"))).toThrow(RangeError);
});

test("nothing packs to nothing", () => {
  expect(packPath(pathData(""))).toBe("");
  expect(unpackPath("")).toBe("");
});
