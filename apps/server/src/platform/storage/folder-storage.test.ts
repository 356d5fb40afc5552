import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openFolderStorage } from "./folder-storage.ts";
import { isStorageKey } from "./storage-key.ts";
import { storageError } from "./storage-error.ts";
import type { Storage } from "./storage.ts";

let root: string;
let storage: Storage;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "emblazon-files-"));
  storage = await openFolderStorage({ root, isOurs: true });
});

afterEach(() => rm(root, { recursive: true, force: true }));

const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

async function keys(prefix: string): Promise<string[]> {
  const found = await Array.fromAsync(storage.list(prefix));
  return found.map(({ key }) => key).toSorted();
}

test("put makes a file that get, read and stat give back", async () => {
  expect(await storage.put("a/b/c.svg", bytes("<svg/>"))).toEqual({ sizeBytes: 6 });
  expect(await text(await storage.get("a/b/c.svg"))).toBe("<svg/>");
  expect(Buffer.from(await storage.read("a/b/c.svg")).toString()).toBe("<svg/>");
  expect(await storage.stat("a/b/c.svg")).toMatchObject({ key: "a/b/c.svg", sizeBytes: 6 });
});

test("put of a stream writes all of it, and replaces what was there", async () => {
  await storage.put("file", bytes("something longer than before"));
  const big = Readable.from([Buffer.alloc(70_000, 1), Buffer.alloc(70_000, 2)]);
  expect(await storage.put("file", big)).toEqual({ sizeBytes: 140_000 });
  const found = await buffer(await storage.get("file"));
  expect(found.byteLength).toBe(140_000);
  expect([found[0], found.at(-1)]).toEqual([1, 2]);
});

test("put of a stream that fails leaves the old file and nothing unfinished", async () => {
  await storage.put("file", bytes("old"));
  const failing = Readable.from(
    (async function* () {
      yield "half";
      throw new RangeError("cut off");
    })(),
  );
  await expect(storage.put("file", failing)).rejects.toThrow(RangeError);
  expect(Buffer.from(await storage.read("file")).toString()).toBe("old");
  expect(await readdir(join(root, ".unfinished"))).toEqual([]);
});

test("put that is aborted leaves nothing", async () => {
  const signal = AbortSignal.abort(new Error("stop"));
  await expect(storage.put("file", bytes("x"), { signal })).rejects.toThrow("stop");
  expect(await storage.stat("file")).toBeNull();
});

test("get of a range gives these bytes only, both ends counted in", async () => {
  await storage.put("file", bytes("0123456789"));
  expect(await text(await storage.get("file", { start: 2, end: 4 }))).toBe("234");
  expect(await text(await storage.get("file", { start: 9, end: 9 }))).toBe("9");
});

test("what is not there: stat says null, delete is content, get and read are not_found", async () => {
  expect(await storage.stat("no/such")).toBeNull();
  await storage.delete("no/such");
  await expect(storage.get("no/such")).rejects.toMatchObject({ code: "not_found" });
  await expect(storage.read("no/such")).rejects.toMatchObject({ code: "not_found" });
});

test("delete takes a file away", async () => {
  await storage.put("a/file", bytes("x"));
  await storage.delete("a/file");
  expect(await storage.stat("a/file")).toBeNull();
});

test("list gives the files under a prefix, of folders and of names", async () => {
  for (const key of ["a/1", "a/2", "ab/3", "b/4"]) await storage.put(key, bytes("x"));
  expect(await keys("a/")).toEqual(["a/1", "a/2"]);
  expect(await keys("a")).toEqual(["a/1", "a/2", "ab/3"]);
  expect(await keys("")).toEqual(["a/1", "a/2", "ab/3", "b/4"]);
  expect(await keys("none/")).toEqual([]);
});

test.each([
  ["../escape"],
  ["/absolute"],
  ["a//b"],
  ["a/../b"],
  [".hidden"],
  [".unfinished/x"],
  ["a\\b"],
  ["a\0b"],
  [""],
  ["ü"],
  ["a".repeat(600)],
])("the key %j is refused", async (key) => {
  await expect(async () => storage.put(key, bytes("x"))).rejects.toThrow(TypeError);
  await expect(async () => storage.get(key)).rejects.toThrow(TypeError);
  expect(await readdir(root)).toEqual([".unfinished"]);
});

test("whatever passes as a key stays within the root", () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", ".", "/", "-", "\\", "\0"), maxLength: 12 }),
      (key) => {
        fc.pre(isStorageKey(key));
        expect(join("/root", key).startsWith("/root/")).toBe(true);
        expect(key).not.toMatch(/(^|\/)\.|\\|\0/);
      },
    ),
    { seed: 7 },
  ));

test("opening sweeps away what was unfinished, but where others write only what is old", async () => {
  const left = join(root, ".unfinished", "left-over");
  await writeFile(left, "half");
  await openFolderStorage({ root, isOurs: false });
  expect(await readdir(join(root, ".unfinished"))).toEqual(["left-over"]);
  await openFolderStorage({ root, isOurs: true });
  expect(await readdir(join(root, ".unfinished"))).toEqual([]);
});

test("put where a folder is in the way fails as unavailable and leaves nothing unfinished", async () => {
  await mkdir(join(root, "taken", "inner"), { recursive: true });
  await chmod(root, 0o700);
  await expect(storage.put("taken", bytes("x"))).rejects.toMatchObject({ code: "unavailable" });
  expect(await readdir(join(root, ".unfinished"))).toEqual([]);
});

test.each([
  ["ENOSPC", "storage_full", 507],
  ["EDQUOT", "storage_full", 507],
  ["EACCES", "unavailable", 503],
  ["EROFS", "unavailable", 503],
])("storageError of %s is %s", (code, expected, status) => {
  const error = storageError(Object.assign(new Error(`${code}: /secret/path`), { code }));
  expect(error).toMatchObject({ code: expected, status, retryable: true });
  expect(String(error)).not.toContain("/secret/path");
});

test("check answers how long it took and leaves nothing", async () => {
  expect(await storage.check()).toBeGreaterThan(0);
  expect(await readdir(join(root, ".unfinished"))).toEqual([]);
});
