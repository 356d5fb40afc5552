import { parseLogoSpec } from "@emblazon/contract";
import { FIRST_SPEC } from "@emblazon/contract/logo-spec.testdata";
import type { LogoSpec } from "@emblazon/contract";
import { expect, test } from "vitest";
import { createGeometry } from "../geometry/geometry.ts";
import { readAssets } from "../node/read-assets.ts";
import { readPathKit } from "../node/read-pathkit.ts";
import { compose } from "../svg/compose.ts";
import { sceneToSvg } from "../svg/scene-to-svg.ts";
import { createFontBook } from "../type/font-book.ts";
import { loadType } from "./load-type.ts";

const geometry = await createGeometry(await readPathKit());
const book = await createFontBook(readAssets(), geometry);

async function draw(spec: LogoSpec): Promise<string> {
  await loadType(spec, book);
  const scene = compose(spec, { geometry, book });
  if (!scene) throw new Error("nothing drawn");
  return sceneToSvg(scene);
}

test("a spec of version 1 keeps its letters where they were, also when it is stored anew", async () => {
  const spec = parseLogoSpec(FIRST_SPEC);
  const stored = parseLogoSpec(JSON.parse(JSON.stringify(spec)));
  const drawn = await draw(spec);
  expect(await draw(stored)).toBe(drawn);
  const { kerning: _kerning, ...word } = spec.word;
  expect(await draw({ ...spec, word: { ...word, kerning: "font" } })).toBe(drawn);
  expect(await draw({ ...spec, word })).not.toBe(drawn);
});
