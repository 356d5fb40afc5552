import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { drawExamples } from "./scripts/draw-examples.ts";
import { engineAssetsDigest } from "./scripts/engine-assets-digest.ts";
import { examplesPlugin } from "./scripts/examples-plugin.ts";
import { preloadFontsPlugin } from "./scripts/preload-fonts-plugin.ts";
import { typefacesPlugin } from "./scripts/typefaces-plugin.ts";
import { unpackedFontsPlugin } from "./scripts/unpacked-fonts-plugin.ts";

const kernels = fileURLToPath(new URL("../../packages/effects/wasm", import.meta.url));

export default defineConfig(async ({ command }) => ({
  // Addresses are relative to <base href>, which the server sets: one build serves any base path.
  base: "./",
  plugins: [
    react(),
    tailwindcss(),
    preloadFontsPlugin(),
    typefacesPlugin(),
    // A build brings its own, so that the page and its prerendering show the same ones.
    command === "serve" ? examplesPlugin(drawExamples) : null,
  ],
  resolve: { alias: { "virtual:kernels": kernels } },
  define: { __ENGINE_ASSETS__: JSON.stringify(await engineAssetsDigest()) },
  worker: {
    format: "es" as const,
    plugins: () => [unpackedFontsPlugin()],
    rolldownOptions: {
      // A folder of their own: the server lets these alone compile WebAssembly.
      output: {
        entryFileNames: "assets/workers/[name]-[hash].js",
        chunkFileNames: "assets/workers/[name]-[hash].js",
        assetFileNames: "assets/workers/[name]-[hash][extname]",
      },
    },
  },
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      // What the first page needs comes as one file: else each set of pages that shares a part of it
      // gets a file of that part, and the first page fetches all of them.
      output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial" as const] }] } },
    },
  },
  server: {
    host: "127.0.0.1",
    proxy: Object.fromEntries(
      ["/api", "/docs", "/openapi.json", "/health", "/ready"].map((path) => [
        path,
        process.env["STUDIO_API"] ?? "http://127.0.0.1:3000",
      ]),
    ),
  },
}));
