import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { createEffects, type Effects } from "../create-effects.ts";
import { EFFECT_STYLES } from "../effect-styles.ts";
import { createEffectMemory, MAX_PAGES, PAGE_BYTES } from "../kernels/effect-memory.ts";
import { readKernels } from "../node/read-kernels.ts";
import type { EffectParams, EffectStyleId, Pixels } from "../styles.ts";
import { drawPhoto } from "../testing/draw-photo.ts";
import { judgeLook } from "../testing/judge-look.ts";
import { blur, type Grid, lumaOf, shrink, similarity } from "../testing/measures.ts";

const memory = createEffectMemory({ shared: false });
let effects: Effects;
beforeAll(async () => {
  effects = await createEffects({ wasm: await readKernels({ shared: false }), memory });
});

const toGrid = (pixels: Pixels): Grid => ({ ...pixels, values: lumaOf(pixels) });

const render = (style: EffectStyleId, pixels: Pixels, params: EffectParams = {}): Promise<Pixels> =>
  effects.render({ style, pixels, params });

/** Changes on purpose only: whoever changes a look looks at it, and then writes its hash down here. */
const GOLDEN: Readonly<Record<EffectStyleId, string>> = {
  CARTOON: "c22480607b7c0ee941a20776b0e1bcf1917358eec7e82c248f8a001181458e01",
  SKETCH: "78d227a36fd0a542d97cda7503ba559f42e7a249d1d1ebf3fcffa676b48ab09a",
  COLOR_PENCIL: "3698a06e85e7a5af62d4dbd093e02e9963288e88a52ddf0579332dc6271acbcc",
  OIL_PAINTING: "f3057b7c09041f5ac2c810bbaeedc2d0dad7d2eba8cec19f13a4f96b27c175ee",
  WATERCOLOR: "6a07a41ce5e5ef4b13b6d29af936f4862f5b22036439c982e4a79b35f43a7716",
  POP_ART: "3196dd17d57dcf8f628255f68b639eab846c97d28a252f2eb4028fc72db685fd",
};

test.each(EFFECT_STYLES)("$id gives the bytes that it gave before", async ({ id }) => {
  const { data } = await render(id, drawPhoto(512, 384));
  expect(createHash("sha256").update(data).digest("hex")).toBe(GOLDEN[id]);
});

/** A photo as a sensor sees it in little light. */
function drawGrainyPhoto(width: number, height: number): Pixels {
  const photo = drawPhoto(width, height);
  let state = 1;
  for (let i = 0; i < photo.data.length; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    if (i % 4 < 3)
      photo.data[i] = Math.max(0, Math.min(255, (photo.data[i] ?? 0) + (state >>> 28) - 8));
  }
  return photo;
}

test("a cartoon keeps the photo's edges and makes its surfaces flat", async () => {
  const photo = drawGrainyPhoto(900, 700);
  const { edges, flatness, flatnessBefore } = judgeLook(
    toGrid(photo),
    toGrid(await render("CARTOON", photo)),
  );
  expect(edges).toBeGreaterThan(0.9);
  expect(flatness).toBeGreaterThan(flatnessBefore + 0.3);
});

test("oil paint without impasto keeps half of the edges and is smooth between them", async () => {
  const photo = drawGrainyPhoto(900, 700);
  const painting = await render("OIL_PAINTING", photo, { impasto: 0 });
  const { edges, roughness } = judgeLook(toGrid(photo), toGrid(painting));
  expect(edges).toBeGreaterThan(0.5);
  expect(roughness).toBeLessThan(2);
});

test("a sketch keeps the photo's edges", async () => {
  const photo = drawPhoto(900, 700);
  const { edges } = judgeLook(toGrid(photo), toGrid(await render("SKETCH", photo)));
  expect(edges).toBeGreaterThan(0.8);
});

test("pencil strokes with paper between them are, on the whole, the colour that they draw", async () => {
  const photo = { data: new Uint8Array(300 * 200 * 4), width: 300, height: 200 };
  for (let i = 0; i < photo.data.length; i += 4) photo.data.set([60, 110, 150, 255], i);
  const even = lumaOf(await render("COLOR_PENCIL", photo, { texture: 0 }));
  const rough = lumaOf(await render("COLOR_PENCIL", photo, { texture: 60 }));
  const mean = (luma: Float64Array): number => luma.reduce((sum, l) => sum + l, 0) / luma.length;
  const spread = (luma: Float64Array): number => Math.max(...luma) - Math.min(...luma);
  expect(Math.abs(mean(rough) - mean(even))).toBeLessThan(6);
  expect(spread(rough)).toBeGreaterThan(2 * spread(even));
});

/** A cloth without any edge of its own that runs along a row or a column. */
function drawCloth(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 4).fill(255);
  let state = 1;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      const wave =
        Math.abs(((x * 3 + y * 5) % 160) - 80) + Math.abs(((x * 7 - y * 4 + 40_000) % 220) - 110);
      const level = 40 + wave * 0.85 + (state >>> 28);
      const at = (y * width + x) * 4;
      data[at] = level;
      data[at + 1] = level * 0.9;
      data[at + 2] = 220 - level * 0.8;
    }
  return { data, width, height };
}

/** The greatest mean difference of two neighbouring rows, over the usual one. */
function spike(rows: Float64Array): number {
  const usual = rows.toSorted()[Math.floor(rows.length / 2)] ?? 1;
  return Math.max(...rows) / usual;
}

test.each(EFFECT_STYLES)("$id has no seams where stripes and bands meet", async ({ id }) => {
  // Larger than what is worked on in full: planes are enlarged, too.
  const cloth = drawCloth(2440, 1830);
  const params = id === "POP_ART" ? { panels: 1 } : {};
  const { data, width, height } = await render(id, cloth, params);
  const rows = new Float64Array(height - 1);
  const columns = new Float64Array(width - 1);
  for (let y = 0; y < height - 1; y++)
    for (let x = 0; x < width - 1; x++) {
      const at = (y * width + x) * 4 + 1;
      const own = data[at] ?? 0;
      rows[y] = (rows[y] ?? 0) + Math.abs(own - (data[at + width * 4] ?? 0));
      columns[x] = (columns[x] ?? 0) + Math.abs(own - (data[at + 4] ?? 0));
    }
  expect(spike(rows)).toBeLessThan(4);
  expect(spike(columns)).toBeLessThan(4);
});

test("a photo of 12 megapixels becomes the same picture as one of a ninth of it, in every style", async () => {
  const large = drawPhoto(4032, 3024);
  const small = shrink(large, 3);
  for (const { id } of EFFECT_STYLES) {
    const seen = toGrid(shrink(await render(id, large), 3));
    const expected = toGrid(await render(id, small));
    // As one sees them: what is finer than a pixel of the small picture does not count.
    expect([id, similarity(blur(seen, 1), blur(expected, 1)) > 0.93]).toEqual([id, true]);
  }
});

test("the largest picture is rendered in less than half of the memory there is", async () => {
  const side = 4096;
  const pixels = { data: new Uint8Array(side * side * 4).fill(255), width: side, height: side };
  for (const { id } of EFFECT_STYLES) {
    const { data } = await render(id, pixels);
    expect(data[side * side * 4 - 1]).toBe(255);
  }
  expect(memory.buffer.byteLength).toBeLessThan((MAX_PAGES * PAGE_BYTES) / 2);
});
