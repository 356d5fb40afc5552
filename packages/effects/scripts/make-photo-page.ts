/**
 * Draws the pictures of `docs/photo-effects.md` from a folder of photos, named as in
 * `sheets/page-photos.ts`: `node packages/effects/scripts/make-photo-page.ts PHOTOS FOLDER [PYTHON GMIC]`.
 * With the paths of a Python that has OpenCV and of G'MIC it draws the comparison, too.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { createEffects } from "../src/create-effects.ts";
import { EFFECT_STYLES } from "../src/effect-styles.ts";
import { readKernels } from "../src/node/read-kernels.ts";
import type { EffectStyleId, Pixels } from "../src/styles.ts";
import {
  COMPARED,
  FULL_SIZE,
  PAGE_PHOTOS,
  PAGE_SCENE,
  type PagePhoto,
} from "./sheets/page-photos.ts";
import { SCENES } from "./sheets/scenes.ts";
import { type Size, wordTile, writeTiles } from "./sheets/tiles.ts";

/** A megapixel, four to three. */
const RENDERED = { width: 1152, height: 864 } as const;
const TILE = { width: 300, height: 225 } as const;
const PIECE = { width: 600, height: 450 } as const;
/** G'MIC's looks that come nearest to ours, by their commands. */
const GMIC: Readonly<Partial<Record<EffectStyleId, readonly string[]>>> = {
  CARTOON: ["cartoon", ","],
  SKETCH: ["pencilbw", ","],
  OIL_PAINTING: ["kuwahara", "9"],
};

async function toPixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

/** A photo as high as four to three, a megapixel. */
async function readPhoto(folder: string, { file, top }: PagePhoto): Promise<Pixels> {
  const path = join(folder, file);
  const { width, height } = await sharp(path).metadata();
  const kept = Math.min(width, (height * 4) / 3);
  const part = { width: Math.round(kept), height: Math.round((kept * 3) / 4) };
  const place = { left: (width - part.width) >> 1, top: Math.round((height - part.height) * top) };
  return toPixels(
    sharp(path)
      .toColourspace("srgb")
      .extract({ ...part, ...place })
      .resize({ ...RENDERED, fit: "fill" }),
  );
}

function toPicture({ data, width, height }: Pixels): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}

function shrink(pixels: Pixels, size: Size = TILE): Promise<Buffer> {
  return toPicture(pixels)
    .resize({ width: size.width, height: size.height, fit: "fill" })
    .png()
    .toBuffer();
}

async function drawSheets(photos: readonly Pixels[], folder: string): Promise<void> {
  const columns = 6;
  const originals = await Promise.all(photos.map((pixels) => shrink(pixels)));
  await writeTiles(join(folder, "photos.webp"), originals, { ...TILE, columns });
  for (const { id } of EFFECT_STYLES) {
    const tiles: Buffer[] = [];
    for (const pixels of photos)
      tiles.push(await shrink(await effects.render({ style: id, pixels })));
    const name = `${id.toLowerCase().replace("_", "-")}.webp`;
    await writeTiles(join(folder, name), tiles, { ...TILE, columns });
  }
}

/** A piece of each look of a photo of 12 megapixels, pixel by pixel. */
async function drawFullSize(photos: string, folder: string): Promise<void> {
  const { file, left, top } = FULL_SIZE;
  const pixels = await toPixels(sharp(join(photos, file)).toColourspace("srgb"));
  const pieces: Buffer[] = [];
  for (const { id } of EFFECT_STYLES) {
    const params = id === "POP_ART" ? { panels: 1 } : {};
    const look = await effects.render({ style: id, pixels, params });
    pieces.push(
      await toPicture(look)
        .extract({ left, top, ...PIECE })
        .png()
        .toBuffer(),
    );
  }
  await writeTiles(join(folder, "full-size.webp"), pieces, { ...PIECE, columns: 3 });
}

interface Others {
  readonly python: string;
  readonly gmic: string;
}

/** Each photo's looks by us, by OpenCV and by G'MIC, one row each. */
async function drawComparison(
  photos: string,
  folder: string,
  { python, gmic }: Others,
): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), "effects-page-"));
  const tiles: Buffer[] = [];
  for (const photo of COMPARED) {
    const pixels = await readPhoto(photos, photo);
    const file = join(work, "photo.png");
    await toPicture(pixels).png().toFile(file);
    for (const { id } of EFFECT_STYLES)
      tiles.push(await shrink(await effects.render({ style: id, pixels })));
    execFileSync(python, [join(import.meta.dirname, "sheets/opencv_looks.py"), file, work]);
    for (const { id } of EFFECT_STYLES)
      tiles.push(await readTile(join(work, `opencv-${id.toLowerCase()}.png`)));
    for (const { id } of EFFECT_STYLES) tiles.push(await gmicTile(id, { gmic, file, work }));
  }
  await writeTiles(join(folder, "comparison.webp"), tiles, { ...TILE, columns: 6 });
  rmSync(work, { recursive: true });
}

function readTile(path: string): Promise<Buffer> {
  return sharp(path)
    .removeAlpha()
    .resize({ ...TILE, fit: "fill" })
    .png()
    .toBuffer();
}

interface GmicJob {
  readonly gmic: string;
  readonly file: string;
  readonly work: string;
}

function gmicTile(id: EffectStyleId, { gmic, file, work }: GmicJob): Promise<Buffer> {
  const commands = GMIC[id];
  if (!commands) return wordTile("no such look", TILE);
  const path = join(work, "gmic.png");
  execFileSync(gmic, [file, ...commands, "output", path], { stdio: "ignore" });
  return readTile(path);
}

const [photoFolder, folder, python, gmic] = process.argv.slice(2);
if (!photoFolder || !folder) throw new Error("say where the photos are and where pictures go");
mkdirSync(folder, { recursive: true });
const effects = await createEffects({ wasm: await readKernels({ shared: false }) });
const scene = SCENES.find(({ name }) => name === PAGE_SCENE);
if (!scene) throw new Error(`there is no scene "${PAGE_SCENE}"`);
const drawn = await toPixels(sharp(Buffer.from(scene.svg)).resize({ ...RENDERED, fit: "fill" }));
const photos = await Promise.all(PAGE_PHOTOS.map((photo) => readPhoto(photoFolder, photo)));
await drawSheets([...photos, drawn], folder);
await drawFullSize(photoFolder, folder);
if (python && gmic) await drawComparison(photoFolder, folder, { python, gmic });
