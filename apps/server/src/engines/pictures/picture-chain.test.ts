import { expect, test } from "vitest";
import { capabilities } from "../catalogue/presets.ts";
import type { EngineSettings } from "./engine-catalogue.ts";
import { createPictureChain } from "./picture-chain.ts";
import type { VendorPictureTarget } from "./picture-request.ts";
import type { VendorConfig } from "./vendor-config.ts";

function vendorWith(id: string, limitMs: number): VendorConfig {
  const model = {
    ...{ id: "brush", name: "Brush", priceMicros: 0, retired: false, typicalMs: 10, limitMs },
    capabilities: capabilities(["text_to_image"], 1024),
  };
  const baseUrl = "https://vendor.test/v1";
  return { id, name: id, kind: "openai", baseUrl, apiKey: null, models: [model] };
}

function settingsOf(...vendors: readonly VendorConfig[]): EngineSettings {
  return {
    vendors,
    chain: vendors.map(({ id }) => `${id}/brush`),
    deadlineMs: 1_000,
    budget: { perPictureMicros: 0, perUserPerDayMicros: 0, perVendorPerDayMicros: 0 },
    language: null,
  };
}

test("a way out is opened once for a vendor, and anew when its settings change", async () => {
  let settings = settingsOf(vendorWith("shop", 1_000), vendorWith("twin", 2_000));
  const opened: (number | undefined)[] = [];
  const closed: (number | undefined)[] = [];
  const chain = createPictureChain({
    catalogue: {
      current: () => settings,
      problems: () => [],
      close: () => undefined,
    },
    createTarget: ({ vendor, model }): VendorPictureTarget => ({
      ...{ kind: "vendor", id: `${vendor.id}/${model.id}`, vendor: vendor.id },
      ...{ limitMs: model.limitMs, typicalMs: 10, lacks: () => null, priceMicros: () => 0 },
      submit: () => Promise.reject(new Error("nobody is asked here")),
      poll: () => Promise.reject(new Error("nobody is asked here")),
    }),
    openFetch: ({ models: [model] }) => {
      opened.push(model?.limitMs);
      return { fetch, close: async () => void closed.push(model?.limitMs) };
    },
  });
  const limits = () => chain.targets("auto", new Set()).map(({ limitMs }) => limitMs);
  expect([limits(), limits()]).toEqual([
    [1_000, 2_000],
    [1_000, 2_000],
  ]);
  expect(opened).toEqual([1_000, 2_000]);

  settings = settingsOf(vendorWith("shop", 90_000));
  expect(limits()).toEqual([90_000]);
  expect(opened).toEqual([1_000, 2_000, 90_000]);
  await chain.close();
  expect(closed).toEqual(opened);
});
