import { expect, test } from "vitest";
import { createPasswordHasher } from "./password-hasher.ts";

const hasher = createPasswordHasher(2);

test("a password matches its hash and no other", async () => {
  const hash = await hasher.hash("a heron in the reeds");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w-]{22}\$[\w-]{43}$/);
  expect(await hasher.matches("a heron in the reeds", hash)).toBe(true);
  expect(await hasher.matches("a heron in the reed", hash)).toBe(false);
  expect(await hasher.hash("a heron in the reeds")).not.toBe(hash);
});

test("a password counts to its last character, however long", async () => {
  const long = "x".repeat(100);
  const hash = await hasher.hash(`${long}a`);
  expect(await hasher.matches(`${long}b`, hash)).toBe(false);
  expect(await hasher.matches(`${long}a`, hash)).toBe(true);
});

test("composed and decomposed letters are the same password", async () => {
  const hash = await hasher.hash("caf\u00e9 au lait");
  expect(await hasher.matches("cafe\u0301 au lait", hash)).toBe(true);
});

test("without a hash, and with one that cannot be read, nothing matches", async () => {
  expect(await hasher.matches("", null)).toBe(false);
  expect(await hasher.matches("x", "$2b$10$something")).toBe(false);
});

test("more than can wait are sent away, with when to come back", async () => {
  const narrow = createPasswordHasher(1);
  const results = await Promise.allSettled(
    Array.from({ length: 30 }, () => narrow.matches("x", null)),
  );
  const refused = results.filter(({ status }) => status === "rejected");
  expect(refused.length).toBe(9);
  expect(refused[0]).toMatchObject({
    reason: { code: "rate_limited", headers: { "retry-after": "2" } },
  });
});
