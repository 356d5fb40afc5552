import { expect, test } from "vitest";
import { dominantColors, type Pixels } from "./dominant-colors.ts";
import { hexToOklch } from "./oklch.ts";

function paint(
  width: number,
  height: number,
  colorAt: (x: number, y: number) => readonly number[],
): Pixels {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) data.set(colorAt(x, y), (y * width + x) * 4);
  return { data, width, height };
}

test("dominantColors, two flat halves, finds both exactly", () => {
  const halves = paint(40, 20, (x) => (x < 20 ? [193, 54, 29, 255] : [30, 90, 62, 255]));
  expect(dominantColors(halves).toSorted()).toEqual(["#1E5A3E", "#C1361D"]);
});

test("dominantColors, a small vivid spot on white, puts the spot first", () => {
  const spot = paint(40, 40, (x, y) =>
    x < 10 && y < 10 ? [20, 60, 220, 255] : [255, 255, 255, 255],
  );
  const [first = "", second = ""] = dominantColors(spot);
  expect(hexToOklch(first).h).toBeGreaterThan(240);
  expect(second).toBe("#FFFFFF");
});

test("dominantColors, nothing opaque or nothing at all, gives none", () => {
  expect(dominantColors(paint(4, 4, () => [9, 9, 9, 0]))).toEqual([]);
  expect(dominantColors({ data: new Uint8Array(0), width: 0, height: 0 })).toEqual([]);
});

test("dominantColors, noise, gives the same at most five colours each time", () => {
  const noise = paint(64, 64, (x, y) => [
    (x * 37 + y * 11) % 256,
    (x * y) % 256,
    (x * 5 + y * 91) % 256,
    255,
  ]);
  const colors = dominantColors(noise);
  expect(colors.length).toBeLessThanOrEqual(5);
  expect(dominantColors(noise)).toEqual(colors);
});
