import { expect, test } from "vitest";
import { hashBackupCode, newBackupCodes, readBackupCode } from "./backup-code.ts";

const OWNER = "0190b2c0-0000-7000-8000-000000000001";

test("there are ten codes, all different, in three groups of four", () => {
  const codes = newBackupCodes();
  expect(new Set(codes).size).toBe(10);
  for (const code of codes)
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/);
});

test("every sign of the alphabet comes up, and none much more than another", () => {
  const signs = Array.from({ length: 200 }, newBackupCodes).join("").replace(/[,-]/g, "");
  const counts = Map.groupBy(signs, (sign) => sign);
  expect(counts.size).toBe(32);
  // 24,000 signs: 750 of each on average, and six standard deviations (27 each) around it.
  for (const [, { length }] of counts) expect(Math.abs(length - 750)).toBeLessThan(165);
});

test.each([
  ["k3v9-8m2q-7xw4", "k3v98m2q7xw4"],
  ["K3V98M2Q7XW4", "k3v98m2q7xw4"],
  [" k3v9 8m2q 7xw4 ", "k3v98m2q7xw4"],
  ["oO1l-iI00-abcd", "00111100abcd"],
  ["k3v9-8m2q", null],
  ["k3v9-8m2q-7xw4-z", null],
  ["u3v9-8m2q-7xw4", null],
  ["123456", null],
  ["", null],
])("%j reads as %j", (text, code) => {
  expect(readBackupCode(text)).toBe(code);
});

test("what is shown is what is read", () => {
  for (const code of newBackupCodes()) expect(readBackupCode(code)).toBe(code.replaceAll("-", ""));
});

test("the hash is the owner's own", () => {
  const hash = hashBackupCode(OWNER, "k3v98m2q7xw4");
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(hash).toBe(hashBackupCode(OWNER, "k3v98m2q7xw4"));
  expect(hash).not.toBe(hashBackupCode(OWNER.replace(/1$/, "2"), "k3v98m2q7xw4"));
  expect(hash).not.toContain("k3v9");
});
