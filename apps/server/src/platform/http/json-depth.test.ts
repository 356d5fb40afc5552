import fc from "fast-check";
import { expect, test } from "vitest";
import { isDeeperThan } from "./json-depth.ts";

function depthOf(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test("isDeeperThan agrees with the depth of the value, whatever its strings hold", () =>
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), fc.nat(9), (value, limit) => {
      expect(isDeeperThan(JSON.stringify(value), limit)).toBe(depthOf(value) > limit);
    }),
    { seed: 7 },
  ));

test.each([
  ['"[[[["', 1, false],
  ['["\\"[["]', 1, false],
  ["[[", 1, true],
])("isDeeperThan of %j for %i is %s", (text, limit, expected) => {
  expect(isDeeperThan(text, limit)).toBe(expected);
});
