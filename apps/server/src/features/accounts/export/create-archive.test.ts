import { PassThrough, Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { readZip } from "../../testing/read-zip.ts";
import { createArchive } from "./create-archive.ts";
import type { ArchiveFile } from "./create-archive.ts";

const MEGABYTE = 1024 * 1024;

/** Content that counts how much of it was taken. */
function counted(chunks: number): { readonly content: Readable; taken(): number } {
  let taken = 0;
  async function* make(): AsyncGenerator<Buffer> {
    for (let n = 0; n < chunks; n += 1) {
      taken += 64 * 1024;
      yield Buffer.alloc(64 * 1024, n);
    }
  }
  return { content: Readable.from(make(), { objectMode: false }), taken: () => taken };
}

const file = (path: string, content: Readable, compress = true): ArchiveFile => ({
  path,
  compress,
  open: () => content,
});

test("an archive holds its files in order, packed or as they are", async () => {
  const archive = createArchive();
  const whole = buffer(archive.output);
  await archive.add([
    file("a.txt", Readable.from(["one ", "two"])),
    file("b/ü.bin", Readable.from([Buffer.from("three")]), false),
  ]);
  await archive.add([]);
  await archive.add([file("empty", Readable.from([]))]);
  archive.end();
  expect([...(await readZip(await whole))]).toEqual([
    ["a.txt", "one two"],
    ["b/ü.bin", "three"],
    ["empty", ""],
  ]);
});

test("whoever does not read is waited for: little is held", async () => {
  const archive = createArchive();
  const big = counted(1_000);
  const adding = archive.add([file("big", big.content, false)]);
  for (let turn = 0; turn < 500; turn += 1) await setImmediate();
  expect(big.taken()).toBeLessThan(2 * MEGABYTE);
  archive.output.resume();
  await adding;
  expect(big.taken()).toBe(1_000 * 64 * 1024);
});

test("when its reader goes away, what is being added is let go of, and nothing more is taken", async () => {
  const archive = createArchive();
  const [endless, next] = [new PassThrough(), Readable.from(["next"])];
  const adding = archive
    .add([file("endless", endless), file("next", next)])
    .catch((error: unknown) => error);
  archive.output.destroy();
  expect(await adding).toMatchObject({ name: "AbortError" });
  expect([endless.destroyed, archive.signal.aborted]).toEqual([true, true]);
  await expect(archive.add([file("late", next)])).rejects.toThrow(/aborted/);
  expect(next.readableDidRead).toBe(false);
});

test("files wait for their turn unopened", async () => {
  const archive = createArchive();
  const opened: string[] = [];
  const names = ["a", "b", "c"];
  const first = new PassThrough();
  const adding = archive.add(
    names.map((path) => ({
      path,
      compress: false,
      open: () => {
        opened.push(path);
        return path === "a" ? first : Readable.from([path]);
      },
    })),
  );
  await setImmediate();
  expect(opened).toEqual(["a"]);
  archive.output.resume();
  first.end("a");
  await adding;
  expect(opened).toEqual(names);
});

test("content that breaks off breaks the adding, and the archive once it is failed", async () => {
  const archive = createArchive();
  const whole = buffer(archive.output);
  const broken = new Readable({
    read() {
      this.destroy(new Error("the disk is gone"));
    },
  });
  await expect(archive.add([file("broken", broken)])).rejects.toThrow("the disk is gone");
  archive.fail(new Error("no more"));
  await expect(whole).rejects.toThrow("no more");
});
