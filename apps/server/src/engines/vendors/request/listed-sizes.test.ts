import { afterEach, expect, test } from "vitest";
import type { ModelConfig } from "../../pictures/vendor-config.ts";
import { caseOf, lastAsked } from "../../testing/case-of.ts";
import { openVendor, type OpenVendor, pictureRequest, settle } from "../../testing/open-vendor.ts";

let vendor: OpenVendor;
afterEach(() => vendor.close());

/** What a vendor is asked for, where the owner lists choices of a model. */
async function askedBy(
  name: string,
  choices: ModelConfig["capabilities"]["choices"],
): Promise<string> {
  const found = caseOf(name);
  vendor = await openVendor(found);
  const capabilities = { abilities: ["text_to_image"], choices, limits: {} };
  const target = vendor.make({ model: { ...found.model, capabilities } });
  await settle(target, pictureRequest({ width: 1600, height: 900 }));
  return JSON.stringify(lastAsked(vendor));
}

test.each([
  ...["fal", "huggingface", "automatic1111", "comfyui with a checkpoint of Stable"],
  "replicate's version of any size",
])("sizes that the owner lists are the only ones that %s is asked for", async (name) => {
  const asked = await askedBy(name, { size: ["1024x1024", "1216x832"] });
  expect(asked).toContain('"width":1216');
  expect(asked).toContain('"height":832');
});

test("shapes that the owner lists are the only ones that gemini is asked for", async () => {
  const asked = await askedBy("gemini", { aspect_ratio: ["1:1", "3:2"] });
  expect(asked).toContain('"aspectRatio":"3:2"');
});
