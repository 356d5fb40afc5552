import sharp from "sharp";
import { expect, test } from "vitest";
import { makeGif } from "./gif.ts";
import { makeExif, makeJpeg } from "./jpeg.ts";
import { makePng, makePngBomb, pngChunk } from "./png.ts";
import { makeAnimatedWebp, makeWebp } from "./webp.ts";

async function pixelsOf(
  bytes: Uint8Array,
): Promise<{ width: number; height: number; at: (x: number, y: number) => number[] }> {
  const { data, info } = await sharp(bytes)
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  return {
    width,
    height,
    at: (x, y) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)],
  };
}

test("makePng, two colours, decodes to the same pixels", async () => {
  const png = makePng({
    width: 5,
    height: 3,
    colorAt: (x) => (x < 2 ? [200, 30, 40] : [0, 60, 90]),
  });
  const pixels = await pixelsOf(png);
  expect([pixels.width, pixels.height]).toEqual([5, 3]);
  expect([pixels.at(1, 2), pixels.at(2, 2)]).toEqual([
    [200, 30, 40],
    [0, 60, 90],
  ]);
});

test("makePng, with a text chunk, still decodes and holds it", async () => {
  const extra = [pngChunk("tEXt", Buffer.from("Comment\0<?php"))];
  const png = makePng({ width: 1, height: 1, colorAt: () => [1, 2, 3] }, { extra });
  expect(Buffer.from(png).includes("<?php")).toBe(true);
  expect((await pixelsOf(png)).at(0, 0)).toEqual([1, 2, 3]);
});

test("makeJpeg, four blocks, decodes to their colours within the rounding of YCbCr", async () => {
  const colors = [
    [250, 20, 20],
    [20, 200, 30],
    [10, 20, 240],
    [255, 255, 255],
  ] as const;
  const jpeg = makeJpeg(
    { width: 16, height: 16 },
    (column, row) => colors[row * 2 + column] ?? [0, 0, 0],
  );
  const pixels = await pixelsOf(jpeg);
  for (const [index, color] of colors.entries()) {
    const found = pixels.at((index % 2) * 8 + 4, Math.floor(index / 2) * 8 + 4);
    for (const channel of [0, 1, 2])
      expect(Math.abs((found[channel] ?? 0) - (color[channel] ?? 0))).toBeLessThanOrEqual(3);
  }
});

test("makeJpeg, with Exif, carries its orientation and position", async () => {
  const jpeg = makeJpeg({ width: 16, height: 8 }, () => [9, 9, 9], { exif: makeExif(6) });
  const metadata = await sharp(jpeg).metadata();
  expect(metadata.orientation).toBe(6);
  expect(metadata.exif?.length).toBeGreaterThan(100);
});

test("makeWebp, one colour, decodes to it", async () => {
  const pixels = await pixelsOf(makeWebp(33, 7, [12, 200, 99]));
  expect([pixels.width, pixels.height]).toEqual([33, 7]);
  expect(pixels.at(32, 6)).toEqual([12, 200, 99]);
});

test("makeAnimatedWebp and makeGif, many frames, are read as that many", async () => {
  expect((await sharp(makeAnimatedWebp(25, 4)).metadata()).pages).toBe(25);
  expect((await sharp(makeGif(40, 3)).metadata()).pages).toBe(40);
});

test("makePngBomb, says a huge size in a small file", async () => {
  const bomb = makePngBomb(16_000);
  expect(bomb.length).toBeLessThan(50_000);
  expect(await sharp(bomb, { limitInputPixels: false }).metadata()).toMatchObject({
    width: 16_000,
    height: 16_000,
  });
});
