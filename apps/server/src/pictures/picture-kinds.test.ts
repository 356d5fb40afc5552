import { crc32, deflateSync } from "node:zlib";
import { makeAnimatedWebp } from "@emblazon/testkit/images/webp";
import sharp from "sharp";
import type { Sharp } from "sharp";
import { afterAll, expect, test } from "vitest";
import type { DecodedPicture } from "./decode-picture.ts";
import { createPictureDecoder } from "./picture-decoder.ts";

type Colour = readonly [red: number, green: number, blue: number];

const decoder = createPictureDecoder({ concurrency: 1 });
afterAll(() => decoder.close());

const WIDTH = 48;
const HEIGHT = 32;
const CORNERS = {
  topLeft: [220, 40, 40],
  topRight: [40, 180, 60],
  bottomLeft: [40, 60, 220],
  bottomRight: [230, 210, 50],
} as const satisfies Record<string, Colour>;

/** The picture as people see it: a quarter of each colour. */
function uprightAt(x: number, y: number): Colour {
  const [left, right] =
    y < HEIGHT / 2
      ? [CORNERS.topLeft, CORNERS.topRight]
      : [CORNERS.bottomLeft, CORNERS.bottomRight];
  return x < WIDTH / 2 ? left : right;
}

/** Where a stored row and column lie in the upright picture (Exif 3.0, tag 0x0112). */
const PLACES: Record<number, (row: number, column: number) => readonly [x: number, y: number]> = {
  1: (row, column) => [column, row],
  2: (row, column) => [WIDTH - 1 - column, row],
  3: (row, column) => [WIDTH - 1 - column, HEIGHT - 1 - row],
  4: (row, column) => [column, HEIGHT - 1 - row],
  5: (row, column) => [row, column],
  6: (row, column) => [WIDTH - 1 - row, column],
  7: (row, column) => [WIDTH - 1 - row, HEIGHT - 1 - column],
  8: (row, column) => [row, HEIGHT - 1 - column],
};
const ORIENTATIONS = Object.keys(PLACES).map(Number);

function stored(orientation: number): Sharp {
  const isTurned = orientation >= 5;
  const [width, height] = isTurned ? [HEIGHT, WIDTH] : [WIDTH, HEIGHT];
  const place = PLACES[orientation] ?? expect.fail("no such orientation");
  const bytes = Buffer.alloc(width * height * 3);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      bytes.set(uprightAt(...place(row, column)), (row * width + column) * 3);
    }
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } });
}

async function decode(bytes: Uint8Array): Promise<DecodedPicture> {
  const result = await decoder.decode(bytes);
  return result.kind === "picture" ? result : expect.fail(result.detail);
}

/** How far each quarter's middle is from its colour, at most. */
async function farthest({ bytes }: DecodedPicture): Promise<number> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  expect([info.width, info.height, info.channels]).toEqual([WIDTH, HEIGHT, 3]);
  const middles = [WIDTH / 4, (WIDTH * 3) / 4].flatMap((x) =>
    [HEIGHT / 4, (HEIGHT * 3) / 4].map((y) => [x, y] as const),
  );
  const distances = middles.flatMap(([x, y]) =>
    uprightAt(x, y).map((value, channel) =>
      Math.abs(value - (data[(y * WIDTH + x) * 3 + channel] ?? NaN)),
    ),
  );
  return Math.max(...distances);
}

/** Of 255: twice compressed with loss, and a red beside a green. */
const CLOSE = 12;

test.each(
  ORIENTATIONS.flatMap((orientation) =>
    (["jpeg", "webp", "png"] as const).map((format) => [format, orientation] as const),
  ),
)("a %s of orientation %i is stored upright, without its tag", async (format, orientation) => {
  const file = await stored(orientation).withMetadata({ orientation }).toFormat(format).toBuffer();
  expect((await sharp(file).metadata()).orientation).toBe(orientation);
  const picture = await decode(file);
  expect(await farthest(picture)).toBeLessThan(CLOSE);
  expect((await sharp(picture.bytes).metadata()).orientation).toBeUndefined();
});

test.each<[kind: string, file: () => Promise<Buffer>]>([
  ["a Display P3 profile", () => stored(1).withIccProfile("p3").png().toBuffer()],
  ["16 bits a channel", () => stored(1).toColourspace("rgb16").png().toBuffer()],
  ["a palette", () => stored(1).png({ palette: true }).toBuffer()],
  ["an alpha channel", () => stored(1).ensureAlpha().png().toBuffer()],
  ["steps of coarse and fine", () => stored(1).jpeg({ progressive: true }).toBuffer()],
])("a picture with %s keeps its colours", async (_kind, file) => {
  const picture = await decode(await file());
  expect(await farthest(picture)).toBeLessThan(CLOSE);
  expect((await sharp(picture.bytes).metadata()).icc).toBeUndefined();
});

/** Inks reach less than screens do, by up to 95 of a bright green; inverted, all are 150 off. */
const SOMEWHAT_CLOSE = 120;

test.each([true, false])("a CMYK picture, profile: %s, is not inverted", async (hasProfile) => {
  const inks = stored(1).toColourspace("cmyk");
  const file = await (hasProfile ? inks.withIccProfile("cmyk") : inks).jpeg().toBuffer();
  expect((await sharp(file).metadata()).space).toBe("cmyk");
  expect(await farthest(await decode(file))).toBeLessThan(SOMEWHAT_CLOSE);
});

test("of an animation the first frame is kept, in its own size", async () => {
  const animation = makeAnimatedWebp(3, 16);
  expect(await sharp(animation).metadata()).toMatchObject({ pages: 3 });
  const picture = await decode(animation);
  expect([picture.width, picture.height]).toEqual([16, 16]);
  expect((await sharp(picture.bytes).metadata()).pages ?? 1).toBe(1);
});

test("a picture of one pixel is one", async () => {
  const dot = { width: 1, height: 1, channels: 3, background: "red" } as const;
  const picture = await decode(await sharp({ create: dot }).png().toBuffer());
  expect([picture.width, picture.height]).toEqual([1, 1]);
});

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** What unpacks to 64 MB of nothing. */
const PACKED = deflateSync(Buffer.alloc(64 * 1024 * 1024), { level: 9 });
const HEAD_BYTES = 33;

test.each([
  ["packed text", pngChunk("zTXt", Buffer.concat([Buffer.from("a\0\0"), PACKED]))],
  ["a packed profile", pngChunk("iCCP", Buffer.concat([Buffer.from("a\0\0"), PACKED]))],
  [
    "10,000 texts",
    Buffer.concat(
      Array.from({ length: 10_000 }, (_, at) => pngChunk("tEXt", Buffer.from(`k${at}\0v`))),
    ),
  ],
])("a PNG with %s is stored without it, or refused, in time", async (_what, chunks) => {
  const png = await stored(1).png().toBuffer();
  const file = Buffer.concat([png.subarray(0, HEAD_BYTES), chunks, png.subarray(HEAD_BYTES)]);
  const result = await decoder.decode(file);
  if (result.kind === "refused") expect(result.reason).toBe("unreadable");
  else {
    expect(result.bytes.byteLength).toBeLessThan(10_000);
    expect(await farthest(result)).toBeLessThan(CLOSE);
  }
});
