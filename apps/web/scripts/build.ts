import { mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import type { InlineConfig } from "vite";
import { checkWeight } from "./check-weight.ts";
import { drawExamples } from "./draw-examples.ts";
import { examplesPlugin } from "./examples-plugin.ts";
import type { prerenderLanding } from "../src/prerender.tsx";

const PLACE = "<!--page-->";
const SWAP_TRIES = 5;
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Builds the studio into `dist`: `index.html` with the landing page already rendered, `app.html`
 * (empty) for every other address, and hashed files. Builds in a folder of its own and swaps at the
 * end, so that neither a server that reads `dist` nor a second build ever sees half of it.
 */
export async function buildStudio(): Promise<void> {
  const workplace = await mkdtemp(join(root, ".build-"));
  try {
    const fresh = join(workplace, "dist");
    const server = join(workplace, "prerender");
    const examples = await drawExamples();
    const common = {
      root,
      logLevel: "error" as const,
      plugins: [examplesPlugin(() => Promise.resolve(examples))],
    } satisfies InlineConfig;
    await build({ ...common, build: { outDir: fresh, emptyOutDir: true } });
    await build({
      ...common,
      build: { outDir: server, emptyOutDir: true, ssr: "src/prerender.tsx", copyPublicDir: false },
      ssr: { noExternal: true },
    });
    await writePages(fresh, join(server, "prerender.js"));
    await checkWeight(fresh);
    await swap(fresh, join(root, "dist"), join(workplace, "before"));
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
}

async function writePages(folder: string, prerender: string): Promise<void> {
  const bundle = (await import(pathToFileURL(prerender).href)) as {
    readonly prerenderLanding: typeof prerenderLanding;
  };
  const html = await readFile(join(folder, "index.html"), "utf8");
  if (!html.includes(PLACE)) throw new Error(`index.html lacks ${PLACE}`);
  const landing = await bundle.prerenderLanding();
  await writeFile(join(folder, "app.html"), html.replace(PLACE, ""));
  await writeFile(
    join(folder, "index.html"),
    html.replace(PLACE, () => landing),
  );
}

/** Puts `fresh` in the place of `target`. Of two builds that end together the later one stays. */
async function swap(fresh: string, target: string, aside: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    await rename(target, `${aside}-${attempt}`).catch((error: unknown) => {
      if (!isCode(error, "ENOENT")) throw error;
    });
    try {
      await rename(fresh, target);
      return;
    } catch (error) {
      const taken = isCode(error, "ENOTEMPTY") || isCode(error, "EEXIST");
      if (!taken || attempt === SWAP_TRIES) throw error;
    }
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}

if (import.meta.main) await buildStudio();
