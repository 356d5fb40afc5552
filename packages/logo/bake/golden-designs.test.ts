import { expect, test } from "vitest";
import { createLogoEngine } from "../src/engine.ts";
import golden from "./golden-designs.json" with { type: "json" };
import { goldenOf } from "./golden-of.ts";
import { readAssets } from "../src/node/read-assets.ts";

test("design, a few briefs, gives what was written down (renew with `node bake/renew-golden.ts`)", async () => {
  expect(await goldenOf(await createLogoEngine(readAssets()))).toEqual(golden);
});
