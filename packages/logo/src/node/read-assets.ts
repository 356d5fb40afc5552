import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { joinFontIndexes } from "../type/font-index.ts";
import type { LogoAssets } from "../types.ts";

const ASSETS = new URL("../../assets/", import.meta.url);
const PATHKIT = import.meta.resolve("pathkit-wasm/bin/pathkit.wasm");
const FONTS = "fonts/";
const INDEX = "fonts/index.json";

/** Where files lie that may be there or not. */
export interface OptionalAssets {
  /**
   * Folder of the pack of large fonts, with a slash at its end; null to do without.
   * @default that of `@emblazon/fonts-cjk`, where it is installed
   */
  readonly fontsCjk?: URL | null;
}

/**
 * The package's own assets, read from its folder, with the pack of large fonts where there is one,
 * and PathKit's from its package; for Node only.
 */
export function readAssets({ fontsCjk = installedPack() }: OptionalAssets = {}): LogoAssets {
  const urlOf = (path: string): URL => {
    if (path === "pathkit.wasm") return new URL(PATHKIT);
    const own = new URL(path, ASSETS);
    if (!fontsCjk || !path.startsWith(FONTS) || existsSync(own)) return own;
    return new URL(path.slice(FONTS.length), fontsCjk);
  };
  return {
    async read(path) {
      const bytes = await bytesOf(urlOf(path));
      if (path !== INDEX || !fontsCjk) return bytes;
      return joinFontIndexes(bytes, await bytesOf(new URL("index.json", fontsCjk)));
    },
  };
}

async function bytesOf(url: URL): Promise<Uint8Array> {
  return new Uint8Array(await readFile(fileURLToPath(url)));
}

function installedPack(): URL | null {
  try {
    const index = new URL(import.meta.resolve("@emblazon/fonts-cjk/assets/index.json"));
    return existsSync(index) ? new URL("./", index) : null;
  } catch {
    return null;
  }
}
