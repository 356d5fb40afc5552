import { expect, test } from "vitest";
import type { PathData } from "../types.ts";
import { boundsOf } from "./bounds.ts";
import { boxAround, boxesOverlap, padBox, uniteBoxes } from "./boxes.ts";
import { inscribedCircle } from "./inscribed-circle.ts";
import { EMPTY_PATH, joinPaths, parsePath, pathData } from "./path-data.ts";
import { arc, circle, lens, polygon, rect, ring, sector, sine, star } from "./primitives.ts";
import { raster } from "./raster.ts";
import { fitInto, flipX, mapPoints, rotate, rotatedCopies, scale, translate } from "./transform.ts";

test("relative commands, shorthands and arcs read as absolute lines and cubics", () => {
  expect(pathData("m1 1h2v3z")).toBe("M1 1L3 1L3 4Z");
  expect(parsePath(pathData("M0 0A5 5 0 0 1 10 0")).map((step) => step.code)).toEqual([
    "M",
    "C",
    "C",
  ]);
});

test("what is not finite never reaches path data", () => {
  expect(translate(rect(0, 0, 1, 1), Number.NaN, Infinity)).not.toMatch(/NaN|Infinity/);
});

test("a path that starts with a move and goes on in pairs has lines", () => {
  expect(parsePath("M0 0 5 5 9 9" as PathData).map((step) => step.code)).toEqual(["M", "L", "L"]);
});

test("bounds are tight around curves, not around their handles", () => {
  expect(boundsOf(pathData("M0 0C0 -4 6 -4 6 0Z"))).toEqual({ x: 0, y: -3, width: 6, height: 3 });
  expect(boundsOf(pathData("M0 0Q3 -4 6 0Z"))).toEqual({ x: 0, y: -2, width: 6, height: 2 });
  expect(boundsOf(EMPTY_PATH)).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});

test("transforms do what their names say", () => {
  const square = rect(0, 0, 4, 2);
  expect(boundsOf(translate(square, 1, 2))).toEqual({ x: 1, y: 2, width: 4, height: 2 });
  expect(boundsOf(scale(square, 2, 3))).toEqual({ x: 0, y: 0, width: 8, height: 6 });
  expect(boundsOf(rotate(square, 90))).toEqual({ x: -2, y: 0, width: 2, height: 4 });
  expect(boundsOf(flipX(square, 4))).toEqual({ x: 4, y: 0, width: 4, height: 2 });
  expect(boundsOf(mapPoints(square, ({ x, y }) => ({ x: x / 2, y })))).toMatchObject({ width: 2 });
});

test("fitting keeps the proportions and the centre", () => {
  const fitted = fitInto(rect(10, 10, 40, 20), boxAround({ x: 0, y: 0 }, 96));
  expect(boundsOf(fitted)).toEqual({ x: -48, y: -24, width: 96, height: 48 });
  expect(fitInto(EMPTY_PATH, boxAround({ x: 0, y: 0 }, 96))).toBe(EMPTY_PATH);
});

test("rounded corners stay inside the polygon's bounds and touch its edges", () => {
  expect(boundsOf(rect(0, 0, 10, 6, 2))).toEqual({ x: 0, y: 0, width: 10, height: 6 });
  expect(boundsOf(rect(0, 0, 10, 6, 99))).toEqual({ x: 0, y: 0, width: 10, height: 6 });
  expect(polygon([])).toBe(EMPTY_PATH);
});

test("primitives are as large as they say", () => {
  expect(boundsOf(lens({ x: 0, y: -10 }, { x: 0, y: 10 }, 0.5)).width).toBeCloseTo(10, 2);
  expect(boundsOf(sector(0, 0, 10, 0, 90))).toMatchObject({ x: 0, y: 0, width: 10, height: 10 });
  expect(boundsOf(arc(0, 0, 10, 0, 360))).toMatchObject({ x: -10, width: 20 });
  expect(boundsOf(star(5, 10, 4))).toMatchObject({ y: -10 });
  const wave = boundsOf(sine({ from: 0, to: 40, y: 0, amplitude: 6, period: 20 }));
  expect(wave).toMatchObject({ x: 0, width: 40, height: 12 });
  expect(rotatedCopies(circle(0, -5, 1), 4).map((d) => Math.round(boundsOf(d).x))).toEqual([
    -1, 4, -1, -6,
  ]);
});

test("boxes unite, pad and meet", () => {
  const one = boxAround({ x: 0, y: 0 }, 2);
  const two = boxAround({ x: 5, y: 0 }, 2);
  expect(uniteBoxes([one, two])).toEqual({ x: -1, y: -1, width: 7, height: 2 });
  expect(uniteBoxes([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  expect(padBox(one, -3)).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  expect(boxesOverlap(one, two)).toBe(false);
  expect(boxesOverlap(one, padBox(two, 4))).toBe(true);
});

test("raster coverage is full inside, none outside, half on a half-covered pixel", () => {
  const pixels = raster([rect(1, 1, 1.5, 2)], {
    box: boxAround({ x: 2, y: 2 }, 4),
    width: 4,
    height: 4,
  });
  expect([...pixels.slice(4, 8)]).toEqual([0, 255, 128, 0]);
  expect([...pixels.slice(8, 12)]).toEqual([0, 255, 128, 0]);
  expect([...pixels.slice(12)]).toEqual([0, 0, 0, 0]);
});

test("raster keeps holes open and fills several shapes apart", () => {
  const box = boxAround({ x: 0, y: 0 }, 20);
  const holed = raster([ring(9, 4)], { box, width: 20, height: 20 });
  expect(holed[10 * 20 + 10]).toBe(0);
  expect(holed[10 * 20 + 4]).toBe(255);
  const plugged = raster([ring(9, 4), circle(0, 0, 5)], { box, width: 20, height: 20 });
  expect(plugged[10 * 20 + 10]).toBe(255);
});

test("raster of nothing or into a box without size is empty, not an error", () => {
  const box = { x: 0, y: 0, width: 0, height: 0 };
  expect([...raster([rect(0, 0, 1, 1)], { box, width: 2, height: 1 })]).toEqual([0, 0]);
  expect([...raster([], { box: boxAround({ x: 0, y: 0 }, 1), width: 1, height: 1 })]).toEqual([0]);
});

test("the largest inscribed circle of simple shapes is found within two percent", () => {
  const inSquare = inscribedCircle(rect(-50, -50, 100, 100));
  expect(Math.abs(inSquare.radius - 50)).toBeLessThan(2);
  expect(Math.hypot(inSquare.x, inSquare.y)).toBeLessThan(1.5);
  const inBar = inscribedCircle(rect(0, 0, 100, 20));
  expect(Math.abs(inBar.radius - 10)).toBeLessThan(1.2);
  expect(Math.abs(inBar.x - 50)).toBeLessThan(2);
  const twoDiscs = inscribedCircle(joinPaths(circle(-30, 0, 20), circle(30, 0, 20)));
  expect(Math.abs(Math.abs(twoDiscs.x) - 30)).toBeLessThan(2);
  expect(inscribedCircle(EMPTY_PATH).radius).toBe(0);
});
