import type { Plugin } from "vite";

const FIRST_FACES = [
  /instrument-serif-latin-400-normal/,
  /instrument-serif-latin-400-italic/,
  /instrument-sans-latin-wght-normal/,
];

/** Adds a preload for each face that the first screen shows. */
export function preloadFontsPlugin(): Plugin {
  return {
    name: "emblazon-preload-fonts",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => file.endsWith(".woff2") && FIRST_FACES.some((face) => face.test(file)))
          .map((file) => ({
            tag: "link",
            attrs: {
              rel: "preload",
              href: `./${file}`,
              as: "font",
              type: "font/woff2",
              crossorigin: true,
            },
            injectTo: "head" as const,
          })),
    },
  };
}
