import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "vite";
import type { prerenderLanding } from "../src/prerender.tsx";

const PLACE = "<!--page-->";
const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Builds the studio into `dist`: `index.html` with the landing page already rendered, `app.html`
 * (empty) for every other address, and hashed files. Builds beside and swaps at the end, so that a
 * server that reads `dist` never sees half of it.
 */
export async function buildStudio(): Promise<void> {
  const fresh = join(root, "dist.next");
  const server = join(root, "dist.prerender");
  const common = { root, logLevel: "warn" } as const;
  await build({ ...common, build: { outDir: fresh, emptyOutDir: true } });
  await build({
    ...common,
    build: { outDir: server, emptyOutDir: true, ssr: "src/prerender.tsx", copyPublicDir: false },
    ssr: { noExternal: true },
  });
  const bundle = (await import(pathToFileURL(join(server, "prerender.js")).href)) as {
    readonly prerenderLanding: typeof prerenderLanding;
  };
  const html = await readFile(join(fresh, "index.html"), "utf8");
  if (!html.includes(PLACE)) throw new Error(`index.html lacks ${PLACE}`);
  const landing = await bundle.prerenderLanding();
  await writeFile(join(fresh, "app.html"), html.replace(PLACE, ""));
  await writeFile(
    join(fresh, "index.html"),
    html.replace(PLACE, () => landing),
  );
  await rm(server, { recursive: true, force: true });
  await rm(join(root, "dist"), { recursive: true, force: true });
  await rename(fresh, join(root, "dist"));
}

if (import.meta.main) await buildStudio();
