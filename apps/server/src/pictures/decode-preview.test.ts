import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { PREVIEW_BYTES } from "./decode-preview.ts";
import { createPictureDecoder } from "./picture-decoder.ts";

const decoder = createPictureDecoder({ concurrency: 1 });
afterAll(() => decoder.close());

/** Pixels without any order, the same each time. */
function noise(side: number, channels: 3 | 4): Promise<Buffer> {
  let state = 1;
  const data = Uint8Array.from({ length: side * side * channels }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state & 0xff;
  });
  return sharp(data, { raw: { width: side, height: side, channels } })
    .png()
    .toBuffer();
}

test("a picture is shrunk to 320 px of WebP without anything of its own beside", async () => {
  const picture = await sharp(await noise(1024, 3))
    .resize({ width: 1024, height: 512, fit: "fill" })
    .withExif({ IFD0: { Copyright: "secret" } })
    .png()
    .toBuffer();
  const preview = await decoder.decodePreview(picture);
  if (preview?.kind !== "preview") expect.fail(JSON.stringify(preview));
  const { format, width, height, exif } = await sharp(preview.bytes).metadata();
  expect([format, exif]).toEqual(["webp", undefined]);
  expect([width, height]).toEqual([preview.width, preview.height]);
  expect(preview.width).toBe(2 * preview.height);
  expect(preview.width).toBeLessThanOrEqual(320);
});

test.each([
  [320, 4],
  [1024, 3],
  [16, 3],
] as const)("of %i px of noise in %i channels it is small enough", async (side, channels) => {
  const preview = await decoder.decodePreview(await noise(side, channels));
  if (preview?.kind !== "preview") expect.fail(JSON.stringify(preview));
  expect(preview.bytes.length).toBeLessThanOrEqual(PREVIEW_BYTES);
  expect(preview.width).toBeLessThanOrEqual(side);
});

test("one that shows nothing, is cut off or is none is refused", async () => {
  const plain = await sharp({
    create: { width: 400, height: 300, channels: 3, background: "#CC3300" },
  })
    .png()
    .toBuffer();
  const whole = await noise(200, 3);
  for (const bytes of [plain, whole.subarray(0, whole.length >> 1), Buffer.from("<html>")]) {
    expect(await decoder.decodePreview(bytes)).toMatchObject({ kind: "refused" });
  }
});

test("where too many wait, one is passed over, and none takes the turn of what is waited for", async () => {
  const folder = await mkdtemp(join(tmpdir(), "decoder-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const program = join(folder, "holding.mjs");
  // Answers everything but previews, which it keeps for ever.
  await writeFile(
    program,
    `process.on("message", ({ kind }) => {
      if (kind !== "preview") process.send({ kind: "refused", reason: "unreadable", detail: kind });
    });`,
  );
  const held = createPictureDecoder({ program, concurrency: 1, deadlineMs: 60_000 });
  const picture = await noise(8, 3);
  const previews = Array.from({ length: 6 }, () => held.decodePreview(picture));
  const passedOver = await Promise.all(previews.slice(4));
  expect(passedOver).toEqual([null, null]);
  expect(await held.decode(picture)).toMatchObject({ detail: "picture" });
  held.close();
});
