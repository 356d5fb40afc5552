import { expect, test } from "vitest";
import { count, formatDay, formatMs } from "./format.ts";

test("formatMs shows a time in the unit that fits", () => {
  const shown = [0, 41.4, 99, 100, 640, 9_960, 12_400, 59_999, 125_000].map(formatMs);
  expect(shown).toEqual([
    "0 ms",
    "41 ms",
    "99 ms",
    "0.1 s",
    "0.6 s",
    "10.0 s",
    "12 s",
    "59 s",
    "2 min 5 s",
  ]);
});

test("count puts a noun in its number", () => {
  expect([0, 1, 2].map((amount) => count(amount, "logo"))).toEqual([
    "0 logos",
    "1 logo",
    "2 logos",
  ]);
});

test("formatDay is close at hand for a week, then a date", () => {
  const now = new Date(2026, 2, 10, 9, 0);
  const days = [10, 9, 4, 3].map((day) =>
    formatDay(new Date(2026, 2, day, 23, 0).toISOString(), now),
  );
  expect(days).toEqual(["today", "yesterday", "6 days ago", "3 March 2026"]);
});
