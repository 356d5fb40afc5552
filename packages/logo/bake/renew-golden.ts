import { writeFile } from "node:fs/promises";
import { createLogoEngine } from "../src/engine.ts";
import { goldenOf } from "./golden-of.ts";
import { readAssets } from "../src/node/read-assets.ts";

/**
 * Writes down what the engine draws today, for the test that it draws the same tomorrow.
 * Run it when designs are meant to change: `node bake/renew-golden.ts`
 */
const engine = await createLogoEngine(readAssets());
const golden = await goldenOf(engine);
await writeFile(
  new URL("./golden-designs.json", import.meta.url),
  `${JSON.stringify(golden, null, 2)}\n`,
);
