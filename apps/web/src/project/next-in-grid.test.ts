import { expect, test } from "vitest";
import { nextInGrid } from "./next-in-grid.ts";

// 0 1 2
// 3 4
//   (a heading of other height between)
// 5 6 7
const spots = [
  { left: 0, top: 0 },
  { left: 100, top: 0 },
  { left: 200, top: 1 },
  { left: 0, top: 80 },
  { left: 100, top: 80 },
  { left: 0, top: 250 },
  { left: 100, top: 250 },
  { left: 200, top: 250 },
];

test("left and right follow the order and stay at its ends", () => {
  expect(nextInGrid(spots, 2, "ArrowRight")).toBe(3);
  expect(nextInGrid(spots, 3, "ArrowLeft")).toBe(2);
  expect(nextInGrid(spots, 0, "ArrowLeft")).toBe(0);
  expect(nextInGrid(spots, 7, "ArrowRight")).toBe(7);
});

test("up and down go to the nearest of the next row, also where that row is shorter", () => {
  expect(nextInGrid(spots, 1, "ArrowDown")).toBe(4);
  expect(nextInGrid(spots, 2, "ArrowDown")).toBe(4);
  expect(nextInGrid(spots, 3, "ArrowDown")).toBe(5);
  expect(nextInGrid(spots, 7, "ArrowUp")).toBe(4);
});

test("up from the first row and down from the last stay", () => {
  expect(nextInGrid(spots, 1, "ArrowUp")).toBe(1);
  expect(nextInGrid(spots, 6, "ArrowDown")).toBe(6);
});

test("with nothing picked any key picks the first; with nothing there it picks none", () => {
  expect(nextInGrid(spots, -1, "ArrowDown")).toBe(0);
  expect(nextInGrid([], -1, "ArrowDown")).toBe(-1);
});
