import { expect, test } from "vitest";
import { halvePicture } from "./halve-picture.ts";

function halve(width: number, height: number, ...pixels: readonly number[]): unknown {
  const { data, ...size } = halvePicture({ data: Uint8ClampedArray.from(pixels), width, height });
  return { ...size, data: [...data] };
}

test("four pixels become their mean", () => {
  const four = [
    [0, 0, 0, 255],
    [100, 0, 0, 255],
    [0, 40, 0, 255],
    [100, 40, 8, 255],
  ].flat();
  expect(halve(2, 2, ...four)).toEqual({ width: 1, height: 1, data: [50, 20, 2, 255] });
});

test("what is transparent lends its neighbours no colour", () => {
  const four = [
    [255, 0, 0, 0],
    [10, 20, 30, 200],
    [255, 0, 0, 0],
    [10, 20, 30, 200],
  ].flat();
  expect(halve(2, 2, ...four)).toEqual({ width: 1, height: 1, data: [10, 20, 30, 100] });
  expect(halve(2, 1, 9, 9, 9, 0, 8, 8, 8, 0)).toMatchObject({ data: [0, 0, 0, 0] });
});

test("a single row stays one, and an odd column is left out", () => {
  const row = [
    [10, 0, 0, 255],
    [30, 0, 0, 255],
    [90, 0, 0, 255],
  ].flat();
  expect(halve(3, 1, ...row)).toEqual({ width: 1, height: 1, data: [20, 0, 0, 255] });
});
