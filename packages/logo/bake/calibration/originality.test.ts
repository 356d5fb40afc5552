import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ORIGINALITY_LIMITS } from "../../src/originality/limits.ts";
import type { CopyResult, KnownResult } from "./result.ts";

interface Found {
  readonly limits: typeof ORIGINALITY_LIMITS;
  readonly copies: readonly CopyResult[];
  readonly symbols: CopyResult;
  readonly known: readonly KnownResult[];
}

const found: Found = JSON.parse(readFileSync(new URL("originality.json", import.meta.url), "utf8"));

test("originality, its limits, are those that were calibrated", () => {
  expect(found.limits, "run calibrate-originality.ts after changing a limit").toEqual(
    ORIGINALITY_LIMITS,
  );
});

test.each(found.copies.map((result) => [result.name, result] as const))(
  "originality, copies that are %s, are found and told",
  (_, { found_first, near_or_same, count }) => {
    expect(count).toBeGreaterThan(200);
    expect(found_first).toBeGreaterThanOrEqual(0.9);
    expect(near_or_same).toBeGreaterThanOrEqual(0.9);
  },
);

test("originality, our own symbols, are seldom said to be a brand's", () => {
  expect(found.symbols.same).toBeLessThanOrEqual(0.03);
  expect(found.symbols.near_or_same).toBeLessThanOrEqual(0.1);
});

test.each(found.known.map((result) => [result.name, result] as const))(
  "originality, a traced copy of %s, is found first",
  (_, { verdict, place }) => {
    expect(verdict).not.toBe("distinct");
    expect(place).toBe(1);
  },
);
