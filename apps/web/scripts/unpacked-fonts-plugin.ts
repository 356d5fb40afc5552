import type { Plugin } from "vite";

const UNPACKER = "woff2-encoder/decompress";

/**
 * Takes the unpacker of fonts out of the browser's engine. It makes code from text, which a worker's
 * policy bars; the server hands fonts out unpacked instead, and the download is smaller.
 */
export function unpackedFontsPlugin(): Plugin {
  return {
    name: "emblazon-unpacked-fonts",
    enforce: "pre",
    resolveId: (source) => (source === UNPACKER ? `\0${UNPACKER}` : null),
    load: (id) =>
      id === `\0${UNPACKER}` ? "export default (sfnt) => Promise.resolve(sfnt);" : null,
  };
}
