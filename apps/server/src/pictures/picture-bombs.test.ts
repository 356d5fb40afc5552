import { deflateSync } from "node:zlib";
import { makeJpeg } from "@emblazon/testkit/images/jpeg";
import { makePng, makePngBomb, pngChunk } from "@emblazon/testkit/images/png";
import { makeAnimatedWebp } from "@emblazon/testkit/images/webp";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPictureDecoder } from "./picture-decoder.ts";

const decoder = createPictureDecoder({ concurrency: 1 });
// The first picture starts a process; what is measured is a picture in one that stands ready.
beforeAll(() => decoder.decode(plain()));
afterAll(() => decoder.close());

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

function plain(extra: Uint8Array[] = []): Uint8Array {
  return makePng({ width: 16, height: 16, colorAt: () => [9, 90, 180] }, { extra });
}

/** A compressed chunk that is a thousand times larger once it is unpacked. */
function packed(type: string, head: string, sizeBytes: number): Uint8Array {
  const body = deflateSync(Buffer.alloc(sizeBytes), { level: 9 });
  return pngChunk(type, Buffer.concat([latin(head), body]));
}

/** A progressive JPEG whose last scan comes again and again. */
async function manyScans(times: number): Promise<Buffer> {
  const noise = Buffer.from(Array.from({ length: 256 * 256 * 3 }, (_, at) => (at * at) % 251));
  const jpeg = await sharp(noise, { raw: { width: 256, height: 256, channels: 3 } })
    .jpeg({ progressive: true, quality: 95 })
    .toBuffer();
  const at = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = jpeg.subarray(at, jpeg.length - 2);
  return Buffer.concat([
    jpeg.subarray(0, jpeg.length - 2),
    ...Array.from({ length: times }, () => scan),
    jpeg.subarray(-2),
  ]);
}

const BOMBS: [what: string, make: () => Uint8Array | Promise<Uint8Array>][] = [
  ["a text chunk of 200 MB", () => plain([packed("zTXt", "Comment\0\0", 200_000_000)])],
  ["an international one", () => plain([packed("iTXt", "Comment\0\u0001\0\0\0", 100_000_000)])],
  ["a colour profile of 100 MB", () => plain([packed("iCCP", "p\0\0", 100_000_000)])],
  ["a colour profile of 5 MB that is none", () => plain([packed("iCCP", "p\0\0", 5_000_000)])],
  ["Exif of 8 MB", () => plain([pngChunk("eXIf", Buffer.alloc(8_000_000, "MM"))])],
  [
    "a hundred thousand texts",
    () => plain(Array.from({ length: 100_000 }, () => pngChunk("tEXt", latin("Comment\0a")))),
  ],
  ["a palette of code", () => plain([pngChunk("PLTE", latin("<?php system($_GET[0]); ?>  "))])],
  ["16,000 × 16,000 pixels in 31 kB", () => makePngBomb(16_000)],
  ["6,000 × 6,000 pixels, as many as are taken", () => makePngBomb(6_000)],
  ["201 frames", () => makeAnimatedWebp(201, 16)],
  ["200 frames that are huge together", () => makeAnimatedWebp(200, 2_000)],
  ["2,000 scans", () => manyScans(2_000)],
  [
    "a thousand comments",
    () => {
      const jpeg = makeJpeg({ width: 16, height: 16 }, () => [9, 9, 9]);
      const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0x27, 0x10]), Buffer.alloc(9_998)]);
      const comments = Array.from({ length: 1_000 }, () => comment);
      return Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]);
    },
  ],
];

test.each(BOMBS)(
  "a picture with %s is taken or refused soon, and the next is read",
  async (_what, make) => {
    const bytes = await make();
    const startedAt = performance.now();
    const result = await decoder.decode(bytes);
    // Two seconds are the promise; the deadline that ends a decoder is five.
    expect(performance.now() - startedAt).toBeLessThan(4_000);
    if (result.kind === "picture") {
      expect(Buffer.from(result.bytes).includes("<?php")).toBe(false);
      expect(result.bytes.byteLength).toBeLessThan(2_000_000);
    }
    expect(await decoder.decode(plain())).toMatchObject({ kind: "picture", width: 16 });
  },
);
