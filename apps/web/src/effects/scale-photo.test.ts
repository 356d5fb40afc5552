import { expect, test } from "vitest";
import { sizeWithinPixels, sizeWithinSide } from "./scale-photo.ts";

test.each([
  [4000, 3000, 1154, 866],
  [1000, 1000, 1000, 1000],
  [640, 480, 640, 480],
  [16_000, 100, 12_649, 79],
])("%i × %i within a megapixel is %i × %i", (width, height, wide, high) => {
  expect(sizeWithinPixels({ width, height }, 1e6)).toEqual({ width: wide, height: high });
});

test.each([
  [4000, 3000, 320, 240],
  [3000, 4001, 240, 320],
  [300, 20, 300, 20],
  [9000, 4, 320, 1],
])("%i × %i within 320 is %i × %i", (width, height, wide, high) => {
  expect(sizeWithinSide({ width, height }, 320)).toEqual({ width: wide, height: high });
});
