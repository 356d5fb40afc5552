import { readFile } from "node:fs/promises";

/**
 * The bytes of the kernels from this package's folder; for Node only.
 * @param options.shared those for a memory that threads share
 */
export function readKernels({
  shared,
}: {
  readonly shared: boolean;
}): Promise<Uint8Array<ArrayBuffer>> {
  const name = shared ? "effects-shared.wasm" : "effects.wasm";
  return readFile(new URL(`../../wasm/${name}`, import.meta.url)).then((bytes) =>
    Uint8Array.from(bytes),
  );
}
