import { expect, test } from "vitest";
import { capabilities } from "../../engines/catalogue/presets.ts";
import type { KnownModel } from "../../engines/pictures/picture-chain.ts";
import type { VendorConfig } from "../../engines/pictures/vendor-config.ts";
import type { EngineStateRow } from "../../schema/engine-states.ts";
import { createTestChain } from "../testing/test-chain.ts";
import { vendorHealth } from "./present-engines.ts";

const NOW_MS = 1_000_000;
const shop: VendorConfig = {
  ...{ id: "shop", name: "Shop", kind: "openai", models: [] },
  ...{ baseUrl: "https://vendor.test/v1", apiKey: null },
};

function known(id: string, retired = false): KnownModel {
  const model = {
    ...{ id, name: id, priceMicros: 0, retired, typicalMs: 10, limitMs: 1_000 },
    capabilities: capabilities(["text_to_image"], 1024),
  };
  return { id: `shop/${id}`, vendor: shop, model };
}

function state(target: string, changes: Partial<EngineStateRow>): [string, EngineStateRow] {
  return [
    target,
    { target, breaker: null, switched_off: false, updated_at: new Date(NOW_MS), ...changes },
  ];
}

test("the health of vendors is that of the models which are asked", () => {
  const models = [known("brush"), known("tired"), known("old", true), known("off")];
  const open = { kind: "open", level: 0, untilMs: NOW_MS + 1, because: "server" } as const;
  const health = vendorHealth(
    { pictures: { ...createTestChain(), models: () => models }, now: () => NOW_MS },
    {
      figures: new Map(),
      states: new Map([
        state("shop/tired", { breaker: open }),
        state("shop/off", { switched_off: true }),
      ]),
    },
  );
  expect(health).toEqual({
    "engine:shop/brush": { status: "ok", latency_ms: null },
    "engine:shop/tired": { status: "down", latency_ms: null },
  });
});
