import { resolve } from "node:path";
import { expect, test } from "vitest";
import { findPatterns, patternsIn } from "./find-patterns.ts";
import { slowPatterns } from "./try-patterns.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const LIMIT_MS = 150;

const REFINE = "packages/logo/src/refine/";

/** How long a text each part is given at most: schemas cut what the engine and its grammar see. */
const PARTS: [what: string, folder: string, length: number, except?: string][] = [
  ["the server", "apps/server/src", 50_000],
  ["the contract", "packages/contract/src", 50_000],
  ["the engine", "packages/logo/src", 2_000, REFINE],
  ["the grammar of instructions", REFINE, 1_000],
];

test.each(PARTS)("no pattern of %s is kept busy", async (_what, folder, length, except) => {
  const patterns = findPatterns(ROOT, folder).filter(
    ({ file }) => except === undefined || !file.startsWith(except),
  );
  expect(patterns.length).toBeGreaterThan(2);
  expect(await slowPatterns(patterns, { length, limitMs: LIMIT_MS })).toEqual([]);
});

test.each([
  ["nested repeats", String.raw`const p = /^(a+)+$/;`],
  ["alternatives that overlap", String.raw`const p = /^(?:\w|\d)+$/;`],
  ["repeats side by side", String.raw`const p = /^\s*\w*\s*\w*\s*\w*!$/;`],
  ["an end that is searched for from everywhere", String.raw`const p = /\s+$/;`],
  ["the same in a class", String.raw`const p: RegExp = /[\s.-]+@/iu;`],
])("a pattern with %s is found", async (_what, code) => {
  const patterns = patternsIn(code, "evil.ts");
  expect(patterns.length).toBe(1);
  expect(await slowPatterns(patterns, { length: 50_000, limitMs: LIMIT_MS })).toHaveLength(1);
});
