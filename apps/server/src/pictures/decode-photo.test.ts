import { makePngBomb } from "@emblazon/testkit/images/png";
import sharp from "sharp";
import type { Sharp } from "sharp";
import { afterAll, describe, expect, test } from "vitest";
import type { DecodedPhoto } from "./decode-photo.ts";
import { createPictureDecoder } from "./picture-decoder.ts";
import type { PictureType } from "./sniff-image.ts";

const decoder = createPictureDecoder({ concurrency: 1 });
afterAll(() => decoder.close());

const TYPES: readonly PictureType[] = ["jpeg", "png", "webp", "avif"];
type Rgb = readonly [red: number, green: number, blue: number];

function plain(width: number, height: number, background = "#CC3300"): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

function clear(width: number, height: number, alpha: number): Sharp {
  const background = { r: 20, g: 90, b: 160, alpha };
  return sharp({ create: { width, height, channels: 4, background } });
}

function decode(bytes: Uint8Array, maxSide = 4096, types = TYPES) {
  return decoder.decodePhoto(bytes, { maxSide, types });
}

async function decoded(bytes: Uint8Array, maxSide?: number): Promise<DecodedPhoto> {
  const result = await decode(bytes, maxSide);
  if (result.kind === "refused") expect.fail(`refused: ${result.detail}`);
  return result;
}

/** The colour at a place, counted from the upper left. */
async function colorAt(bytes: Uint8Array, left: number, top: number): Promise<number[]> {
  const one = sharp(bytes).extract({ left, top, width: 1, height: 1 });
  return [...(await one.toColourspace("srgb").raw().toBuffer())];
}

async function expectColor(bytes: Uint8Array, color: Rgb, within: number): Promise<void> {
  const found = await colorAt(bytes, 1, 1);
  const distance = Math.max(...color.map((value, at) => Math.abs(value - (found[at] ?? 0))));
  expect(distance, `${found.join(" ")} is not ${color.join(" ")}`).toBeLessThanOrEqual(within);
}

describe("what is kept of a photo", () => {
  test.each(["jpeg", "png", "webp", "avif"] as const)("a %s becomes a JPEG", async (format) => {
    const photo = await decoded(await plain(60, 40).toFormat(format).toBuffer());
    expect(photo).toMatchObject({
      ...{ format: "jpg", width: 60, height: 40, originalWidth: 60, originalHeight: 40 },
    });
    expect((await sharp(photo.bytes).metadata()).format).toBe("jpeg");
    await expectColor(photo.bytes, [0xcc, 0x33, 0], 4);
  });

  test("where something is transparent it is a PNG, where an alpha is full a JPEG", async () => {
    const half = await decoded(await clear(30, 20, 0.5).png().toBuffer());
    expect(half.format).toBe("png");
    expect((await colorAt(half.bytes, 3, 3))[3]).toBe(128);
    const full = await decoded(await clear(30, 20, 1).png().toBuffer());
    expect(full.format).toBe("jpg");
    await expectColor(full.bytes, [20, 90, 160], 4);
  });

  test("it stands upright, whichever way the camera was held", async () => {
    const red = await plain(10, 40, "#FF0000").png().toBuffer();
    const beside = plain(40, 40, "#0000FF").composite([{ input: red, left: 0, top: 0 }]);
    const stored = await beside.png().toBuffer();
    const corners: Record<number, [number, number]> = {
      ...{ 1: [2, 20], 2: [37, 20], 3: [37, 20], 4: [2, 20] },
      ...{ 5: [20, 2], 6: [20, 2], 7: [20, 37], 8: [20, 37] },
    };
    for (const [orientation, [left, top]] of Object.entries(corners)) {
      const turned = sharp(stored).withMetadata({ orientation: Number(orientation) });
      const photo = await decoded(await turned.jpeg({ quality: 98 }).toBuffer());
      const [r = 0, , b = 255] = await colorAt(photo.bytes, left, top);
      expect(r - b, `orientation ${orientation}`).toBeGreaterThan(200);
    }
    const tall = sharp(await plain(80, 40).png().toBuffer()).withMetadata({ orientation: 6 });
    expect(await decoded(await tall.jpeg().toBuffer())).toMatchObject({
      ...{ width: 40, height: 80, originalWidth: 40, originalHeight: 80 },
    });
  });

  test("no metadata is left: no place, no camera, no profile, no thumbnail", async () => {
    const told = await plain(64, 48)
      .withExif({
        IFD0: { Copyright: "secret owner", Make: "Camera Works" },
        IFD3: { GPSLatitudeRef: "N", GPSLatitude: "51/1 30/1 0/1" },
      })
      .withIccProfile("p3")
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect((await sharp(told).metadata()).exif?.includes("secret owner")).toBe(true);
    const { bytes } = await decoded(told);
    const kept = await sharp(bytes).metadata();
    expect([kept.exif, kept.xmp, kept.iptc, kept.icc, kept.orientation]).toEqual(
      Array.from({ length: 5 }, () => undefined),
    );
    for (const secret of ["secret", "Camera Works", "Exif", "GPS"]) {
      expect(Buffer.from(bytes).includes(secret)).toBe(false);
    }
  });

  test("colours of a wide profile come out as sRGB shows them", async () => {
    const wide = await plain(20, 20, "#C83C28").withIccProfile("p3").png().toBuffer();
    expect((await sharp(wide).metadata()).icc).toBeDefined();
    // Its numbers are others: taken for sRGB, it would be another colour.
    const [red = 0] = await sharp(wide).keepIccProfile().raw().toBuffer();
    expect(red).toBeLessThan(0xc0);
    const { bytes } = await decoded(wide);
    await expectColor(bytes, [0xc8, 0x3c, 0x28], 5);
  });

  test("a photo for print, a grey one and one of 16 bits are taken as they look", async () => {
    const cmyk = await plain(20, 20, "#907060").toColourspace("cmyk").jpeg().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe("cmyk");
    const grey = await plain(20, 20, "#808080").toColourspace("b-w").jpeg().toBuffer();
    const deep = await plain(20, 20, "#C86432").toColourspace("rgb16").png().toBuffer();
    expect((await sharp(deep).metadata()).depth).toBe("ushort");
    const deepAndClear = await clear(20, 20, 0.5).toColourspace("rgb16").png().toBuffer();
    const photos = {
      cmyk: await decoded(cmyk),
      grey: await decoded(grey),
      deep: await decoded(deep),
    };
    await expectColor(photos.cmyk.bytes, [0x90, 0x70, 0x60], 24);
    await expectColor(photos.grey.bytes, [0x80, 0x80, 0x80], 3);
    await expectColor(photos.deep.bytes, [0xc8, 0x64, 0x32], 4);
    const clearPhoto = await decoded(deepAndClear);
    for (const { bytes } of [...Object.values(photos), clearPhoto]) {
      expect(await sharp(bytes).metadata()).toMatchObject({ depth: "uchar", space: "srgb" });
    }
    expect((await sharp(clearPhoto.bytes).metadata()).channels).toBe(4);
  });

  test("of what moves, the first frame is taken", async () => {
    const frames = await sharp({
      create: {
        ...{ width: 16, height: 48, channels: 3, background: "red", pageHeight: 16 },
        noise: { type: "gaussian", mean: 100, sigma: 60 },
      },
    })
      .webp({ lossless: true })
      .toBuffer();
    expect((await sharp(frames).metadata()).pages).toBe(3);
    expect(await decoded(frames)).toMatchObject({ width: 16, height: 16, originalHeight: 16 });
  });

  test.each([
    [1, 1],
    [1, 4096],
    [4096, 1],
    [2, 3000],
  ])("one of %d × %d is taken as it is", async (width, height) => {
    expect(await decoded(await plain(width, height).png().toBuffer())).toMatchObject({
      ...{ width, height, originalWidth: width, originalHeight: height },
    });
  });

  test("a larger one is scaled down, its shape kept, and how large it was is told", async () => {
    expect(await decoded(await plain(5000, 2500).jpeg().toBuffer())).toMatchObject({
      ...{ width: 4096, height: 2048, originalWidth: 5000, originalHeight: 2500 },
    });
    const turned = sharp(await plain(300, 100).png().toBuffer()).withMetadata({ orientation: 8 });
    expect(await decoded(await turned.jpeg().toBuffer(), 150)).toMatchObject({
      ...{ width: 50, height: 150, originalWidth: 100, originalHeight: 300 },
    });
    expect(await decoded(await plain(1, 5000).png().toBuffer())).toMatchObject({
      ...{ width: 1, height: 4096 },
    });
  });

  test("however long a side may be, it is never more pixels than an effect can hold", async () => {
    const { width, height } = await decoded(await plain(8000, 6000).jpeg().toBuffer(), 16_384);
    expect(width * height).toBeLessThanOrEqual(40_000_000);
    expect(width * height).toBeGreaterThan(39_900_000);
    expect(width / height).toBeCloseTo(4 / 3, 2);
  });
});

describe("what is refused", () => {
  test("a kind that is not taken here, by its content, in words that say what is", async () => {
    const png = await plain(8, 8).png().toBuffer();
    expect(await decode(png, 4096, ["jpeg", "webp"])).toEqual({
      ...{ kind: "refused", reason: "unsupported", detail: "Send the picture as JPEG or WebP." },
    });
    const gif = await plain(8, 8).gif().toBuffer();
    expect(await decode(gif)).toMatchObject({ reason: "unsupported" });
  });

  test("HEIC, allowed or not, where the decoder has none, with what to do instead", async () => {
    const box = Buffer.from("\0\0\0\u0018ftypheic\0\0\0\0mif1heic", "latin1");
    const heic = Buffer.concat([box, Buffer.alloc(64)]);
    for (const types of [TYPES, [...TYPES, "heic" as const]]) {
      expect(await decode(heic, 4096, types)).toMatchObject({
        ...{ reason: "unsupported", detail: expect.stringContaining("Save the photo as JPEG") },
      });
    }
  });

  test("more pixels or frames than anybody's photo has, before one is decoded", async () => {
    expect(await decode(makePngBomb(8200))).toMatchObject({ reason: "too-large" });
    const frames = await sharp({
      create: {
        ...{ width: 1, height: 300, channels: 3, background: "red", pageHeight: 1 },
        noise: { type: "gaussian", mean: 100, sigma: 60 },
      },
    })
      .webp({ lossless: true })
      .toBuffer();
    expect(await decode(frames)).toMatchObject({ reason: "too-large" });
  });

  test("what is cut off, damaged, empty or not what its first bytes say", async () => {
    const jpeg = await sharp(await noise(300, 300))
      .jpeg()
      .toBuffer();
    const png = await noise(300, 300);
    const asWebp = Buffer.from(await plain(9, 9).webp().toBuffer());
    asWebp.fill(7, 12);
    const bad = [Buffer.alloc(0), jpeg.subarray(0, jpeg.length / 2), asWebp, png.subarray(0, 200)];
    for (const bytes of [...bad, png.subarray(0, png.length * 0.95)]) {
      expect(await decode(bytes)).toMatchObject({ kind: "refused", reason: "unreadable" });
    }
    expect((await decoded(jpeg)).width).toBe(300);
  });
});

function noise(width: number, height: number): Promise<Buffer> {
  const noisy = { type: "gaussian", mean: 128, sigma: 60 } as const;
  return sharp({ create: { width, height, channels: 3, background: "red", noise: noisy } })
    .png()
    .toBuffer();
}
