import { createHash } from "node:crypto";
import { readFile, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readAssets } from "@emblazon/logo/node/read-assets";

const ASSETS = fileURLToPath(new URL("../../../packages/logo/assets/", import.meta.url));
const WASM = fileURLToPath(import.meta.resolve("pathkit-wasm/bin/pathkit.wasm"));

/** A name for the engine's fonts, marks and words as they are now: another one when any changes. */
export async function engineAssetsDigest(): Promise<string> {
  const entries = await readdir(ASSETS, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const hash = createHash("sha256");
  // With the pack of large fonts, where it is installed.
  hash.update(await readAssets().read("fonts/index.json"));
  for (const file of [...files, WASM]) {
    // A font's name and size tell it from any other; what is read as text may change in place.
    const content = file.endsWith(".woff2")
      ? String((await stat(file)).size)
      : await readFile(file);
    hash.update(file.slice(ASSETS.length)).update("\0").update(content);
  }
  return hash.digest("hex").slice(0, 12);
}
