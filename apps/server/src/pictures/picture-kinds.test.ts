import sharp from "sharp";
import type { Sharp } from "sharp";
import { afterAll, expect, test } from "vitest";
import type { DecodedPicture } from "./decode-picture.ts";
import { createPictureDecoder } from "./picture-decoder.ts";

const WIDTH = 576;
const HEIGHT = 384;

const LOSSY = { quality: 98, effort: 0 };

// Its deadline has tests of its own: here a busy machine may start the process as slowly as it likes.
const decoder = createPictureDecoder({ concurrency: 1, deadlineMs: 60_000 });
afterAll(() => decoder.close());

type Rgb = readonly [red: number, green: number, blue: number];

/** Soft, and another one in each corner, so that a turn or a mirror image is seen at once. */
function colorAt(x: number, y: number): Rgb {
  const [across, down] = [x / WIDTH, y / HEIGHT];
  return [40 + across * 180, 40 + down * 180, 60 + across * down * 140];
}

/** Where each orientation's stored pixel (x, y) comes from in the picture as it is to be seen. */
const STORED: Readonly<Record<number, (x: number, y: number) => readonly [number, number]>> = {
  1: (x, y) => [x, y],
  2: (x, y) => [WIDTH - 1 - x, y],
  3: (x, y) => [WIDTH - 1 - x, HEIGHT - 1 - y],
  4: (x, y) => [x, HEIGHT - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y) => [WIDTH - 1 - y, x],
  7: (x, y) => [WIDTH - 1 - y, HEIGHT - 1 - x],
  8: (x, y) => [y, HEIGHT - 1 - x],
};

function raw(width: number, height: number, at: (x: number, y: number) => Rgb): Sharp {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) data.set(at(x, y).map(Math.round), (y * width + x) * 3);
  }
  return sharp(data, { raw: { width, height, channels: 3 } });
}

async function decoded(bytes: Uint8Array): Promise<DecodedPicture> {
  const result = await decoder.decode(bytes);
  if (result.kind === "refused") expect.fail(`refused: ${result.detail}`);
  return result;
}

async function pixelsOf(bytes: Uint8Array): Promise<Buffer> {
  return sharp(bytes).resize(64, 64, { fit: "fill" }).removeAlpha().raw().toBuffer();
}

/** Mean absolute difference per channel, 0 to 255. */
function differenceOf(one: Buffer, other: Buffer): number {
  let sum = 0;
  for (const [index, value] of one.entries()) sum += Math.abs(value - (other[index] ?? 0));
  return sum / one.length;
}

/** The colour in the middle of a picture of one colour, and how far it is from that at most. */
async function distanceFrom(color: Rgb, bytes: Uint8Array): Promise<number> {
  const { data } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const middle = Math.floor(data.length / 6) * 3;
  return Math.max(
    ...color.map((value, channel) => Math.abs(value - (data[middle + channel] ?? 0))),
  );
}

test.each(["jpeg", "png", "webp", "avif"] as const)(
  "a %s is kept as it is meant to be seen, whichever way it is stored",
  async (format) => {
    let upright: Buffer | undefined;
    for (const [orientation, from] of Object.entries(STORED)) {
      const isTurned = Number(orientation) > 4;
      const [width, height] = isTurned ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
      const stored = raw(width, height, (x, y) => colorAt(...from(x, y)));
      const tagged = stored.withMetadata({ orientation: Number(orientation) });
      const file = format === "png" ? tagged.png() : tagged.toFormat(format, LOSSY);
      const picture = await decoded(await file.toBuffer());
      expect([picture.width, picture.height], orientation).toEqual([WIDTH, HEIGHT]);
      const pixels = await pixelsOf(picture.bytes);
      upright ??= pixels;
      // A wrong turn changes more than twenty.
      expect(differenceOf(pixels, upright), orientation).toBeLessThan(1);
    }
  },
);

test("nothing of where, when, by whom and with what a picture was taken is kept", async () => {
  const file = await raw(WIDTH, HEIGHT, colorAt)
    .withExif({
      IFD0: { Artist: "Hera Heron", Copyright: "CANARY owner", Software: "CANARY cam" },
      IFD3: { GPSLatitudeRef: "N", GPSLatitude: "52/1 31/1 0/1" },
    })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><CANARY/></x:xmpmeta>')
    .withIccProfile("p3")
    .jpeg()
    .toBuffer();
  expect(file.includes("CANARY")).toBe(true);
  const { bytes } = await decoded(file);
  const { exif, xmp, iptc, icc, comments, hasProfile } = await sharp(bytes).metadata();
  expect([exif, xmp, iptc, icc, comments, hasProfile]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    false,
  ]);
  for (const trace of ["CANARY", "Heron", "Exif", "GPS", "ICCP", "XMP ", "adobe"])
    expect(Buffer.from(bytes).includes(trace), trace).toBe(false);
});

test.each([
  ["red", [220, 40, 30]],
  ["green", [30, 190, 60]],
  ["orange", [240, 150, 40]],
] as const)("%s in Display P3 is the same colour in sRGB", async (_name, color) => {
  const file = await raw(32, 32, () => color)
    .withIccProfile("p3")
    .png()
    .toBuffer();
  const unconverted = await sharp(file, { ignoreIcc: true }).png().toBuffer();
  expect(await distanceFrom(color, unconverted)).toBeGreaterThan(9);
  expect(await distanceFrom(color, (await decoded(file)).bytes)).toBeLessThan(6);
});

test.each([
  ["white", [255, 255, 255], 3],
  ["grey", [128, 128, 128], 30],
  ["red", [200, 60, 50], 40],
  ["blue", [60, 90, 160], 40],
] as const)("%s in CMYK is near itself and not turned inside out", async (_name, color, limit) => {
  // The way into that ink's profile and back is not exact; a turn inside out is more than 100.
  const file = await raw(32, 32, () => color)
    .toColourspace("cmyk")
    .withIccProfile("cmyk")
    .jpeg({ quality: 95 })
    .toBuffer();
  expect((await sharp(file).metadata()).space).toBe("cmyk");
  expect(await distanceFrom(color, (await decoded(file)).bytes)).toBeLessThan(limit);
});

test("a picture of 16 bits a channel, in grey, with a palette or see-through is read right", async () => {
  const color: Rgb = [180, 90, 30];
  const plain = raw(32, 32, () => color);
  const files: [what: string, bytes: Buffer, seen: Rgb][] = [
    ["16 bits", await plain.clone().toColourspace("rgb16").png().toBuffer(), color],
    ["a palette", await plain.clone().png({ palette: true, colours: 4 }).toBuffer(), color],
    [
      "grey",
      await raw(32, 32, () => [90, 90, 90])
        .toColourspace("b-w")
        .png()
        .toBuffer(),
      [90, 90, 90],
    ],
    ["see-through", await plain.clone().ensureAlpha(0.5).png().toBuffer(), color],
    [
      "one bit",
      await raw(32, 32, () => [255, 255, 255])
        .png({ palette: true, colours: 2 })
        .toBuffer(),
      [255, 255, 255],
    ],
  ];
  for (const [what, bytes, seen] of files)
    expect(await distanceFrom(seen, (await decoded(bytes)).bytes), what).toBeLessThan(4);
});

test("a picture of one pixel is taken, and one that is too narrow is not", async () => {
  expect(await decoded(await raw(1, 1, colorAt).png().toBuffer())).toMatchObject({
    width: 1,
    height: 1,
  });
  expect(await decoded(await raw(200, 10, colorAt).png().toBuffer())).toMatchObject({ width: 200 });
  for (const [width, height] of [
    [201, 10],
    [10, 201],
    [5000, 1],
    [1, 16_000],
  ] as const) {
    const result = await decoder.decode(await raw(width, height, colorAt).png().toBuffer());
    expect(result, `${width} × ${height}`).toMatchObject({ kind: "refused", reason: "unreadable" });
  }
});

test.each(["jpeg", "png", "webp", "avif"] as const)(
  "a %s that is cut off anywhere is refused, not kept half grey",
  async (format) => {
    const noise = raw(300, 200, (x, y) => [(x * y * 7) % 256, (x * 13) % 256, (y * 29) % 256]);
    const whole = await (format === "png" ? noise.png() : noise.toFormat(format, LOSSY)).toBuffer();
    expect(await decoder.decode(whole)).toMatchObject({ kind: "picture" });
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const result = await decoder.decode(whole.subarray(0, Math.floor(whole.length * share)));
      expect(result.kind, `${share * 100} %`).toBe("refused");
    }
  },
);
