import { refineAsset } from "@emblazon/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { createTestChain, TEST_LANGUAGE } from "../testing/test-chain.ts";
import { testSpec } from "../testing/test-engine.ts";
import { createTestVendor } from "../testing/test-vendor.ts";
import { planChange } from "./plan-change.ts";
import { planRefinement } from "./plan-refinement.ts";

let bench: TestParts;
beforeAll(async () => {
  bench = await openTestParts();
});
afterAll(() => bench.close());

test("our directed engine changes no picture and no recipe, and that is what is said", async () => {
  const pictures = createTestChain([createTestVendor().target], TEST_LANGUAGE);
  const parts = { ...bench.parts, pictures };
  const sizes = { width: 1024, height: 1024, bytes: 1 };
  const file = { variant: "full", format: "png", key: "a", sha256: "b", ...sizes } as const;
  const asked = refineAsset.parse({ engine: "built-in-directed" });
  const refusal = { code: "validation_failed", fields: [{ field: "engine" }] };
  const source = { kind: "picture", file, lettering: null } as const;
  await expect(planChange(parts, source, asked)).rejects.toMatchObject(refusal);
  await expect(planRefinement(parts, testSpec("Saltmarsh", 0), asked)).rejects.toMatchObject(
    refusal,
  );
});
