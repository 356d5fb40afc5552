import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const runner = join(root, "node_modules/vitest/vitest.mjs");
const reporter = join(import.meta.dirname, "summary-reporter.ts");

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "emblazon-reporter-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a test file of its own under the reporter. */
function run(code: string, ci: "true" | "false"): { status: number | null; lines: string[] } {
  writeFileSync(join(folder, "a.test.js"), code);
  const { status, stdout } = spawnSync(
    process.execPath,
    [runner, "run", "--globals", "--root", folder, "--reporter", "default", "--reporter", reporter],
    { cwd: root, encoding: "utf8", env: { ...process.env, CI: ci } },
  );
  return { status, lines: stdout.trimEnd().split("\n") };
}

test("a run ends with the counts alone on the last line", () => {
  const { status, lines } = run(
    `test("good", () => {}); test("bad", () => expect(1).toBe(2)); test.skip("left out", () => {});`,
    "false",
  );
  expect(lines.at(-1)).toBe("1 passed, 1 failed, 1 skipped");
  expect(status).toBe(1);
});

test("a skipped test is named with its reason, and is no failure on a person's machine", () => {
  const { status, lines } = run(
    `test("good", () => {}); test("needs a server", (c) => c.skip("no server"));`,
    "false",
  );
  expect(lines).toContain("*** NOT RUN: a.test.js > needs a server: no server");
  expect(lines.at(-1)).toBe("1 passed, 0 failed, 1 skipped");
  expect(status).toBe(0);
});

test("a skipped test fails the run in CI", () => {
  const { status, lines } = run(`test("good", () => {}); test.skip("left out", () => {});`, "true");
  expect(lines.at(-1)).toBe("1 passed, 0 failed, 1 skipped");
  expect(status).toBe(1);
});

test("a file that does not load is a failure, though it has no test", () => {
  const { status, lines } = run(`import "./not-there.js";`, "false");
  expect(lines.at(-1)).toBe("0 passed, 1 failed, 0 skipped");
  expect(status).toBe(1);
});
