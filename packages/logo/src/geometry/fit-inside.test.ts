import { expect, test } from "vitest";
import { boundsOf } from "./bounds.ts";
import { centreOf } from "./boxes.ts";
import { depthAt, distanceField } from "./distance-field.ts";
import { fitInside } from "./fit-inside.ts";
import { EMPTY_PATH, joinPaths } from "./path-data.ts";
import { circle, rect } from "./primitives.ts";

test("depth is the distance to the edge, and nothing outside", () => {
  const field = distanceField(rect(-50, -50, 100, 100));
  expect(Math.abs(depthAt(field, { x: 0, y: 0 }) - 50)).toBeLessThan(1.5);
  expect(Math.abs(depthAt(field, { x: 40, y: 0 }) - 10)).toBeLessThan(1.5);
  expect(depthAt(field, { x: 300, y: 0 })).toBe(0);
});

test("a disc in a disc leaves the margin as its wall", () => {
  const fitted = fitInside(circle(5, 5, 1), circle(0, 0, 50), 10);
  const { width } = boundsOf(fitted ?? EMPTY_PATH);
  expect(Math.abs(width / 2 - 40)).toBeLessThan(1.5);
});

test("in two equal rooms side by side the bridge between them is taken when it is wide enough", () => {
  const rooms = joinPaths(rect(-50, -30, 48, 60), rect(2, -30, 48, 60));
  const fitted = fitInside(circle(0, 0, 1), rooms, 5);
  expect(Math.abs(centreOf(boundsOf(fitted ?? EMPTY_PATH)).x)).toBeGreaterThan(15);
  const whole = fitInside(circle(0, 0, 1), rect(-50, -30, 100, 60), 5);
  expect(Math.abs(centreOf(boundsOf(whole ?? EMPTY_PATH)).x)).toBeLessThan(1);
});

test("where there is nothing to fit or no room, there is no fit", () => {
  expect(fitInside(EMPTY_PATH, circle(0, 0, 50), 5)).toBeNull();
  expect(fitInside(circle(0, 0, 5), EMPTY_PATH, 5)).toBeNull();
});
