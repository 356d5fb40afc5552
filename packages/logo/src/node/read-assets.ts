/// <reference types="node" />
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { LogoAssets } from "../types.ts";

const FOLDER = join(import.meta.dirname, "../../assets");

/** The engine's assets from this package's own folder, for Node. */
export function readAssets(): LogoAssets {
  return {
    async read(path) {
      if (!/^[\w./-]+$/.test(path) || path.includes(".."))
        throw new RangeError("not an asset path");
      return await readFile(join(FOLDER, path));
    },
  };
}
