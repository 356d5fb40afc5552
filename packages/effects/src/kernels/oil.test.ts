import { expect, test } from "vitest";
import type { Pixels } from "../styles.ts";
import { drawPhoto } from "../testing/draw-photo.ts";
import { differences } from "../testing/measures.ts";
import { createWorkbench, type Workbench } from "../testing/workbench.ts";

interface Brush {
  readonly radius: number;
  readonly sharpness: number;
}

/** No plane of light, nor what belongs to it. */
const UNLIT = [0, 0, 0, 0] as const;

function paint(bench: Workbench, photo: Pixels, { radius, sharpness }: Brush): Uint8Array {
  const source = bench.picture(photo);
  const target = bench.canvas.picture(photo);
  bench.call("paintOil", source.at, target.at, radius, sharpness, ...UNLIT, 0, photo.height);
  return bench.pixels(target).data;
}

/** 8 × 8 thresholds of Bayer's, by their definition: the bits of x ^ y and y, interleaved, reversed. */
function bayer(x: number, y: number): number {
  let value = 0;
  for (let bit = 0; bit < 3; bit++) {
    const [a, b] = [(x >> bit) & 1, (y >> bit) & 1];
    value = (value << 2) | ((a ^ b) << 1) | b;
  }
  return value;
}

/** The same pixel by pixel, each neighbourhood counted anew. */
function paintSlowly(photo: Pixels, { radius, sharpness }: Brush): Uint8Array {
  const { data, width, height } = photo;
  const most = Math.min(255, Math.floor(32_767 / (2 * radius + 1) ** 2));
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const bins = Array.from({ length: 16 }, () => [0, 0, 0, 0]);
      for (let v = y - radius; v <= y + radius; v++)
        for (let u = x - radius; u <= x + radius; u++) {
          const px = Math.max(0, Math.min(width - 1, u));
          const py = Math.max(0, Math.min(height - 1, v));
          const [r = 0, g = 0, b = 0] = data.subarray((py * width + px) * 4);
          const dither = bayer(px & 7, py & 7) * 4 + 2;
          const luma = 77 * r + 150 * g + 29 * b + dither * 16 - 2048;
          const bin = bins[Math.max(0, Math.min(65_535, luma)) >> 12] ?? [];
          const scale = most === 255 ? 256 : most;
          const counted = [1, ...[r, g, b].map((c) => (c * scale + dither) >> 8)];
          for (const [i, number] of counted.entries()) bin[i] = (bin[i] ?? 0) + number;
        }
      result.set([...meanOf(bins, sharpness, most), 255], (y * width + x) * 4);
    }
  return result;
}

function meanOf(bins: number[][], sharpness: number, most: number): number[] {
  const peak = Math.max(...bins.map(([count = 0]) => count));
  const sums = [0, 0, 0, 0];
  for (const bin of bins) {
    let weight = (bin[0] ?? 0) * Math.floor(32_767 / peak);
    for (let i = 0; i < sharpness; i++) weight = (weight * weight + 16_384) >> 15;
    for (const [i, number] of bin.entries()) sums[i] = (sums[i] ?? 0) + weight * number;
  }
  const scale = most === 255 ? 1 : Math.fround(256 / most);
  const [count = 1, ...colours] = sums;
  const factor = Math.fround(scale / Math.fround(count));
  // A sum with 2^23 has no fraction: the nearest whole number, of two the even one.
  const whole = (mean: number): number => Math.fround(mean + 2 ** 23) - 2 ** 23;
  return colours.map((sum) => Math.min(255, whole(Math.fround(Math.fround(sum) * factor))));
}

test.each([
  { radius: 1, sharpness: 2 },
  { radius: 5, sharpness: 3 },
  { radius: 9, sharpness: 4 },
])("oil paint is exactly what counting each neighbourhood gives at %o", async (brush) => {
  const photo = drawPhoto(83, 61);
  const bench = await createWorkbench();
  expect(differences(paint(bench, photo, brush), paintSlowly(photo, brush))).toEqual({
    most: 0,
    count: 0,
  });
});

test("oil paint of a picture narrower than its brush reads no pixel beyond it", async () => {
  const photo = drawPhoto(5, 40);
  const bench = await createWorkbench();
  const brush = { radius: 12, sharpness: 3 };
  expect(paint(bench, photo, brush)).toEqual(paintSlowly(photo, brush));
});

test("oil paint in bands is the whole picture's", async () => {
  const photo = drawPhoto(120, 96);
  const bench = await createWorkbench();
  const source = bench.picture(photo);
  const target = bench.canvas.picture(photo);
  for (const from of [64, 0, 32])
    bench.call("paintOil", source.at, target.at, 6, 3, ...UNLIT, from, from + 32);
  expect(bench.pixels(target).data).toEqual(paint(bench, photo, { radius: 6, sharpness: 3 }));
});
