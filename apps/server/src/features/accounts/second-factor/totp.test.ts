import { URI } from "otpauth";
import { expect, test } from "vitest";
import { newTotpSecret, readTotpCode, stepOfCode, totpAddress } from "./totp.ts";

/** The key of RFC 6238, appendix B: "12345678901234567890". */
const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

/** Seconds and the last six digits of the appendix's SHA-1 column. */
const VECTORS = [
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
] as const;

test.each(VECTORS)("at %i s the RFC's code %s is its step's", (seconds, code) => {
  expect(stepOfCode(SECRET, code, seconds * 1000)).toBe(Math.floor(seconds / 30));
});

test("a code is good for its own step and for one on either side", () => {
  const start = Math.floor(1_234_567_890 / 30) * 30_000;
  const step = start / 30_000;
  const good = [start, start + 29_999, start - 30_000, start - 1, start + 30_000, start + 59_999];
  for (const now of good) expect(stepOfCode(SECRET, "005924", now)).toBe(step);
  for (const now of [start - 30_001, start + 60_000]) {
    expect(stepOfCode(SECRET, "005924", now)).toBeNull();
  }
});

test("a code of another secret belongs to no step", () => {
  expect(stepOfCode(newTotpSecret(), "005924", 1_234_567_890_000)).toBeNull();
});

test.each([
  ["123456", "123456"],
  [" 123 456 ", "123456"],
  ["000000", "000000"],
  ["12345", null],
  ["1234567", null],
  ["12345a", null],
  ["１２３４５６", null],
  ["-12345", null],
  ["", null],
])("%j reads as %j", (text, code) => {
  expect(readTotpCode(text)).toBe(code);
});

test("a new secret has 160 bits, and none comes twice", () => {
  const secrets = Array.from({ length: 50 }, newTotpSecret);
  expect(new Set(secrets).size).toBe(50);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
});

test("the address says all that an app needs", () => {
  const read = URI.parse(totpAddress(SECRET, "ada+x@example.com"));
  expect(read).toMatchObject({
    issuer: "Emblazon",
    label: "ada+x@example.com",
    algorithm: "SHA1",
    digits: 6,
    period: 30,
  });
  expect(read.secret.base32).toBe(SECRET);
});
