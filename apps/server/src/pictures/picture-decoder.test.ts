import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, crc32 } from "node:zlib";
import sharp from "sharp";
import type { Sharp } from "sharp";
import { afterAll, expect, test } from "vitest";
import { createPictureDecoder } from "./picture-decoder.ts";

// Its deadline has tests of its own: here a busy machine may start the process as slowly as it likes.
const decoder = createPictureDecoder({ concurrency: 1, deadlineMs: 60_000 });
afterAll(() => decoder.close());

function plain(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: "#CC3300" } });
}

/** A PNG whose header says any size, with almost no data behind it. */
function pngSaying(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.alloc(64))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test.each(["jpeg", "png", "webp", "avif"] as const)(
  "a %s picture is kept as WebP of the same size",
  async (format) => {
    const result = await decoder.decode(await plain(60, 40).toFormat(format).toBuffer());
    expect(result).toMatchObject({ kind: "picture", width: 60, height: 40 });
    if (result.kind !== "picture") return;
    expect((await sharp(result.bytes).metadata()).format).toBe("webp");
    expect(result.sample.data.length).toBe(60 * 40 * 4);
  },
);

test("a picture turned by its orientation tag is stored upright and without metadata", async () => {
  const turned = await plain(80, 40)
    .withExif({ IFD0: { Copyright: "secret owner" }, IFD3: { GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const result = await decoder.decode(turned);
  expect(result).toMatchObject({ kind: "picture", width: 40, height: 80 });
  if (result.kind !== "picture") return;
  const stored = await sharp(result.bytes).metadata();
  expect([stored.exif, stored.xmp, stored.iptc, stored.orientation]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a large picture is scaled to 2048 px", async () => {
  const result = await decoder.decode(await plain(4000, 3000).jpeg().toBuffer());
  expect(result).toMatchObject({ kind: "picture", width: 2048, height: 1536 });
});

test("files that are no taken picture are unsupported whatever they claim", async () => {
  const gif = await plain(8, 8).gif().toBuffer();
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>');
  for (const bytes of [gif, svg, Buffer.from("<html>hello</html>"), Buffer.from([1])]) {
    expect(await decoder.decode(bytes)).toMatchObject({ kind: "refused", reason: "unsupported" });
  }
});

test("pixel and frame bombs are too large by their header", async () => {
  expect(await decoder.decode(pngSaying(65_500, 65_500))).toMatchObject({ reason: "too-large" });
  const frames = await sharp({
    create: {
      width: 1,
      height: 300,
      channels: 3,
      background: "red",
      pageHeight: 1,
      noise: { type: "gaussian", mean: 100, sigma: 60 },
    },
  })
    .webp({ lossless: true })
    .toBuffer();
  expect((await sharp(frames).metadata()).pages).toBe(300);
  expect(await decoder.decode(frames)).toMatchObject({ reason: "too-large" });
});

test("truncated, empty, faked and very narrow pictures are unreadable", async () => {
  const jpeg = await plain(400, 300).jpeg().toBuffer();
  const whole = await sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: "red",
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer();
  const hostile = [
    Buffer.alloc(0),
    jpeg.subarray(0, 4),
    ...[0.1, 0.5, 0.99].map((share) => whole.subarray(0, Math.floor(whole.length * share))),
    jpeg.subarray(0, Math.floor(jpeg.length / 2)),
    pngSaying(100, 100),
    await plain(2, 200).png().toBuffer(),
  ];
  for (const bytes of hostile) {
    expect(await decoder.decode(bytes)).toMatchObject({ kind: "refused", reason: "unreadable" });
  }
});

test("a payload hidden behind a picture does not survive the re-encoding", async () => {
  const jpeg = await plain(20, 20).jpeg().toBuffer();
  const result = await decoder.decode(Buffer.concat([jpeg, Buffer.from("<?php evil(); ?>")]));
  if (result.kind === "picture") {
    expect(Buffer.from(result.bytes).includes("<?php")).toBe(false);
  } else {
    expect(result.reason).toBe("unreadable");
  }
});

test("a decoder that hangs or dies is replaced and the picture refused", async () => {
  const folder = await mkdtemp(join(tmpdir(), "decoder-"));
  try {
    const picture = await plain(4, 4).png().toBuffer();
    for (const source of ["for (;;) {}", "process.exit(1)"]) {
      const program = join(folder, "bad.mjs");
      await writeFile(program, source);
      const bad = createPictureDecoder({ program, deadlineMs: 400 });
      expect(await bad.decode(picture)).toMatchObject({ reason: "unreadable" });
      bad.close();
    }
    expect(await decoder.decode(picture)).toMatchObject({ kind: "picture" });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  { what: "after so many pictures", picturesPerProcess: 2, starts: 2 },
  { what: "after so much work", workMsPerProcess: 0, starts: 3 },
  { what: "and not before", starts: 1 },
])("a process is replaced $what", async ({ starts, what: _what, ...limits }) => {
  const folder = await mkdtemp(join(tmpdir(), "decoder-"));
  try {
    const program = join(folder, "counting.mjs");
    const answer = { kind: "refused", reason: "unreadable", detail: "" };
    await writeFile(
      program,
      `process.on("message", () => process.send({ ...${JSON.stringify(answer)}, detail: String(process.pid) }));`,
    );
    const counting = createPictureDecoder({
      ...{ program, concurrency: 1, deadlineMs: 60_000 },
      ...limits,
    });
    const picture = await plain(4, 4).png().toBuffer();
    const pids = new Set<string>();
    for (let sent = 0; sent < 3; sent += 1) {
      const refusal = await counting.decode(picture);
      if (refusal.kind === "refused") pids.add(refusal.detail);
    }
    counting.close();
    expect(pids.size).toBe(starts);
  } finally {
    await rm(folder, { recursive: true });
  }
});
