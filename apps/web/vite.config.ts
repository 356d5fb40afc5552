import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { drawExamples } from "./scripts/draw-examples.ts";
import { examplesPlugin } from "./scripts/examples-plugin.ts";
import { preloadFontsPlugin } from "./scripts/preload-fonts-plugin.ts";

export default defineConfig(({ command }) => ({
  // Addresses are relative to <base href>, which the server sets: one build serves any base path.
  base: "./",
  plugins: [
    react(),
    tailwindcss(),
    preloadFontsPlugin(),
    // A build brings its own, so that the page and its prerendering show the same ones.
    command === "serve" ? examplesPlugin(drawExamples) : null,
  ],
  build: {
    target: "es2023",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    reportCompressedSize: false,
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
