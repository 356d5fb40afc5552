import fc from "fast-check";
import { expect, test } from "vitest";
import { MARKS } from "../marks/symbol-library.ts";
import { boundsOf } from "./bounds.ts";
import { parsePath, pathData } from "./path-data.ts";
import { raster } from "./raster.ts";
import { roundCorners } from "./round-corners.ts";
import { circle, rect } from "./primitives.ts";

const SQUARE = pathData("M0 0H100V100H0Z");

test("roundCorners of a square cuts each corner by the radius", () => {
  const steps = parsePath(roundCorners(SQUARE, 10));
  expect(steps.filter(({ code }) => code === "C")).toHaveLength(4);
  expect(steps[0]).toEqual({ code: "M", points: [10, 0] });
  expect(boundsOf(roundCorners(SQUARE, 10))).toEqual(boundsOf(SQUARE));
});

test("roundCorners makes arcs that lie on a circle", () => {
  const [, , corner] = parsePath(roundCorners(SQUARE, 10));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corner?.points ?? [];
  const middle = { x: (90 + 3 * x1 + 3 * x2 + 100) / 8, y: (0 + 3 * y1 + 3 * y2 + 10) / 8 };
  expect(Math.hypot(middle.x - 90, middle.y - 10)).toBeCloseTo(10, 1);
});

test("roundCorners with a radius too large for an edge takes what there is", () => {
  const thin = rect(0, 0, 100, 4);
  const { width, height } = boundsOf(roundCorners(thin, 12));
  expect([width, height]).toEqual([100, 4]);
});

test("roundCorners leaves smooth outlines, empty paths and a radius of 0 as they are", () => {
  const disc = circle(0, 0, 50);
  expect(roundCorners(disc, 8)).toBe(roundCorners(disc, 4));
  expect(roundCorners(pathData(""), 5)).toBe("");
  expect(roundCorners(SQUARE, 0)).toBe(SQUARE);
});

test("roundCorners of every mark keeps its size and nearly all of its ink", () => {
  for (const [id, { mark }] of MARKS) {
    const box = { x: -50, y: -50, width: 100, height: 100 };
    const ink = (paths: Parameters<typeof raster>[0]): number =>
      raster(paths, { box, width: 50, height: 50 }).reduce((sum, cell) => sum + cell, 0);
    const before = mark.layers.map(({ d }) => d);
    const after = before.map((d) => roundCorners(d, 6));
    expect(after.join(), id).not.toMatch(/NaN|Infinity/);
    const kept = ink(after) / ink(before);
    expect(kept, id).toBeGreaterThan(0.65);
    // A fine net such as a globe's fills up a little in its inner corners.
    expect(kept, id).toBeLessThan(1.2);
  }
});

test("roundCorners of any polygon stays within its bounds", () => {
  const point = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }));
  fc.assert(
    fc.property(
      fc.array(point, { minLength: 3, maxLength: 12 }),
      fc.integer({ min: 1, max: 40 }),
      (points, radius) => {
        const d = pathData(`M${points.map(([x, y]) => `${x} ${y}`).join("L")}Z`);
        const inner = boundsOf(roundCorners(d, radius));
        const outer = boundsOf(d);
        expect(inner.x).toBeGreaterThanOrEqual(outer.x - 0.01);
        expect(inner.y).toBeGreaterThanOrEqual(outer.y - 0.01);
        expect(inner.x + inner.width).toBeLessThanOrEqual(outer.x + outer.width + 0.01);
        expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + outer.height + 0.01);
      },
    ),
    { numRuns: 500, seed: 7 },
  );
});
