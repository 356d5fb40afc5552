import { beforeAll, describe, expect, test } from "vitest";
import { createEffects, type Effects } from "./create-effects.ts";
import { EFFECT_STYLES } from "./effect-styles.ts";
import { createEffectMemory } from "./kernels/effect-memory.ts";
import { instantiateKernels } from "./kernels/kernels.ts";
import { readKernels } from "./node/read-kernels.ts";
import type { EffectStyleId, Pixels } from "./styles.ts";
import { drawPhoto } from "./testing/draw-photo.ts";
import { createInThreadWorkers } from "./workers/in-thread-workers.ts";

const STYLES = EFFECT_STYLES.map(({ id }) => id);
const EVERY = STYLES.map((style) => [style] as const);

let effects: Effects;
beforeAll(async () => {
  effects = await createEffects({ wasm: await readKernels({ shared: false }) });
});

const plain = (width: number, height: number, pixel: readonly number[]): Pixels => {
  const data = new Uint8Array(width * height * 4);
  for (let i = 0; i < data.length; i += 4) data.set(pixel, i);
  return { data, width, height };
};

describe.each(EVERY)("%s", (style) => {
  test("at strength 0 it is the photo itself", async () => {
    const pixels = drawPhoto(64, 48);
    const result = await effects.render({ style, strength: 0, pixels });
    expect(result).toEqual(pixels);
    expect(result.data).not.toBe(pixels.data);
  });

  test("it comes nearer to the photo the less strength it has", async () => {
    // Panels repeat the photo in small; one panel can be compared.
    const params = style === "POP_ART" ? { panels: 1 } : {};
    const pixels = drawPhoto(240, 180);
    const distances: number[] = [];
    for (const strength of [6, 35, 70, 100]) {
      const { data } = await effects.render({ style, strength, params, pixels });
      distances.push(data.reduce((sum, c, i) => sum + Math.abs(c - (pixels.data[i] ?? 0)), 0));
    }
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    expect((distances[0] ?? 0) / pixels.data.length).toBeLessThan(4);
  });

  test.each([
    [1, 1],
    [2, 1],
    [1, 7],
    [3, 5],
    [17, 9],
    [33, 64],
    [1, 4096],
    [4096, 1],
    [641, 3],
  ])("a picture of %i × %i is rendered whole and opaque", async (width, height) => {
    const pixels = drawPhoto(width, height);
    const result = await effects.render({ style, pixels });
    expect([result.width, result.height, result.data.length]).toEqual([
      width,
      height,
      width * height * 4,
    ]);
    expect(result.data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true);
  });

  test("alpha is kept, and what lies under alpha 0 comes back as it went in", async () => {
    const pixels = drawPhoto(90, 70);
    for (let i = 0; i < pixels.data.length; i += 4) {
      const x = (i / 4) % 90;
      pixels.data[i + 3] = x < 30 ? 0 : x < 60 ? (x - 29) * 8 : 255;
      if (x < 30) pixels.data.set([255, 0, 255], i);
    }
    const { data } = await effects.render({ style, pixels });
    for (let i = 0; i < data.length; i += 4) {
      expect(data[i + 3]).toBe(pixels.data[i + 3]);
      if (data[i + 3] === 0) expect([...data.subarray(i, i + 3)]).toEqual([255, 0, 255]);
    }
  });

  test("colours under alpha 0 bleed nowhere", async () => {
    const hide = (hidden: readonly number[]): Pixels => {
      const pixels = drawPhoto(80, 60);
      for (let i = 0; i < pixels.data.length; i += 4)
        if ((i / 4) % 80 > 39) pixels.data.set([...hidden, 0], i);
      return pixels;
    };
    const visible = ({ data }: Pixels): Uint8Array => data.filter((_, i) => (i >> 2) % 80 < 40);
    const magenta = await effects.render({ style, pixels: hide([255, 0, 255]) });
    const black = await effects.render({ style, pixels: hide([0, 0, 0]) });
    expect(visible(magenta)).toEqual(visible(black));
  });

  test("a fully transparent picture comes back as it is", async () => {
    const pixels = plain(40, 30, [9, 8, 7, 0]);
    expect(await effects.render({ style, pixels })).toEqual(pixels);
  });

  test("the same request gives the same bytes, whatever was rendered before", async () => {
    const pixels = drawPhoto(150, 110);
    const first = await effects.render({ style, pixels });
    await effects.render({ style: "OIL_PAINTING", pixels: drawPhoto(333, 222) });
    expect(await effects.render({ style, pixels })).toEqual(first);
  });

  test("progress rises from 0 to 1", async () => {
    const seen: number[] = [];
    await effects.render(
      { style, pixels: drawPhoto(90, 64) },
      { onProgress: (done) => seen.push(done) },
    );
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
    expect(seen[0]).toBeLessThan(0.1);
    // The parts of the stages add up to about the whole.
    expect(seen.at(-2)).toBeGreaterThan(0.9);
  });
});

test.each([
  ["black", [0, 0, 0, 255]],
  ["white", [255, 255, 255, 255]],
] as const)("a picture that is all %s has no lines, strokes or rims in it", async (_, pixel) => {
  const pixels = plain(120, 90, pixel);
  for (const style of ["CARTOON", "POP_ART"] as const) {
    const { data } = await effects.render({
      style,
      params: style === "POP_ART" ? { panels: 1 } : {},
      pixels,
    });
    expect(new Set(new Uint32Array(data.buffer)).size).toBe(1);
  }
});

test("white paper stays white under a pencil", async () => {
  const pixels = plain(120, 90, [255, 255, 255, 255]);
  const { data } = await effects.render({ style: "SKETCH", pixels });
  expect(Math.min(...data)).toBeGreaterThan(250);
});

test.each([
  ["no pixels", { data: new Uint8Array(0), width: 0, height: 0 }],
  ["too few bytes", { data: new Uint8Array(15), width: 2, height: 2 }],
  ["a broken width", { data: new Uint8Array(16), width: 1.6, height: 2.5 }],
  ["a negative size", { data: new Uint8Array(16), width: -2, height: -2 }],
])("%s are refused", async (_, pixels) => {
  await expect(effects.render({ style: "SKETCH", pixels })).rejects.toMatchObject({
    code: "bad_picture",
  });
});

test("a side that is too long is refused", async () => {
  const pixels = { data: new Uint8Array(20_000 * 4), width: 20_000, height: 1 };
  await expect(effects.render({ style: "SKETCH", pixels })).rejects.toMatchObject({
    code: "picture_too_large",
  });
});

test("the result can take the place of the photo, with its alpha", async () => {
  const pixels = drawPhoto(90, 70);
  for (let i = 3; i < pixels.data.length; i += 4) pixels.data[i] = [0, 90, 255][i % 3] ?? 0;
  const expected = await effects.render({ style: "WATERCOLOR", pixels });
  const into = pixels.data;
  const result = await effects.render({ style: "WATERCOLOR", pixels, into });
  expect(result.data).toBe(into);
  expect(result).toEqual(expected);
});

test.each([
  ["opaque", 255, 100],
  ["translucent", 90, 100],
  ["left as it is", 255, 0],
])("the pixels of a picture that is %s can be taken back once they are in", async (...of) => {
  const [, alpha, strength] = of;
  const photo = (): Pixels => {
    const pixels = drawPhoto(90, 70);
    pixels.data[3] = alpha;
    return pixels;
  };
  const expected = await effects.render({ style: "CARTOON", strength, pixels: photo() });
  const pixels = photo();
  const onTaken = (): void => void pixels.data.fill(0);
  const result = await effects.render({ style: "CARTOON", strength, pixels }, { onTaken });
  expect(result).toEqual(expected);
  expect(Math.max(...pixels.data)).toBe(0);
});

test("an array of another size for the result is refused", async () => {
  const request = { style: "SKETCH", pixels: drawPhoto(9, 9), into: new Uint8Array(9) } as const;
  await expect(effects.render(request)).rejects.toMatchObject({ code: "bad_picture" });
});

test("requests at the same time are rendered one after the other", async () => {
  const all = STYLES.map((style, i) => ({ style, pixels: drawPhoto(60 + i * 9, 50) }));
  const together = await Promise.all(all.map((request) => effects.render(request)));
  for (const [i, request] of all.entries())
    expect(together[i]).toEqual(await effects.render(request));
});

test("an abort is heard between tasks, and the effects go on to work", async () => {
  const wasm = await readKernels({ shared: false });
  const memory = createEffectMemory({ shared: false });
  const kernels = await instantiateKernels(wasm, memory);
  const abort = new AbortController();
  let pauses = 0;
  const pause = async (): Promise<void> => {
    pauses += 1;
    if (pauses === 5) abort.abort();
  };
  const workers = createInThreadWorkers({ kernels, pause });
  const stoppable = await createEffects({ wasm, memory, workers });
  const request = {
    style: "CARTOON" satisfies EffectStyleId as EffectStyleId,
    pixels: drawPhoto(90, 70),
  };
  const stopped = stoppable.render(request, { signal: abort.signal });
  await expect(stopped).rejects.toMatchObject({ code: "aborted" });
  expect(pauses).toBe(5);
  expect(await stoppable.render(request)).toEqual(await effects.render(request));
});

test("a signal that is aborted already starts nothing", async () => {
  const pixels = drawPhoto(20, 20);
  const options = { signal: AbortSignal.abort() };
  const stopped = effects.render({ style: "SKETCH", pixels }, options);
  await expect(stopped).rejects.toMatchObject({ code: "aborted" });
});
