import { expect, test } from "vitest";
import {
  count,
  formatAgo,
  formatBytes,
  formatDay,
  formatMoment,
  formatMs,
  formatWait,
} from "./format.ts";

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

test("formatWait never says less than is left", () => {
  const shown = [0, 1, 36_200, 60_000, 125_000, 3_599_500, 4_800_000].map(formatWait);
  expect(shown).toEqual([
    "1 s",
    "1 s",
    "37 s",
    "1 min 0 s",
    "2 min 5 s",
    "1 h 0 min",
    "1 h 20 min",
  ]);
});

test("formatBytes keeps two figures or three", () => {
  const shown = [0, 999, 1_000, 340_400, 1_234_567, 98_765_432, 5e9].map(formatBytes);
  expect(shown).toEqual(["0 B", "999 B", "1.0 kB", "340 kB", "1.2 MB", "99 MB", "5.0 GB"]);
});

test("formatAgo counts minutes and hours, then days", () => {
  const now = new Date(2026, 2, 10, 18, 0);
  const ago = (minutes: number): string =>
    formatAgo(new Date(now.getTime() - minutes * 60_000).toISOString(), now);
  expect([0, 1, 59, 60, 719, 24 * 60].map(ago)).toEqual([
    "just now",
    "1 min ago",
    "59 min ago",
    "1 h ago",
    "11 h ago",
    "yesterday",
  ]);
});

test("formatMoment says the second, for logs", () => {
  expect(formatMoment(new Date(2026, 2, 12, 14, 3, 9).toISOString())).toBe("12 Mar 2026, 14:03:09");
});
