import { expect, test } from "vitest";
import { findPalette, nearestOf, paletteCube } from "./palette.ts";

/** Counts as of a picture of the given colours. */
function countsOf(colours: readonly (readonly [number, number, number, number])[]): Uint32Array {
  const counts = new Uint32Array(32_768 * 4);
  for (const [count, r, g, b] of colours) {
    const at = ((r >> 3) | ((g >> 3) << 5) | ((b >> 3) << 10)) * 4;
    counts.set([count, count * r, count * g, count * b], at);
  }
  return counts;
}

const FLAG = countsOf([
  [500, 200, 16, 46],
  [300, 255, 255, 255],
  [100, 0, 36, 125],
]);

test("the palette of a picture of three colours is these", () => {
  const palette = findPalette(FLAG, 3);
  expect(palette.toSorted((a, b) => a[0] - b[0])).toEqual([
    [0, 36, 125],
    [200, 16, 46],
    [255, 255, 255],
  ]);
});

test("a picture of fewer colours than asked for has no more", () => {
  expect(findPalette(FLAG, 8)).toHaveLength(3);
});

test("a colour between two takes the nearer one", () => {
  expect(nearestOf([240, 235, 230], findPalette(FLAG, 3))).toBe(
    findPalette(FLAG, 3).findIndex(([, g]) => g === 255),
  );
});

test("the cube of no strength keeps colours, the one of full strength has the palette's only", () => {
  const palette = [
    [0, 0, 0],
    [255, 255, 255],
  ] as const;
  const shown = [
    [10, 20, 30],
    [250, 240, 230],
  ] as const;
  const at = (5 * 33 * 33 + 4 * 33 + 3) * 4;
  expect([...paletteCube(palette, shown, 0).subarray(at, at + 4)]).toEqual([24, 32, 40, 255]);
  const cube = paletteCube(palette, shown, 1);
  expect([...cube.subarray(at, at + 4)]).toEqual([10, 20, 30, 255]);
  expect([...cube.subarray(-4)]).toEqual([250, 240, 230, 255]);
});
