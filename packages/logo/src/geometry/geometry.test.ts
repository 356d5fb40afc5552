/// <reference types="node" />
import { expect, test } from "vitest";
import { readPathKit } from "../node/read-pathkit.ts";
import type { PathData } from "../types.ts";
import { flatten, signedArea } from "./flatten.ts";
import { createGeometry } from "./geometry.ts";
import { EMPTY_PATH, pathData } from "./path-data.ts";
import { circle, rect } from "./primitives.ts";
import { raster } from "./raster.ts";

const geometry = await createGeometry(await readPathKit());
const square = rect(0, 0, 10, 10);
const shifted = rect(5, 0, 10, 10);

/** Even-odd area by counting coverage on a fine grid. */
function area(d: PathData): number {
  const box = { x: -20, y: -20, width: 60, height: 60 };
  const covered = raster([d], { box, width: 600, height: 600 });
  return covered.reduce((sum, value) => sum + value / 255, 0) / 100;
}

test("boolean operations on two overlapping squares give the areas of the sets", () => {
  expect(area(geometry.union(square, shifted))).toBeCloseTo(150, 0);
  expect(area(geometry.difference(square, shifted))).toBeCloseTo(50, 0);
  expect(area(geometry.intersect(square, shifted))).toBeCloseTo(50, 0);
  expect(area(geometry.xor(square, shifted))).toBeCloseTo(100, 0);
});

test("empty operands are neutral or absorbing, never an error", () => {
  expect(geometry.union()).toBe(EMPTY_PATH);
  expect(geometry.difference(EMPTY_PATH, square)).toBe(EMPTY_PATH);
  expect(geometry.intersect(square, EMPTY_PATH)).toBe(EMPTY_PATH);
  expect(area(geometry.difference(square, EMPTY_PATH))).toBeCloseTo(100, 0);
  expect(geometry.stroke(EMPTY_PATH, { width: 3 })).toBe(EMPTY_PATH);
});

test("grow and shrink move every edge by the given distance", () => {
  expect(geometry.bounds(geometry.grow(square, 2))).toEqual({
    x: -2,
    y: -2,
    width: 14,
    height: 14,
  });
  expect(geometry.bounds(geometry.shrink(square, 2))).toEqual({ x: 2, y: 2, width: 6, height: 6 });
  expect(geometry.shrink(square, 6)).toBe(EMPTY_PATH);
});

test("a stroke with butt caps covers length times width", () => {
  const line = pathData("M0 0L10 0");
  expect(area(geometry.stroke(line, { width: 4, cap: "butt" }))).toBeCloseTo(40, 0);
  expect(area(geometry.stroke(line, { width: 4, cap: "square" }))).toBeCloseTo(56, 0);
});

test("overlapping same-way contours merge when read as non-zero", () => {
  const overlapping = `${square}${shifted}` as PathData;
  expect(area(overlapping)).toBeCloseTo(100, 0);
  expect(area(geometry.simplifyNonZero(overlapping))).toBeCloseTo(150, 0);
});

test("text that is no path data is refused by name", () => {
  expect(() => geometry.union("M0 0 banana" as PathData, square)).toThrow(TypeError);
});

test("the loader leaves no process listeners behind", async () => {
  const before = process.listenerCount("uncaughtException");
  const beforeRejections = process.listenerCount("unhandledRejection");
  await createGeometry(await readPathKit());
  expect(process.listenerCount("uncaughtException")).toBe(before);
  expect(process.listenerCount("unhandledRejection")).toBe(beforeRejections);
});

test("ten thousand operations free what they make", () => {
  for (let i = 0; i < 10_000; i++) geometry.difference(square, circle(5, 5, 3));
  expect(area(geometry.difference(square, circle(5, 5, 3)))).toBeCloseTo(100 - Math.PI * 9, 0);
});

test("flattening a circle keeps its area within the tolerance's share", () => {
  const [outline = []] = flatten(circle(0, 0, 10), 0.01);
  expect(Math.abs(signedArea(outline))).toBeCloseTo(Math.PI * 100, 0);
});
