import { expect, test } from "vitest";
import { caseOf } from "../../testing/case-of.ts";
import { openVendor, settle } from "../../testing/open-vendor.ts";

test("an answer in words is told in its own words", async () => {
  const vendor = await openVendor(caseOf("huggingface"));
  vendor.guard.script({ kind: "picture", is: "no_picture" });
  await expect(settle(vendor.target)).rejects.toThrow(/in words: .*Please try again/);
  await vendor.close();
});

test("a model is asked by its owner and name", async () => {
  const vendor = await openVendor(caseOf("huggingface"));
  await settle(vendor.make({ model: { id: "ada/painter xl" } }));
  expect(vendor.guard.requests[0]?.path).toBe("/hf-inference/models/ada/painter%20xl");
  await vendor.close();
});
