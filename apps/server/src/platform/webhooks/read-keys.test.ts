import { expect, test } from "vitest";
import { readKeys } from "./read-keys.ts";
import { stripeScheme } from "./stripe-scheme.ts";
import type { WebhookProvider } from "./webhook-provider.ts";

const SECRET = "whsec_that_nobody_is_told";
const SENDER: WebhookProvider = {
  id: "a-sender",
  scheme: stripeScheme,
  secrets: [SECRET, "whsec_that_comes_after_it"],
  toleranceSeconds: 300,
  types: new Set(),
  readEvent: () => null,
  handle: async () => undefined,
};

test("every secret gives a key, the one that is being replaced too", () => {
  expect(readKeys(SENDER).map(String)).toEqual(SENDER.secrets);
});

test.each<[string, Partial<WebhookProvider>, RegExp]>([
  ["no secret", { secrets: [] }, /a-sender has no secret/],
  ["an empty secret", { secrets: [""] }, /secret of a-sender is shorter than 16/],
  ["a line's end in a secret", { secrets: [SECRET, `${SECRET}\n`] }, /a-sender holds white space/],
  ["no tolerance", { toleranceSeconds: 0 }, /tolerates 1 to 3600 s/],
  ["endless tolerance", { toleranceSeconds: Infinity }, /tolerates 1 to 3600 s/],
  ["a tolerance that is no number", { toleranceSeconds: Number.NaN }, /tolerates 1 to 3600 s/],
  ["an id that is no part of an address", { id: "../x" }, /is no id/],
])("a provider with %s is refused, and its secret not told", (_, change, fault) => {
  expect(() => readKeys({ ...SENDER, ...change })).toThrow(fault);
  expect(() => readKeys({ ...SENDER, ...change })).not.toThrow(/whsec_/);
});
