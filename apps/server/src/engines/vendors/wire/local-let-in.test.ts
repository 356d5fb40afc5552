import { afterEach, beforeEach, expect, test } from "vitest";
import { openAiChat } from "../../language/openai-chat.ts";
import type { LanguageConfig } from "../../pictures/engine-catalogue.ts";
import { caseOf } from "../../testing/case-of.ts";
import { callOf, openVendor, pictureRequest } from "../../testing/open-vendor.ts";

let authorizations: (string | null)[];
beforeEach(() => {
  authorizations = [];
});
/** Notes what is sent to get in, and lets nobody in. */
const door: typeof fetch = async (_url, init) => {
  authorizations.push(new Headers(init?.headers).get("authorization"));
  return new Response("", { status: 401 });
};

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

const KEYS = [
  ["ada:secret", "Basic YWRhOnNlY3JldA=="],
  ["sk-token", "Bearer sk-token"],
] as const;

test.each(
  ["openai-compatible with base64", "comfyui with a checkpoint of Stable", "automatic1111"].flatMap(
    (name) => KEYS.map((key) => [name, ...key] as const),
  ),
)("%s is asked with %s as %s", async (name, apiKey, expected) => {
  const vendor = await openVendor(caseOf(name));
  cleanUps.push(() => vendor.close());
  const target = vendor.make({ apiKey, fetch: door });
  await expect(target.submit(pictureRequest(), callOf())).rejects.toMatchObject({
    failure: { errorClass: "auth" },
  });
  expect(new Set(authorizations)).toEqual(new Set([expected]));
});

test.each(KEYS)("a language model is asked with %s as %s", async (apiKey, expected) => {
  const config: LanguageConfig = {
    kind: "openai-compatible",
    ...{ vendor: "language", baseUrl: "http://127.0.0.1:9/v1", apiKey, model: "m" },
    ...{ priceMicros: 0, deadlineMs: 1000 },
  };
  const ask = openAiChat({ config, fetch: door });
  const request = { instructions: "", turns: [], schema: null };
  await expect(ask(request, new AbortController().signal)).rejects.toMatchObject({
    failure: { errorClass: "auth" },
  });
  expect(authorizations).toEqual([expected]);
});
