import fc from "fast-check";
import { expect, test } from "vitest";
import { fitSize, listedSizes, nearestShape, nearestSize } from "./find-size.ts";

const SIZES = { multiple: 16, leastSide: 256, mostSide: 2048 };

test.each([
  [
    { width: 1000, height: 700 },
    { width: 1008, height: 704 },
  ],
  [
    { width: 4096, height: 2048 },
    { width: 2048, height: 1024 },
  ],
  [
    { width: 100, height: 100 },
    { width: 256, height: 256 },
  ],
  [
    { width: 10, height: 4000 },
    { width: 256, height: 2048 },
  ],
])("%j is made as %j", (wish, size) => {
  expect(fitSize(wish, SIZES)).toEqual(size);
});

test("too few pixels are made more, in the same shape", () => {
  const { width, height } = fitSize(
    { width: 1024, height: 512 },
    { multiple: 8, leastSide: 240, mostSide: 16_384, leastPixels: 2560 * 1440 },
  );
  expect(width / height).toBeCloseTo(2, 1);
  expect(width * height).toBeGreaterThanOrEqual(2560 * 1440);
});

test("what the owner has set narrows the rules", () => {
  const limits = { width: { most: 768 }, height: { least: 512 } };
  expect(fitSize({ width: 2000, height: 1000 }, SIZES, limits)).toEqual({
    width: 768,
    height: 512,
  });
});

test("any wish becomes a size within the rules", () => {
  const side = fc.integer({ min: 1, max: 20_000 });
  const rules = {
    ...SIZES,
    mostSide: 3840,
    mostRatio: 3,
    leastPixels: 655_360,
    mostPixels: 8_294_400,
  };
  fc.assert(
    fc.property(side, side, (wide, high) => {
      const { width, height } = fitSize({ width: wide, height: high }, rules);
      for (const one of [width, height]) {
        expect(one % 16).toBe(0);
        expect(one).toBeLessThanOrEqual(3840);
      }
      expect(Math.max(width / height, height / width)).toBeLessThanOrEqual(3);
      expect(width * height).toBeGreaterThanOrEqual(655_360);
      expect(width * height).toBeLessThanOrEqual(8_294_400);
    }),
    { seed: 7 },
  );
});

test("the shape decides before the number of pixels", () => {
  const sizes = [
    { width: 1024, height: 1024 },
    { width: 1536, height: 1024 },
    { width: 1024, height: 1536 },
  ];
  expect(nearestSize({ width: 300, height: 200 }, sizes)).toEqual({ width: 1536, height: 1024 });
  expect(nearestSize({ width: 800, height: 790 }, sizes)).toEqual({ width: 1024, height: 1024 });
});

test("the nearest shape is found among other names", () => {
  const names = ["match_input_image", "1:1", "16:9", "9:16", "custom"];
  expect(nearestShape({ width: 1920, height: 1200 }, names)).toBe("16:9");
  expect(nearestShape({ width: 500, height: 520 }, names)).toBe("1:1");
  expect(nearestShape({ width: 500, height: 520 }, ["custom"])).toBeNull();
});

test("sizes that the owner lists are read, and others passed over", () => {
  const capabilities = { abilities: [], limits: {}, choices: { size: ["512x768", "2K", "64*64"] } };
  expect(listedSizes(capabilities)).toEqual([
    { width: 512, height: 768 },
    { width: 64, height: 64 },
  ]);
});
