import { expect, test } from "vitest";
import { parsePath } from "../geometry/path-data.ts";
import type { PathData } from "../types.ts";
import { hasOverlaps } from "./has-overlaps.ts";

const overlaps = (d: string): boolean => hasOverlaps(parsePath(d as PathData));

const SQUARE = "M0 0L10 0L10 10L0 10Z";
const HOLE = "M2 2L2 8L8 8L8 2Z";

test("a hole that turns the other way is no overlap, one that turns the same way is", () => {
  expect(overlaps(SQUARE)).toBe(false);
  expect(overlaps(SQUARE + HOLE)).toBe(false);
  expect(overlaps(`${SQUARE}M2 2L8 2L8 8L2 8Z`)).toBe(true);
  expect(overlaps(`${SQUARE}${HOLE}M4 4L6 4L6 6L4 6Z`)).toBe(false);
});

test("contours that cross or touch overlap, ones that lie apart do not", () => {
  expect(overlaps(`${SQUARE}M5 5L15 5L15 15L5 15Z`)).toBe(true);
  expect(overlaps(`${SQUARE}M10 0L20 0L20 10L10 10Z`)).toBe(true);
  expect(overlaps(`${SQUARE}M11 0L20 0L20 10L11 10Z`)).toBe(false);
});

test("a contour that crosses itself overlaps, by lines or by curves", () => {
  expect(overlaps("M0 0L10 10L10 0L0 10Z")).toBe(true);
  expect(overlaps("M0 0Q20 10 0 10L10 0Z")).toBe(true);
  expect(overlaps("M0 0C0 -5 10 -5 10 0C10 5 0 5 0 0Z")).toBe(false);
});
