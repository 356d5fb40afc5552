import type { LogoAssets } from "@emblazon/logo";

/** The engine's fonts and marks from the server, each when it is first needed. */
export function fetchAssets(assetsUrl: string): LogoAssets {
  return {
    read: async (path) => {
      // The worker's policy bars what unpacks fonts: the server does it.
      const file = path.replace(/\.woff2$/, ".sfnt");
      // The build's own mark: a browser keeps the file for good, and asks anew after an update.
      const response = await fetch(`${assetsUrl}${file}?v=${__ENGINE_ASSETS__}`);
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}
