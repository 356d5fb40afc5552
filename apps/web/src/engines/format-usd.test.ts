import { expect, test } from "vitest";
import { formatUsd } from "./format-usd.ts";

test.each([
  [0, "free"],
  [0.00002, "under $0.0001"],
  [0.003, "$0.003"],
  [0.018, "$0.018"],
  [0.04, "$0.04"],
  [0.1, "$0.10"],
  [0.234, "$0.234"],
  [1, "$1.00"],
  [12.345, "$12.35"],
])("%d dollars are written %s", (amount, words) => {
  expect(formatUsd(amount)).toBe(words);
});
