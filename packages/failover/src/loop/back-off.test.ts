import { expect, test } from "vitest";
import { backOffMs } from "./back-off.ts";

const limits = { firstMs: 500, mostMs: 8000 };
const wait = (retryAfterMs: number | null, tries: number, random: number): number =>
  backOffMs({ retryAfterMs }, tries, random, limits);

test.each([
  [1, 0, 250],
  [1, 1, 500],
  [2, 0, 500],
  [3, 1, 2000],
  [9, 1, 8000],
])("backOffMs at try %i with chance %f is %i ms", (tries, random, expected) => {
  expect(wait(null, tries, random)).toBe(expected);
});

test("backOffMs never comes back before the vendor allows it", () => {
  expect(wait(7000.4, 1, 0)).toBe(7001);
  expect(wait(7000, 9, 1)).toBe(7250);
});
