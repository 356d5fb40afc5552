import { createHash } from "node:crypto";
import type { Plugin } from "vite";
import type { DrawnExamples } from "./draw-examples.ts";

const MODULE = "virtual:examples";

/**
 * `virtual:examples`: six logos that our own engine drew while the studio was built, as hashed files,
 * with the times that it took. Nothing of the engine itself gets into the page.
 */
export function examplesPlugin(draw: () => Promise<DrawnExamples>): Plugin {
  let serving = false;
  return {
    name: "emblazon-examples",
    configResolved: (config) => {
      serving = config.command === "serve";
    },
    resolveId: (source) => (source === MODULE ? `\0${MODULE}` : null),
    async load(id) {
      if (id !== `\0${MODULE}`) return null;
      const examples = await draw();
      const logos = examples.logos.map(({ title, svg }, index) => {
        const hash = createHash("sha256").update(svg).digest("hex").slice(0, 8);
        const fileName = `assets/example-${index + 1}-${hash}.svg`;
        const src = serving ? `data:image/svg+xml,${encodeURIComponent(svg)}` : fileName;
        if (!serving) this.emitFile({ type: "asset", fileName, source: svg });
        return { title, src };
      });
      return `export const examples = ${JSON.stringify({ ...examples, logos })};`;
    },
  };
}
