import { expect, test } from "vitest";
import { readEnginesFile } from "./read-engines-file.ts";
import { settingsFromKeys } from "./settings-from-keys.ts";
import type { VendorKeys } from "./settings-from-keys.ts";

const off = { apiKey: null, baseUrl: "https://vendor.test/v1" };
const KEYS: VendorKeys = {
  a4f: off,
  openai: { apiKey: "sk-openai", baseUrl: "https://api.openai.com/v1" },
  gemini: off,
  seedream: off,
  replicate: off,
  fal: off,
  huggingface: off,
};

const read = (text: string, variables: Record<string, string> = {}) =>
  readEnginesFile(text, {
    base: settingsFromKeys(KEYS),
    readVariable: (name) => variables[name],
  });

const HOME = `
vendors:
  - id: home
    kind: comfyui
    base_url: http://127.0.0.1:8188/
    models:
      - id: sdxl
        price: 0
  - id: shop
    kind: openai-compatible
    base_url: https://shop.test/v1
    api_key_env: SHOP_KEY
    models:
      - { id: brush, price: 0.02, retired: true, capabilities: [text_to_image, mask] }
deadline_ms: 20000
budget:
  per_picture: 0.5
`;

test("vendors of the file come before those that are on by their key", () => {
  const result = read(HOME, { SHOP_KEY: "secret" });
  if (result.kind === "bad") throw new Error(result.problems.join("\n"));
  const { settings } = result;
  expect(settings.vendors.map(({ id }) => id)).toEqual(["home", "shop", "openai"]);
  expect(settings.chain.slice(0, 3)).toEqual(["home/sdxl", "shop/brush", "openai/gpt-image-2"]);
  expect(settings.vendors[0]).toMatchObject({ baseUrl: "http://127.0.0.1:8188", apiKey: null });
  expect(settings.vendors[1]).toMatchObject({ apiKey: "secret" });
  expect(settings.vendors[1]?.models[0]).toMatchObject({ priceMicros: 20_000, retired: true });
  expect(settings.deadlineMs).toBe(20_000);
  expect(settings.budget.perPictureMicros).toBe(500_000);
});

test("JSON is read as well", () => {
  const result = read('{"chain": ["openai/dall-e-3"]}');
  expect(result).toMatchObject({ kind: "good", settings: { chain: ["openai/dall-e-3"] } });
});

test("an empty file changes nothing", () => {
  expect(read("")).toEqual({ kind: "good", settings: settingsFromKeys(KEYS) });
});

test.each([
  [
    "a kind that there is not",
    "vendors:\n  - id: a\n    kind: dalle\n",
    /line 3: vendors\.0\.kind/,
  ],
  ["a name that is not known", "deadline: 3\n", /line 1: .*deadline/],
  [
    "a name within a model that is not known",
    HOME.replace("price: 0", "price: 0\n        prise: 2"),
    /^line 9: vendors\.0\.models\.0\.prise: there is no such setting$/,
  ],
  [
    "a name at the end of the file that is not known, beside another",
    `${HOME}budgets: { per_picture: 1 }\nchains:\n  - a\n`,
    /^line 18: budgets: .*\nline 19: chains: /,
  ],
  ["a file that is a list", "- 1\n", /^line 1: Invalid input/],
  ["broken YAML", "vendors:\n  - id: [\n", /line \d+: /],
  [
    "a model that there is not",
    "chain:\n  - openai/gpt-image-2\n  - openai/nothing\n",
    /line 3: openai\/nothing: there is no such model/,
  ],
  ...["capabilities: [txt2img]", "sizes: [large]", "aspect_ratios: [wide]", "workflow: mine"].map(
    (line): [string, string, RegExp] => [
      `a word that no vendor is asked by (${line})`,
      HOME.replace("price: 0", `price: 0\n        ${line}`),
      /line 9: vendors\.0\.models\.0\./,
    ],
  ),
  [
    "a wish for more pictures on the way than there are",
    HOME.replace("price: 0", "price: 0\n        partial_images: 4"),
    /line 9: vendors\.0\.models\.0\.partial_images/,
  ],
  [
    "a wish for pictures on the way that a kind has none of",
    HOME.replace("price: 0", "price: 0\n        partial_images: 2"),
    /line 9: partial_images: only models of the kinds openai and openai-compatible/,
  ],
  [
    "the same for a model",
    HOME.replace("id: brush, price", "id: x/dall-e-3, partial_images: 1, price"),
    /line 14: partial_images: x\/dall-e-3 sends no pictures on the way/,
  ],
  ["a variable that is not set", HOME, /line 12: SHOP_KEY is not set/],
  [
    "a vendor that is there twice",
    HOME.replace("id: shop", "id: home"),
    /line 9: home: this vendor is there twice/,
  ],
  [
    "a model that is there twice",
    HOME.replace("{ id: brush,", "{ id: brush, price: 1 }\n      - { id: brush,"),
    /^line 15: shop\/brush: this model is there twice$/m,
  ],
  [
    "an address with a password, which is never asked",
    HOME.replace("http://127.0.0.1:8188/", "http://ada:secret@127.0.0.1:8188/"),
    /^line 5: vendors\.0\.base_url: write user:password as api_key$/,
  ],
  [
    "an address that is none",
    HOME.replace("https://shop.test/v1", "shop.test"),
    /^line 11: vendors\.1\.base_url: write a whole http or https address$/,
  ],
])("%s is told with its line", (_what, text, expected) => {
  const result = read(text);
  expect(result.kind).toBe("bad");
  if (result.kind === "bad") expect(result.problems.join("\n")).toMatch(expected);
});

test.each(["sk-proj-Abc", "r8_abc", "AIzaSyAbc"])(
  "a key that was put where its variable's name belongs is not told (%s)",
  (key) => {
    const result = read(HOME.replace("SHOP_KEY", key));
    expect(result).toEqual({ kind: "bad", problems: ["line 12: this variable is not set"] });
  },
);

test("a key is taken without the blanks around it, from the file as from a variable", () => {
  const text = HOME.replace("kind: comfyui", "kind: comfyui\n    api_key: |\n      ada:secret\n");
  const result = read(text, { SHOP_KEY: " sk-shop\n" });
  if (result.kind === "bad") throw new Error(result.problems.join("\n"));
  const [home, shop] = result.settings.vendors;
  expect([home?.apiKey, shop?.apiKey]).toEqual(["ada:secret", "sk-shop"]);
});

test("without a key nobody is asked", () => {
  const settings = settingsFromKeys({ ...KEYS, openai: off });
  expect([settings.vendors, settings.chain, settings.language]).toEqual([[], [], null]);
});

test("a language model of the file comes before that of a key, and may take longer", () => {
  const text = `language:
  kind: openai-compatible
  base_url: http://127.0.0.1:11434/v1/
  model: qwen3:8b
  deadline_ms: 30000
`;
  expect(read(text)).toMatchObject({
    settings: {
      language: {
        ...{ vendor: "language", baseUrl: "http://127.0.0.1:11434/v1", apiKey: null },
        ...{ deadlineMs: 30_000, priceMicros: 0 },
      },
    },
  });
});

test("a call of a language model costs what the file says, and no less than nothing", () => {
  const text = (price: string): string =>
    `language: { kind: gemini, base_url: "https://g.test/v1", model: g, price: ${price} }`;
  expect(read(text("0.0015"))).toMatchObject({ settings: { language: { priceMicros: 1_500 } } });
  expect(read(text("-1"))).toMatchObject({ problems: [expect.stringContaining("language.price")] });
});

test("a language model's key that is nowhere is a mistake", () => {
  const text =
    "language:\n  kind: gemini\n  base_url: https://g.test/v1\n  model: g\n  api_key_env: NO_KEY\n";
  expect(read(text)).toEqual({ kind: "bad", problems: ["line 5: NO_KEY is not set"] });
});

test.each([
  ["openai", "gpt-image-2", "", { count: 2, priceMicros: 3000 }],
  ["openai", "gpt-image-1.5-2025-12-16", "", { count: 2, priceMicros: 3200 }],
  ["openai", "gpt-image-1-mini", "partial_images: 3", { count: 3, priceMicros: 800 }],
  ["openai", "gpt-image-1", "partial_images: 1", { count: 1, priceMicros: 4000 }],
  ["openai", "gpt-image-2", "partial_images: 0", undefined],
  ["openai", "dall-e-3", "", undefined],
  ["openai-compatible", "x/gpt-image-1", "", undefined],
  ["openai-compatible", "x/gpt-image-1", "partial_images: 2", { count: 2, priceMicros: 4000 }],
  ["openai-compatible", "painter", "partial_images: 2", { count: 2, priceMicros: 0 }],
  ["comfyui", "sdxl", "partial_images: 0", undefined],
])("of kind %s, %s %s is asked for these pictures on the way: %j", (kind, id, line, partials) => {
  const more = line === "" ? "" : `, ${line}`;
  const text = `vendors:
  - id: home
    kind: ${kind}
    base_url: http://127.0.0.1:8188
    models: [{ id: ${id}, price: 0.04${more} }]
`;
  const result = read(text);
  if (result.kind === "bad") throw new Error(result.problems.join("\n"));
  expect(result.settings.vendors[0]?.models[0]?.partials).toEqual(partials);
});

test("of the models that are set up already, those of OpenAI that stream are asked for two", () => {
  const models = settingsFromKeys(KEYS).vendors.flatMap((vendor) => vendor.models);
  expect(models.map(({ id, partials }) => [id, partials?.count])).toEqual([
    ["gpt-image-2", 2],
    ["gpt-image-1-mini", 2],
    ["dall-e-3", undefined],
  ]);
});
