import { oauthFailureCode } from "@emblazon/contract";
import { expect, test } from "vitest";
import { providerFailure } from "./provider-failure.ts";

test("every code of the server has words of its own", () => {
  const words = oauthFailureCode.options.map((code) => providerFailure(code));
  expect(new Set(words).size).toBe(oauthFailureCode.options.length);
});

test.each(["<b>Call 555-1234</b>", "", "constructor", "__proto__"])(
  "%j is no code, and is not shown",
  (code) => {
    expect(providerFailure(code)).toMatch(/^The sign-in there did not succeed/);
  },
);
