import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { readAssets } from "@emblazon/logo/node/read-assets";

const compress = promisify(brotliCompress);
const KB = 1_000;

/** The most that a browser may have to fetch, compressed, in bytes. */
const LIMITS = { landing: 150 * KB, engine: 1_500 * KB, effects: 80 * KB } as const;
/** What the engine reads besides its fonts when it opens and draws; marks are part of its code. */
const READ = ["pathkit.wasm", "fonts/index.json"];
const WORDS = fileURLToPath(new URL("../../../packages/logo/assets/words/", import.meta.url));

export interface StudioWeight {
  /** The scripts of the first page. */
  readonly landing: number;
  /** The logo engine in the browser, without fonts. */
  readonly engine: number;
  /** The photo effects in the browser: both builds of the kernels, though each fetches one of them. */
  readonly effects: number;
}

/**
 * Weighs a built studio as a browser would fetch it.
 * @throws Error when a part has grown beyond its limit
 */
export async function checkWeight(dist: string): Promise<StudioWeight> {
  const html = await readFile(join(dist, "index.html"), "utf8");
  const scripts = [...html.matchAll(/(?:src|href)="\.?\/?(assets\/[^"]+\.js)"/g)].map(([, path]) =>
    join(dist, path ?? ""),
  );
  const workers = join(dist, "assets/workers");
  const words = (await readdir(WORDS)).filter((file) => !file.startsWith("LICENSE"));
  const programs = (await readdir(workers)).map((file) => join(workers, file));
  const effects = programs.filter((file) => basename(file).startsWith("effects-"));
  if (effects.length === 0) throw new Error("the effects are not where they are weighed");
  const weight = {
    landing: await total([...new Set(scripts)].map((file) => readFile(file))),
    engine: await total([
      ...programs.filter((file) => !effects.includes(file)).map((file) => readFile(file)),
      ...READ.map((path) => readAssets().read(path)),
      ...words.map((file) => readFile(join(WORDS, file))),
    ]),
    effects: await total(effects.map((file) => readFile(file))),
  };
  for (const part of ["landing", "engine", "effects"] as const) {
    if (weight[part] <= LIMITS[part]) continue;
    const [has, may] = [weight[part], LIMITS[part]].map((bytes) => Math.round(bytes / KB));
    throw new Error(`the ${part} weighs ${has} kB compressed; it may weigh ${may} kB`);
  }
  return weight;
}

async function total(files: readonly Promise<Uint8Array>[]): Promise<number> {
  const sizes = await Promise.all(
    files.map(async (file) => (await compress(await file, COMPRESSION)).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** As the server compresses. */
const COMPRESSION = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
