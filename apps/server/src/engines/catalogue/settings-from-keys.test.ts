import { expect, test } from "vitest";
import { settingsFromKeys } from "./settings-from-keys.ts";
import type { VendorKeys } from "./settings-from-keys.ts";

const off = { apiKey: null, baseUrl: "https://vendor.test/v1" };
const on = { apiKey: "key", baseUrl: "https://vendor.test/v1" };
const NONE: VendorKeys = {
  ...{ a4f: off, openai: off, gemini: off, seedream: off },
  ...{ replicate: off, fal: off, huggingface: off },
};
const GEMINI = { ...NONE, gemini: on };
const ALL = { ...NONE, gemini: on, openai: on, a4f: on };

test.each<[string, VendorKeys, string | null, object | null]>([
  ["nobody's key", NONE, null, null],
  [
    "Gemini's key",
    GEMINI,
    null,
    { kind: "gemini", model: "gemini-3.8-flash", apiKey: "key", priceMicros: 6_000 },
  ],
  ["OpenAI's key", { ...NONE, openai: on }, null, { vendor: "openai", priceMicros: 1_200 }],
  ["a reseller's key alone, which says nothing of models", { ...NONE, a4f: on }, null, null],
  [
    "another model of the same vendor",
    GEMINI,
    "gemini/gemini-9",
    { model: "gemini-9", priceMicros: 10_000 },
  ],
  [
    "a model of a reseller's",
    ALL,
    "a4f/provider-1/writer",
    { vendor: "a4f", kind: "openai-compatible", model: "provider-1/writer" },
  ],
  ["a vendor without its key", GEMINI, "openai/gpt-6-luna", null],
  ["all keys and no wish for a language model", ALL, "off", null],
])("the language model with %s", (_what, keys, wanted, expected) => {
  const { language } = settingsFromKeys(keys, wanted);
  if (expected === null) expect(language).toBeNull();
  else expect(language).toMatchObject(expected);
});

test("nobody asks for a model that its vendor has taken down", () => {
  const { chain } = settingsFromKeys(ALL);
  for (const id of ["openai/dall-e-3", "gemini/gemini-2.5-flash-image"])
    expect(chain).not.toContain(id);
  expect(chain).toContain("openai/gpt-image-2");
});

test.each([
  ["gemini", "gemini-3.1-flash-image", 67_000],
  ["gemini", "gemini-3-pro-image", 134_000],
  ["openai", "gpt-image-2", 53_000],
])("what %s asks for a picture of %s is put aside", (vendor, id, micros) => {
  const { vendors } = settingsFromKeys(ALL);
  const models = vendors.find((one) => one.id === vendor)?.models ?? [];
  expect(models.find((one) => one.id === id)?.priceMicros).toBe(micros);
});

test("models that are billed by the megapixel make no more than one at the price of one", () => {
  const { vendors } = settingsFromKeys({ ...NONE, fal: on });
  for (const { capabilities } of vendors.flatMap(({ models }) => models))
    expect(capabilities.limits).toEqual({ width: { most: 1024 }, height: { most: 1024 } });
});
