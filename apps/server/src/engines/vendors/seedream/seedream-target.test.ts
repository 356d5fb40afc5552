import { makePng } from "@emblazon/testkit/images/png";
import { afterEach, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { caseOf, lastAsked } from "../../testing/case-of.ts";
import { openVendor, type OpenVendor, pictureRequest, settle } from "../../testing/open-vendor.ts";

const INPUT = makePng({ width: 8, height: 8, colorAt: () => [10, 20, 30] });

let vendor: OpenVendor;
beforeEach(async () => {
  vendor = await openVendor(caseOf("seedream that refuses requests"));
});
afterEach(() => vendor.close());

test("many pictures go along as a list, and nothing is stamped on the result", async () => {
  await settle(vendor.target, pictureRequest({ inputs: [INPUT, INPUT] }));
  expect(lastAsked(vendor)).toMatchObject({
    watermark: false,
    image: [{}, {}].map(() => expect.stringContaining("data:image/png;base64,")),
  });
});

test("a size that the owner names is asked for by its name", async () => {
  const capabilities = { abilities: ["text_to_image"], choices: { size: ["2K"] }, limits: {} };
  await settle(vendor.make({ model: { capabilities } }));
  expect(lastAsked(vendor).size).toBe("2K");
});

test.each([
  ["seedream-4-0-250828", 1024 * 1024],
  ["seedream-4-5-251128", 2560 * 1440],
  ["dola-seedream-5-0-pro-260628", 2560 * 1440],
])("%s makes a square of a megapixel no smaller than it can", async (id, pixels) => {
  // The stand-in is of the newer models: what the older one is asked for is too small for them.
  await settle(vendor.make({ model: { id } }), pictureRequest({ width: 1024, height: 1024 })).catch(
    () => undefined,
  );
  vendor.guard.takeViolations();
  const { size } = z.object({ size: z.string() }).parse(vendor.guard.requests[0]?.body);
  const [width = 0, height = 0] = size.split("x").map(Number);
  expect(width).toBe(height);
  expect(width * height).toBeGreaterThanOrEqual(pixels);
  expect(width * height).toBeLessThan(pixels * 1.02);
});

test.each([
  [429, "SetLimitExceeded", "quota"],
  [429, "QuotaExceeded", "quota"],
  [429, "ServerOverloaded", "rate"],
  [400, "OutputImageRiskDetection", "policy"],
  [404, "ModelNotOpen", "unsupported"],
] as const)("%i %s is %s", async (status, code, errorClass) => {
  const body = { error: { code, message: "no", param: "", type: "x" } };
  const fetch = (): Promise<Response> => Promise.resolve(Response.json(body, { status }));
  await expect(settle(vendor.make({ fetch }))).rejects.toMatchObject({ failure: { errorClass } });
});
