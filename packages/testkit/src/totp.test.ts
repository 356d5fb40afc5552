import { expect, test } from "vitest";
import { totpCode } from "./totp.ts";

// RFC 6238, appendix B: "12345678901234567890", and the last six of its eight digits.
const SECRET = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";

test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
])("totpCode at second %i is %s", (second, code) => {
  expect(totpCode(SECRET, { at: second * 1000 })).toBe(code);
  expect(totpCode(SECRET, { at: second * 1000 + 30_000, step: -1 })).toBe(code);
});
