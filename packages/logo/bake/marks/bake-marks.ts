import { readFile, writeFile } from "node:fs/promises";
import { createGeometry } from "../../src/geometry/geometry.ts";
import { readPathKit } from "../../src/node/read-pathkit.ts";
import { drawLibrary } from "./draw-library.ts";

/**
 * Writes `assets/marks/symbols.json` anew from the sources: `node bake/marks/bake-marks.ts`; with
 * `--check`, only says whether it is behind them.
 */
const target = new URL("../../assets/marks/symbols.json", import.meta.url);
const text = drawLibrary(await createGeometry(await readPathKit()));
if (process.argv.includes("--check")) {
  if ((await readFile(target, "utf8")) !== text) {
    console.error(
      "symbols.json is behind its sources: run 'node packages/logo/bake/marks/bake-marks.ts'",
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(target, text);
  console.log(`${target.pathname}: ${Math.round(text.length / 1024)} kB`);
}
