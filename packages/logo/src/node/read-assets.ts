import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { LogoAssets } from "../types.ts";

const ASSETS = new URL("../../assets/", import.meta.url);
const PATHKIT = import.meta.resolve("pathkit-wasm/bin/pathkit.wasm");

/** The package's own assets, read from its folder, and PathKit's from its package; for Node only. */
export function readAssets(): LogoAssets {
  return {
    read: async (path) => {
      const url = path === "pathkit.wasm" ? PATHKIT : new URL(path, ASSETS);
      return new Uint8Array(await readFile(fileURLToPath(url)));
    },
  };
}
