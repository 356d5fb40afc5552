import fc from "fast-check";
import { expect, test } from "vitest";
import { backOffMs } from "./back-off.ts";

test("backOffMs doubles with each try, up to ten seconds", () => {
  const full = [1, 2, 3, 4, 5, 6, 7].map((attempt) => backOffMs(attempt, 1));
  expect(full).toEqual([400, 800, 1600, 3200, 6400, 10_000, 10_000]);
});

test("backOffMs never waits less than seven tenths of that, nor more", () => {
  const attempts = fc.integer({ min: 1, max: 1000 });
  const randoms = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(attempts, randoms, (attempt, random) => {
      const ms = backOffMs(attempt, random);
      expect(ms).toBeGreaterThanOrEqual(Math.floor(backOffMs(attempt, 1) * 0.7));
      expect(ms).toBeLessThanOrEqual(backOffMs(attempt, 1));
    }),
    { seed: 7 },
  );
});
