import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withFileLock } from "./file-lock.ts";

// Above the largest process id that Linux gives out.
const NOBODY = 4_194_305;

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "emblazon-lock-"));
  path = join(folder, "lock");
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("withFileLock lets one at a time in, and gives each its own result", async () => {
  const log: string[] = [];
  const visit = async (name: string): Promise<string> =>
    await withFileLock(path, async () => {
      log.push(`${name} in`);
      await Promise.resolve();
      log.push(`${name} out`);
      return name;
    });
  expect(await Promise.all([visit("a"), visit("b")])).toEqual(["a", "b"]);
  expect(log).toEqual(["a in", "a out", "b in", "b out"]);
});

test("withFileLock gives the lock back when the work fails", async () => {
  const work = withFileLock(path, async () => await Promise.reject(new Error("broken")));
  await expect(work).rejects.toThrow("broken");
  expect(existsSync(path)).toBe(false);
});

test("withFileLock takes over from a holder that has died", async () => {
  writeFileSync(path, String(NOBODY));
  expect(await withFileLock(path, async () => await Promise.resolve("mine"))).toBe("mine");
});

test("withFileLock in a folder that is not there fails instead of waiting", async () => {
  const work = withFileLock(join(folder, "no/lock"), async () => await Promise.resolve());
  await expect(work).rejects.toThrow("ENOENT");
});
