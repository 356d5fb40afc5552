// Breaks vitest/valid-title
import { expect, test } from "vitest";

test("", () => {
  expect(1).toBe(1);
});
