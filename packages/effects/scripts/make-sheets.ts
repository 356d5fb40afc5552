/**
 * Draws a contact sheet of each look, over the drawn scenes and any photos: for whoever changes a
 * look. `node packages/effects/scripts/make-sheets.ts FOLDER [PHOTOS…]`
 */
import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import sharp from "sharp";
import { createEffects } from "../src/create-effects.ts";
import { EFFECT_STYLES } from "../src/effect-styles.ts";
import { readKernels } from "../src/node/read-kernels.ts";
import type { Pixels } from "../src/styles.ts";
import { SCENES } from "./sheets/scenes.ts";

const MEGAPIXELS = 1;
const COLUMNS = 4;
const TILE = { width: 480, height: 360 } as const;
const GAP = 6;

interface Photo {
  readonly name: string;
  readonly pixels: Pixels;
}

async function readPhoto(name: string, input: Buffer | string): Promise<Photo> {
  const { width, height } = await sharp(input).metadata();
  const scale = Math.sqrt((MEGAPIXELS * 1e6) / (width * height));
  const { data, info } = await sharp(input)
    .resize(Math.round(width * scale))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { name, pixels: { data: new Uint8Array(data), width: info.width, height: info.height } };
}

function tile({ data, width, height }: Pixels): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels: 4 } })
    .resize({ ...TILE, fit: "contain", background: "#7f7f7f" })
    .png()
    .toBuffer();
}

async function writeSheet(path: string, tiles: readonly Buffer[], columns: number): Promise<void> {
  const rows = Math.ceil(tiles.length / columns);
  const [stepX, stepY] = [TILE.width + GAP, TILE.height + GAP];
  const size = { width: columns * stepX, height: rows * stepY };
  await sharp({ create: { ...size, channels: 3, background: "#7f7f7f" } })
    .composite(
      tiles.map((input, i) => ({
        input,
        left: (i % columns) * stepX,
        top: Math.floor(i / columns) * stepY,
      })),
    )
    .png()
    .toFile(path);
  console.log(path);
}

const [folder, ...files] = process.argv.slice(2);
if (!folder) throw new Error("say where the sheets go");
mkdirSync(folder, { recursive: true });
const photos = await Promise.all([
  ...files.map((file) => readPhoto(basename(file), file)),
  ...SCENES.map(({ name, svg }) => readPhoto(name, Buffer.from(svg))),
]);
const effects = await createEffects({ wasm: await readKernels({ shared: false }) });
const all: Buffer[][] = [];
for (const { id } of EFFECT_STYLES) {
  const tiles: Buffer[] = [];
  for (const { pixels } of photos)
    tiles.push(await tile(await effects.render({ style: id, pixels })));
  await writeSheet(join(folder, `${id.toLowerCase().replace("_", "-")}.png`), tiles, COLUMNS);
  all.push(tiles);
}
const originals = await Promise.all(photos.map(({ pixels }) => tile(pixels)));
const overview = originals.flatMap((photo, i) => [
  photo,
  ...all.flatMap((tiles) => tiles[i] ?? []),
]);
await writeSheet(join(folder, "overview.png"), overview, EFFECT_STYLES.length + 1);
