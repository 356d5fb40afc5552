// Breaks vitest/valid-expect
import { expect, test } from "vitest";

test("an expectation that expects nothing", () => {
  expect(1);
});
