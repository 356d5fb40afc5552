import type { Plugin } from "vite";
import { readTypefaces } from "./read-typefaces.ts";

const MODULE = "virtual:typefaces";

/** `virtual:typefaces`: the names of the families by their ids, and nothing else of the catalogue. */
export function typefacesPlugin(): Plugin {
  return {
    name: "emblazon-typefaces",
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      return `export const typefaces = ${JSON.stringify(await readTypefaces())};`;
    },
  };
}
