import { resolve } from "node:path";
import { makeExif, makeJpeg } from "@emblazon/testkit/images/jpeg";
import { makePng, makePngBomb, pngChunk } from "@emblazon/testkit/images/png";
import { requireOrSkip } from "@emblazon/testkit/require-or-skip";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build } from "vite";
import { openStudio } from "../support/studio.ts";
import type { StudioPage } from "../support/studio.ts";

const EFFECTS = resolve(import.meta.dirname, "../../apps/web/src/effects");
const ENTRY = `
export { preparePhoto } from ${JSON.stringify(`${EFFECTS}/prepare-photo.ts`)};
export { uploadableFile } from ${JSON.stringify(`${EFFECTS}/uploadable-file.ts`)};
`;

const RED = [220, 20, 20] as const;
const BLUE = [20, 20, 220] as const;
const HEIC_HEAD = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic and pixels", "latin1");

const studio = await requireOrSkip(openStudio);

describe.skipIf(studio === null)("files of photos in the studio", () => {
  if (studio === null) return;
  let opened: StudioPage;
  beforeAll(async () => {
    opened = await studio.open("/");
    await opened.page.evaluate(await bundle());
  });
  afterAll(() => studio.close());

  test("a photo taken with the camera turned, stands upright", async () => {
    const isLeft = (column: number) => column < 6;
    const turned = { exif: makeExif(6) };
    const colorAt = (column: number) => (isLeft(column) ? RED : BLUE);
    const photo = await prepare(opened.page, makeJpeg({ width: 96, height: 64 }, colorAt, turned));
    expect(photo).toMatchObject({ size: [64, 96], preview: [64, 96], thumbnail: [64, 96] });
    expect(near(photo.first, RED)).toBe(true);
    expect(near(photo.last, BLUE)).toBe(true);
  });

  test("a large one is seen in a megapixel, and in small", async () => {
    const photo = await prepare(
      opened.page,
      makePng({ width: 2400, height: 1200, colorAt: (x) => (x < 1200 ? RED : BLUE) }),
    );
    expect(photo).toMatchObject({
      size: [2400, 1200],
      preview: [1414, 707],
      thumbnail: [320, 160],
    });
    expect([photo.first.slice(0, 3), photo.last.slice(0, 3)]).toEqual([[...RED], [...BLUE]]);
  });

  test("colours of another space become those of sRGB, and what is transparent stays so", async () => {
    const linear = pngChunk("gAMA", Buffer.from([0, 1, 0x86, 0xa0]));
    const unseen = pngChunk("tRNS", Buffer.from([0, 9, 0, 9, 0, 9]));
    const photo = await prepare(
      opened.page,
      makePng(
        { width: 4, height: 1, colorAt: (x) => (x < 2 ? [55, 55, 55] : [9, 9, 9]) },
        { extra: [linear, unseen] },
      ),
    );
    // A light of 55/255 is 128/255 in sRGB.
    expect(near(photo.first, [128, 128, 128])).toBe(true);
    expect([photo.first[3], photo.last[3]]).toEqual([255, 0]);
  });

  test.each([
    ["a text", Buffer.from("no picture"), "unreadable", /no picture/],
    [
      "half a photo's head",
      makePng({ width: 9, height: 9, colorAt: () => RED }).subarray(0, 20),
      "unreadable",
      /damaged/,
    ],
    ["an Apple photo", HEIC_HEAD, "heic", /Safari/],
    [
      "more pixels than can be painted",
      makePngBomb(16_000),
      "too_large",
      /256 megapixels; at most 64/,
    ],
  ])("%s is refused in words", async (_what, file, code, words) => {
    const photo = await prepare(opened.page, file);
    expect(photo).toMatchObject({
      error: "PhotoError",
      code,
      message: expect.stringMatching(words),
    });
  });

  test("a file that the server takes, is sent as it is", async () => {
    const png = makePng({ width: 30, height: 20, colorAt: () => RED });
    expect(await upload(opened.page, png, 10_000)).toMatchObject({ isSame: true });
  });

  test("one of too many bytes becomes a JPEG that is small enough", async () => {
    const png = makePng({ width: 900, height: 600, colorAt: speckle });
    expect(png.length).toBeGreaterThan(150_000);
    const sent = await upload(opened.page, png, 100_000);
    expect(sent).toMatchObject({ isSame: false, name: "holiday.jpg", type: "image/jpeg" });
    expect(sent.bytes).toBeLessThanOrEqual(100_000);
    expect(sent.bytes).toBeGreaterThan(20_000);
  });

  test("one with something transparent becomes a WebP", async () => {
    const unseen = pngChunk("tRNS", Buffer.from([0, 9, 0, 9, 0, 9]));
    const colorAt = (x: number, y: number) => (x < 100 ? ([9, 9, 9] as const) : speckle(x, y));
    const png = makePng({ width: 600, height: 400, colorAt }, { extra: [unseen] });
    const sent = await upload(opened.page, png, 60_000);
    expect(sent).toMatchObject({ isSame: false, name: "holiday.webp", type: "image/webp" });
    expect(sent.bytes).toBeLessThanOrEqual(60_000);
  });

  test("none of that was against the studio's policy", () => {
    expect(opened.problems).toEqual([]);
  });
});

/** Grain that does not compress to nothing. */
function speckle(x: number, y: number): readonly [number, number, number] {
  const grain = (x * 7919 + y * 104_729 + x * y * 31) % 97;
  return [grain + 80, 160 - grain, (grain * 2) % 200];
}

function near(color: readonly number[], expected: readonly number[]): boolean {
  return expected.every((value, index) => Math.abs(value - (color[index] ?? 0)) <= 4);
}

/** The product's own code for files, as a script that leaves it in the page. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "entry",
        resolveId: (source) => (source === "virtual:entry" ? "\0virtual:entry" : null),
        load: (id) => (id === "\0virtual:entry" ? ENTRY : null),
      },
    ],
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: {
        input: "virtual:entry",
        preserveEntrySignatures: "strict",
        output: { format: "iife", name: "photoFiles" },
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (output === undefined || !("output" in output)) throw new Error("nothing was built");
  return `globalThis.photoFiles = (() => { ${output.output[0].code}; return photoFiles; })();`;
}

interface PageGlobals {
  readonly photoFiles: {
    preparePhoto(file: Blob): Promise<{
      width: number;
      height: number;
      preview: ImageData;
      thumbnail: ImageData;
    }>;
    uploadableFile(file: File, limits: { maxBytes: number; maxSide: number }): Promise<File>;
  };
}

interface Prepared {
  readonly first: number[];
  readonly last: number[];
}

/** A photo's sizes and the colours of the preview's first and last pixel; or how it was refused. */
async function prepare(page: Page, bytes: Uint8Array): Promise<Prepared> {
  return page.evaluate(async (base64) => {
    const { photoFiles } = globalThis as unknown as PageGlobals;
    const file = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
    const refusal = { first: [], last: [] };
    try {
      const { width, height, preview, thumbnail } = await photoFiles.preparePhoto(file);
      return {
        size: [width, height],
        preview: [preview.width, preview.height],
        thumbnail: [thumbnail.width, thumbnail.height],
        first: [...preview.data.slice(0, 4)],
        last: [...preview.data.slice(-4)],
      };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const { name, message } = error;
      return { ...refusal, error: name, message, code: Reflect.get(error, "code") as string };
    }
  }, Buffer.from(bytes).toString("base64"));
}

interface Sent {
  readonly isSame: boolean;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
}

/** What is sent of a file, where the server takes so many bytes. */
async function upload(page: Page, bytes: Uint8Array, maxBytes: number): Promise<Sent> {
  return page.evaluate(
    async ({ base64, maxBytes }) => {
      const { photoFiles } = globalThis as unknown as PageGlobals;
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const file = new File([content], "holiday.png", { type: "image/png" });
      const sent = await photoFiles.uploadableFile(file, { maxBytes, maxSide: 4096 });
      return { isSame: sent === file, name: sent.name, type: sent.type, bytes: sent.size };
    },
    { base64: Buffer.from(bytes).toString("base64"), maxBytes },
  );
}
