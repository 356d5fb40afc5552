import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { createGeometry } from "../../src/geometry/geometry.ts";
import { ABSTRACT_SOURCES } from "../../src/marks/abstracts.ts";
import { SYMBOL_SOURCES } from "../../src/marks/symbols/index.ts";
import { readPathKit } from "../../src/node/read-pathkit.ts";
import { drawLibrary } from "./draw-library.ts";

// Every symbol is drawn and measured anew, which takes some ten seconds of one core.
const DRAWING_MS = 240_000;

test("the baked symbols are what the sources draw", { timeout: DRAWING_MS }, async () => {
  const baked = await readFile(new URL("../../assets/marks/symbols.json", import.meta.url), "utf8");
  const drawn = drawLibrary(await createGeometry(await readPathKit()));
  expect(drawn === baked, "run `node packages/logo/bake/marks/bake-marks.ts`").toBe(true);
});

test("no two symbols or abstract marks share an id", () => {
  const ids = [...SYMBOL_SOURCES, ...ABSTRACT_SOURCES].map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});
