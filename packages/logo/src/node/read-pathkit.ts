/// <reference types="node" />
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The wasm bytes that `createGeometry` starts from, out of the installed pathkit-wasm. Node only. */
export async function readPathKit(): Promise<Uint8Array> {
  const path = createRequire(import.meta.url).resolve("pathkit-wasm/bin/pathkit.wasm");
  return new Uint8Array(await readFile(path));
}
