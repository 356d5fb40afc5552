import { expect, test } from "vitest";
import { requireOrSkip } from "./require-or-skip.ts";
import { Unavailable } from "./unavailable.ts";

const missing = () => Promise.reject(new Unavailable("no browser on this machine"));

test("requireOrSkip, when the thing can be had, gives it", async () => {
  expect(await requireOrSkip(() => Promise.resolve(7), { ci: false })).toBe(7);
});

test("requireOrSkip, outside CI and without the thing, gives null and says why", async () => {
  const lines: string[] = [];
  expect(await requireOrSkip(missing, { ci: false, warn: (line) => lines.push(line) })).toBeNull();
  expect(lines.join("")).toContain("SUITE SKIPPED: no browser on this machine");
});

test("requireOrSkip, in CI and without the thing, fails", async () => {
  await expect(requireOrSkip(missing, { ci: true })).rejects.toThrow("no browser");
});

test("requireOrSkip, when providing breaks for another reason, fails everywhere", async () => {
  const broken = () => Promise.reject(new TypeError("a defect"));
  await expect(requireOrSkip(broken, { ci: false })).rejects.toThrow("a defect");
});
