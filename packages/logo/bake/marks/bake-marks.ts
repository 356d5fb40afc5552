import { writeFile } from "node:fs/promises";
import { createGeometry } from "../../src/geometry/geometry.ts";
import { readPathKit } from "../../src/node/read-pathkit.ts";
import { drawLibrary } from "./draw-library.ts";

/** Writes `assets/marks/symbols.json` anew from the sources: `node bake/marks/bake-marks.ts`. */
const target = new URL("../../assets/marks/symbols.json", import.meta.url);
const text = drawLibrary(await createGeometry(await readPathKit()));
await writeFile(target, text);
console.log(`${target.pathname}: ${Math.round(text.length / 1024)} kB`);
