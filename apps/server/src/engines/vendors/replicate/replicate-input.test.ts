import { expect, test } from "vitest";
import type { PictureRequest } from "../../pictures/picture-request.ts";
import { callOf, pictureRequest } from "../../testing/open-vendor.ts";
import { toInput } from "./replicate-input.ts";
import type { InputField, ReplicateModel } from "./replicate-model.ts";

const field = (changes: Partial<InputField> = {}): InputField => ({
  ...{ type: "string", choices: [], least: null, most: null },
  ...changes,
});

function inputOf(
  fields: Readonly<Record<string, InputField>>,
  changes: Partial<PictureRequest> = {},
  inputs: readonly string[] = [],
): Readonly<Record<string, unknown>> {
  const input = new Map(Object.entries({ prompt: field(), ...fields }));
  const model: ReplicateModel = { path: "/predictions", version: null, input };
  const capabilities = { abilities: [], choices: {}, limits: {} };
  const own = { id: "ada/painter", name: "Painter", priceMicros: 0, capabilities };
  const config = { ...own, retired: false, typicalMs: 1, limitMs: 1 };
  return toInput(pictureRequest(changes), model, {
    links: { inputs, mask: null },
    options: {
      vendor: {
        ...{ id: "v", name: "V", kind: "replicate", baseUrl: "http://127.0.0.1", apiKey: null },
        models: [config],
      },
      model: config,
      fetch,
    },
    call: callOf(),
  });
}

test("only what the model names is said", () => {
  expect(inputOf({})).toEqual({ prompt: "a red fox on a hill" });
});

test("a size of one's own is asked for as the model wants it", () => {
  const side = field({ type: "integer", least: 256, most: 1440 });
  const shape = field({ choices: ["1:1", "16:9", "custom"] });
  const wish = { width: 2000, height: 1000 };
  expect(inputOf({ width: side, height: side, aspect_ratio: shape }, wish)).toMatchObject({
    ...{ aspect_ratio: "custom", width: 1440, height: 720 },
  });
  const shapes = field({ choices: ["1:1", "16:9"] });
  const input = inputOf({ width: side, height: side, aspect_ratio: shapes }, wish);
  expect(input).toMatchObject({ aspect_ratio: "16:9" });
  expect(input).not.toHaveProperty("width");
});

test("a value that the model does not list is left out", () => {
  expect(inputOf({ output_format: field({ choices: ["webp", "jpg"] }) })).not.toHaveProperty(
    "output_format",
  );
});

test("pictures go into the field that the model has for them, as a list where it is one", () => {
  const link = "https://files.example.com/a.png";
  const list = { image_input: field({ type: "array" }) };
  expect(inputOf(list, {}, [link, link])).toMatchObject({ image_input: [link, link] });
  expect(inputOf({ input_image: field() }, {}, [link])).toMatchObject({ input_image: link });
  expect(() => inputOf({ input_image: field() }, {}, [link, link])).toThrow("no image to image");
  expect(() => inputOf({}, {}, [link])).toThrow("no image to image");
});
