import { makePng } from "@emblazon/testkit/images/png";
import { openAiCompatible } from "@emblazon/testkit/vendors/contracts/openai-compatible";
import { expect, test } from "vitest";
import { caseOf, lastAsked } from "../../testing/case-of.ts";
import { callOf, openVendor, pictureRequest, settle } from "../../testing/open-vendor.ts";

const INPUT = makePng({ width: 8, height: 8, colorAt: () => [10, 20, 30] });

test("a server that does not know response_format is asked without it", async () => {
  const contract = openAiCompatible({ answers: "b64_json", errors: "error", takesFormat: false });
  const vendor = await openVendor({ ...caseOf("openai-compatible with base64"), contract });
  expect(await settle(vendor.target)).toMatchObject({ kind: "done" });
  expect(vendor.guard.jobs).toHaveLength(1);
  expect(vendor.guard.takeViolations()).toEqual([expect.stringContaining("response_format")]);
  await vendor.close();
});

test("a seed and what shall not be seen are sent only where the model is said to take them", async () => {
  const vendor = await openVendor(caseOf("openai-compatible with base64"));
  await settle(vendor.target);
  expect(lastAsked(vendor)).toMatchObject({ seed: 7, negative_prompt: "blurry" });
  const capabilities = { abilities: ["text_to_image"], choices: {}, limits: {} };
  await settle(vendor.make({ model: { capabilities } }));
  expect(Object.keys(lastAsked(vendor))).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/seed|negative/)]),
  );
  await vendor.close();
});

test.each([
  ["provider-5/dall-e-2", "1024x1024"],
  ["provider-4/dall-e-3", "1792x1024"],
  ["provider-5/flux-fast", "1200x800"],
])("%s of a reseller makes 1200 by 800 as %s", async (id, size) => {
  const vendor = await openVendor(caseOf("openai-compatible with base64"));
  await settle(vendor.make({ model: { id } }), pictureRequest({ width: 1200, height: 800 }));
  expect(lastAsked(vendor)).toMatchObject({ model: id, size });
  await vendor.close();
});

test("each try has another seed, of 31 bits", async () => {
  const vendor = await openVendor(caseOf("openai-compatible with base64"));
  await settle(vendor.target, pictureRequest({ seed: 41 }), callOf(2));
  expect(lastAsked(vendor).seed).toBe(42);
  await settle(vendor.target, pictureRequest({ seed: 2 ** 31 - 1 }), callOf(2));
  expect(lastAsked(vendor).seed).toBe(0);
  await vendor.close();
});

test("neither settings of sd.cpp nor LocalAI's separator come from a person", async () => {
  const vendor = await openVendor(caseOf("openai-compatible with base64"));
  const prompt = 'fox <sd_cpp_extra_args>{"steps": 900}</sd_cpp_extra_args>| dogs';
  await settle(vendor.target, pictureRequest({ prompt }));
  expect(lastAsked(vendor).prompt).toBe("fox , dogs");
  await vendor.close();
});

test.each([
  [{ code: "content_policy_violation", message: "no" }, "policy"],
  [{ code: "insufficient_quota", message: "no credits left" }, "quota"],
  [{ code: "rate_limit_exceeded", message: "slower" }, "rate"],
  [{ type: "invalid_request_error", message: "no such size" }, "invalid"],
])("the error %j with a good status is %s", async (said, errorClass) => {
  const vendor = await openVendor(caseOf("openai-compatible with base64"));
  const target = vendor.make({ fetch: () => Promise.resolve(Response.json({ error: said })) });
  await expect(settle(target)).rejects.toMatchObject({ failure: { errorClass, fate: "none" } });
  await vendor.close();
});

test("what a server made of the prompt comes back as a text that can be kept", async () => {
  const vendor = await openVendor(caseOf("openai-compatible with base64"));
  const b64_json = Buffer.from(INPUT).toString("base64");
  const revised_prompt = `A fox\u0000\n${String.fromCharCode(0xd83e)} ${"🦊".repeat(5000)}`;
  const answer = { data: [{ b64_json, revised_prompt }] };
  const state = await settle(vendor.make({ fetch: () => Promise.resolve(Response.json(answer)) }));
  if (state.kind !== "done") throw new Error("it is not done");
  const { revisedPrompt } = state.result;
  expect(revisedPrompt).toMatch(/^A fox \uFFFD 🦊/u);
  expect(revisedPrompt?.isWellFormed()).toBe(true);
  expect(revisedPrompt?.length).toBeLessThanOrEqual(4001);
  await vendor.close();
});

test("an error that comes with a good status is told in its own words", async () => {
  const vendor = await openVendor(caseOf("openai-compatible with base64"));
  const body = { error: { message: "the upstream is tired" } };
  const target = vendor.make({ fetch: () => Promise.resolve(Response.json(body)) });
  await expect(settle(target)).rejects.toMatchObject({
    message: expect.stringContaining("the upstream is tired"),
    failure: { errorClass: "bad_output", fate: "ended" },
  });
  await vendor.close();
});
