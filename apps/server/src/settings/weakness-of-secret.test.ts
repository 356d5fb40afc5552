import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { ConfigError, readConfig } from "../config.ts";
import { weaknessOfSecret } from "./weakness-of-secret.ts";

test.each([
  ["", "shorter than 32 bytes"],
  ["secret", "shorter than 32 bytes"],
  ["kR3#vT9!mQ2@xL7$wZ5%pN8^cB4&dF6", "shorter than 32 bytes"],
  ["your-256-bit-secret-your-256-bit-secret", "out of an example"],
  ["super-secret-jwt-key-of-our-application", "out of an example"],
  ["please-CHANGE_ME-before-you-go-to-production", "out of an example"],
  ["a-string-secret-at-least-256-bits-long", "out of an example"],
  ["0123456789abcdef0123456789abcdef", "out of an example"],
  ["a".repeat(64), "repeats itself"],
  ["abcabcabcabcabcabcabcabcabcabcabcabc", "repeats itself"],
  ["Tr0ub4dor&3.Tr0ub4dor&3.Tr0ub4dor&3.", "repeats itself"],
])("%j is no secret to sign with: it %s", (secret, weakness) => {
  expect(weaknessOfSecret(secret)).toContain(weakness);
});

test("what openssl makes of chance is taken, in each of its forms", () => {
  for (let round = 0; round < 200; round += 1) {
    for (const form of ["hex", "base64", "base64url"] as const) {
      const secret = randomBytes(32).toString(form);
      expect(weaknessOfSecret(secret), secret).toBeNull();
    }
  }
});

test("the start is refused with a weak one, which the refusal does not repeat", () => {
  const start = () => readConfig({ JWT_SECRET: "hunter2hunter2" });
  expect(start).toThrow(ConfigError);
  expect(start).toThrow(/JWT_SECRET: is shorter than 32 bytes/);
  expect(start).not.toThrow(/hunter2/);
});
