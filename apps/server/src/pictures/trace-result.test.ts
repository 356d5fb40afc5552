import sharp from "sharp";
import { afterAll, expect, test } from "vitest";
import { isDrawing } from "./is-drawing.ts";
import { createPictureDecoder } from "./picture-decoder.ts";
import type { TracedResult } from "./trace-result.ts";

const decoder = createPictureDecoder({ concurrency: 1 });
afterAll(() => decoder.close());

const NAVY = "#14285A";

/** A picture as models send it: a figure on plain white, or on whatever `ground` is. */
async function picture(figure: string, ground = "#FFFFFF", side = 600): Promise<Uint8Array> {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 600 600">` +
    `<rect width="600" height="600" fill="${ground}"/>${figure}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

async function tracing(bytes: Uint8Array, cutOut: boolean): Promise<TracedResult> {
  const result = await decoder.traceResult(bytes, { cutOut });
  if (result.kind !== "tracing") expect.fail(JSON.stringify(result));
  return result;
}

const RING = `<circle cx="300" cy="320" r="200" fill="${NAVY}"/><circle cx="300" cy="320" r="90" fill="#FFFFFF"/>`;

test("a figure is traced without the ground that it stood on, in its own box", async () => {
  const { shapes, width, height } = await tracing(await picture(RING), true);
  expect(shapes.map(({ fill }) => fill)).toEqual([NAVY, "#FFFFFF"]);
  // 400 pixels, with what an edge takes, twice as large: small figures are.
  expect(width).toBeGreaterThanOrEqual(800);
  expect(width).toBeLessThanOrEqual(808);
  expect(height).toBe(width);
});

test("a whole picture is traced with its ground", async () => {
  const { shapes, width, height } = await tracing(await picture(RING, "#F4B942", 150), false);
  expect(shapes.map(({ fill }) => fill)).toEqual(["#F4B942", NAVY, "#FFFFFF"]);
  expect([width, height]).toEqual([300, 300]);
});

test("a figure whose ground the model left out is traced alike", async () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600"><circle cx="300" cy="320" r="200" fill="${NAVY}"/></svg>`;
  const { shapes } = await tracing(await sharp(Buffer.from(svg)).png().toBuffer(), true);
  expect(shapes.map(({ fill }) => fill)).toEqual([NAVY]);
});

test("the same picture gives the same shapes in another process", async () => {
  const bytes = await picture(RING);
  const other = createPictureDecoder({ concurrency: 1 });
  try {
    const result = await other.traceResult(bytes, { cutOut: true });
    expect(await tracing(bytes, true)).toEqual(result);
  } finally {
    other.close();
  }
});

test("a picture of too many shades is refused in words", async () => {
  const data = new Uint8Array(600 * 600 * 3);
  let state = 1;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[i] = state >>> 24;
  }
  const noise = await sharp(data, { raw: { width: 600, height: 600, channels: 3 } })
    .png()
    .toBuffer();
  expect(await decoder.traceResult(noise, { cutOut: true })).toEqual({
    kind: "untraceable",
    because: "has too many shades to be drawn as shapes",
  });
});

test.each([
  ["an empty file", new Uint8Array(0)],
  ["a text", new TextEncoder().encode("<svg/>")],
  ["half a PNG", (await picture(RING)).slice(0, 400)],
])("%s is refused", async (_name, bytes) => {
  expect(await decoder.traceResult(bytes, { cutOut: true })).toMatchObject({ kind: "refused" });
});

test("a process that does not answer in time is killed, and the next picture has another", async () => {
  const hasty = createPictureDecoder({ concurrency: 1, deadlineMs: 1 });
  try {
    const bytes = await picture(RING);
    expect(await hasty.traceResult(bytes, { cutOut: true })).toMatchObject({ kind: "refused" });
  } finally {
    hasty.close();
  }
  expect((await tracing(await picture(RING), true)).shapes).toHaveLength(2);
});

test.each([
  ["markup in a path", { d: '"/><script/>', fill: NAVY }],
  ["markup in a colour", { d: "M0 0L1 1Z", fill: 'red"/><script/>' }],
])("%s is no drawing", (_name, shape) => {
  const shapes = [shape] as unknown as TracedResult["shapes"];
  expect(isDrawing({ kind: "tracing", shapes, width: 10, height: 10 })).toBe(false);
});
