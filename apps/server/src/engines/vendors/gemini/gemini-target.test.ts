import { makePng } from "@emblazon/testkit/images/png";
import { afterEach, beforeEach, expect, test } from "vitest";
import { caseOf, lastAsked } from "../../testing/case-of.ts";
import { openVendor, type OpenVendor, pictureRequest, settle } from "../../testing/open-vendor.ts";

const INPUT = makePng({ width: 8, height: 8, colorAt: () => [10, 20, 30] });

let vendor: OpenVendor;
beforeEach(async () => {
  vendor = await openVendor(caseOf("gemini that refuses prompts"));
});
afterEach(() => vendor.close());

test.each([
  [1024, 1024, "1:1"],
  [1200, 820, "3:2"],
  [820, 1200, "2:3"],
  [1920, 1080, "16:9"],
  [3000, 1000, "21:9"],
])("%i by %i is made as %s, of the model's one size", async (width, height, aspectRatio) => {
  await settle(vendor.target, pictureRequest({ width, height }));
  expect(lastAsked(vendor).generationConfig).toMatchObject({ imageConfig: { aspectRatio } });
  expect(JSON.stringify(lastAsked(vendor))).not.toContain("imageSize");
});

test("of the sizes that the owner lists, the nearest is asked for", async () => {
  const choices = { size: ["1K", "2K", "4K"] };
  const capabilities = { abilities: ["text_to_image"], choices, limits: {} };
  const target = vendor.make({ model: { capabilities } });
  await settle(target, pictureRequest({ width: 1900, height: 1800 }));
  expect(lastAsked(vendor).generationConfig).toMatchObject({ imageConfig: { imageSize: "2K" } });
});

test("pictures come before the words that are about them, and the key in no address", async () => {
  await settle(vendor.target, pictureRequest({ inputs: [INPUT, INPUT] }));
  expect(lastAsked(vendor).contents).toMatchObject([
    {
      parts: [
        { inlineData: { mimeType: "image/png" } },
        { inlineData: { mimeType: "image/png" } },
        { text: expect.stringContaining("fox") },
      ],
    },
  ]);
  expect(vendor.guard.requests[0]?.query).toEqual({});
});
