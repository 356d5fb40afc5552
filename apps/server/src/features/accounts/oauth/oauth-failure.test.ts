import { expect, test } from "vitest";
import { OAuthFailure, reasonOf } from "./oauth-failure.ts";

const failure = (cause: unknown) => new OAuthFailure("provider_failed", "not good", { cause });

test("the reason is the word that the error has for itself", () => {
  const refused = Object.assign(new Error("invalid: code=SECRET"), { error: "invalid_grant" });
  const claims = Object.assign(new Error("claims"), { code: "OAUTH_JWT_CLAIM_COMPARISON_FAILED" });
  expect(reasonOf(failure(refused))).toBe("invalid_grant");
  expect(reasonOf(failure(claims))).toBe("OAUTH_JWT_CLAIM_COMPARISON_FAILED");
  expect(reasonOf(failure(new TypeError("fetch failed: SECRET")))).toBe("TypeError");
});

test("a failure of our own says itself why", () => {
  expect(reasonOf(new OAuthFailure("expired", "no state"))).toBe("no state");
});

test("a provider's word is made plain and short", () => {
  const error = Object.assign(new Error(), { error: `a\nb<c>${"x".repeat(300)}` });
  expect(reasonOf(failure(error))).toMatch(/^a_b_c_x{94}$/);
  expect(reasonOf("text")).toBe("unknown");
});
