import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { seal, unseal } from "./seal.ts";

const KEY = randomBytes(32);
const OWNER = "0190b2c0-0000-7000-8000-000000000001";

test("what is sealed opens under its key and for its owner", () => {
  expect(unseal(KEY, seal(KEY, "geheim ✓", OWNER), OWNER)).toBe("geheim ✓");
  expect(unseal(KEY, seal(KEY, "", OWNER), OWNER)).toBe("");
});

test("the same text is sealed differently each time, and does not show", () => {
  const sealed = [seal(KEY, "JBSWY3DPEHPK3PXP", OWNER), seal(KEY, "JBSWY3DPEHPK3PXP", OWNER)];
  expect(sealed[0]).not.toBe(sealed[1]);
  for (const text of sealed) {
    expect(Buffer.from(text.slice(3), "base64url").toString("latin1")).not.toContain("JBSW");
  }
});

test("it does not open under another key, nor in another owner's row", () => {
  const sealed = seal(KEY, "secret", OWNER);
  expect(unseal(randomBytes(32), sealed, OWNER)).toBeNull();
  expect(unseal(KEY, sealed, OWNER.replace(/1$/, "2"))).toBeNull();
});

test("no bit of it can be changed, and nothing cut off or added", () => {
  const bytes = Buffer.from(seal(KEY, "secret", OWNER).slice(3), "base64url");
  const changed = Array.from(bytes, (_, index) => {
    const copy = Buffer.from(bytes);
    copy[index] = (bytes[index] ?? 0) ^ 1;
    return copy;
  });
  const cut = [bytes.subarray(1), bytes.subarray(0, -1), bytes.subarray(0, -4), bytes.subarray(20)];
  for (const tampered of [...changed, ...cut, Buffer.concat([bytes, Buffer.from("x")])]) {
    expect(unseal(KEY, `v1.${tampered.toString("base64url")}`, OWNER)).toBeNull();
  }
});

test.each(["", "v1.", "v1.AAAA", "v2.AAAA", "v1.not base64", "v1"])(
  "%j was never sealed",
  (text) => {
    expect(unseal(KEY, text, OWNER)).toBeNull();
  },
);
