import { makePng } from "@emblazon/testkit/images/png";
import { afterEach, beforeEach, expect, test } from "vitest";
import { caseOf, lastAsked } from "../../testing/case-of.ts";
import { openVendor, type OpenVendor, pictureRequest, settle } from "../../testing/open-vendor.ts";

const INPUT = makePng({ width: 8, height: 8, colorAt: () => [10, 20, 30] });

let vendor: OpenVendor;
beforeEach(async () => {
  vendor = await openVendor(caseOf("openai's gpt-image"));
});
afterEach(() => vendor.close());

test.each([
  ["gpt-image-1", "1536x1024"],
  ["gpt-image-1-mini", "1536x1024"],
  ["gpt-image-1.5", "1536x1024"],
  ["gpt-image-2", "1200x800"],
  ["gpt-image-10", "1200x800"],
  ["dall-e-3", "1792x1024"],
  ["dall-e-2", "1024x1024"],
])("%s makes 1200 by 800 as %s", async (id, size) => {
  const target = vendor.make({ model: { id } });
  await settle(target, pictureRequest({ width: 1200, height: 800 }));
  expect(lastAsked(vendor)).toMatchObject({ size, model: id });
});

test("the owner's sizes come before those that are known", async () => {
  const capabilities = {
    abilities: ["text_to_image"],
    choices: { size: ["1024x1536"] },
    limits: {},
  };
  await settle(vendor.make({ model: { id: "gpt-image-1", capabilities } }));
  expect(lastAsked(vendor).size).toBe("1024x1536");
});

test("what shall not be seen is said in the prompt, and what the vendor made of it comes back", async () => {
  const state = await settle(vendor.make({ model: { id: "dall-e-3" } }));
  expect(lastAsked(vendor).prompt).toBe("a red fox on a hill\n\nDo not show: blurry");
  expect(state).toMatchObject({ result: { revisedPrompt: "A red fox, in the evening" } });
});

test.each([
  ["gpt-image-2", 1024, 1],
  ["gpt-image-2", 1536, 1.5],
  ["gpt-image-2", 2048, 2],
  ["gpt-image-1", 2048, 1],
])("a picture of %s of %i pixels a side costs its price %s times", async (id, side, times) => {
  const target = vendor.make({ model: { id, partials: { count: 2, priceMicros: 3000 } } });
  const request = pictureRequest({ width: side, height: side });
  expect(target.priceMicros(request)).toBe(40_000 * times + 2 * 3000);
  expect(await settle(target, request)).toMatchObject({
    costMicros: expect.toSatisfy((cost: number) => cost >= 40_000 * times),
  });
});

test("each family has its own limits", () => {
  const lacks = (id: string, changes: Parameters<typeof pictureRequest>[0]): string | null =>
    vendor.make({ model: { id } }).lacks(pictureRequest(changes));
  expect(lacks("dall-e-3", { inputs: [INPUT] })).toBe("no image to image");
  expect(lacks("dall-e-2", { inputs: [INPUT, INPUT] })).toBe("input pictures above 1");
  expect(lacks("dall-e-2", { prompt: "x".repeat(1001) })).toBe("prompt characters above 1000");
  expect(lacks("gpt-image-1", { inputs: Array.from({ length: 17 }, () => INPUT) })).toBe(
    "input pictures above 16",
  );
  expect(lacks("gpt-image-1", { inputs: [INPUT], lora: "studio:ada" })).toMatch(/^no lora/);
});
