import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { examplesPlugin } from "./scripts/examples-plugin.ts";
import { preloadFontsPlugin } from "./scripts/preload-fonts-plugin.ts";

export default defineConfig({
  // Addresses are relative to <base href>, which the server sets: one build serves any base path.
  base: "./",
  plugins: [react(), tailwindcss(), preloadFontsPlugin(), examplesPlugin()],
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
});
