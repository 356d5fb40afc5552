import fc from "fast-check";
import { expect, test } from "vitest";
import { packTar, unpackTar } from "./tar.ts";
import type { TarEntry } from "./tar.ts";

async function* inPieces(archive: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < archive.byteLength; at += size) yield archive.subarray(at, at + size);
}

async function unpack(archive: Buffer, pieceSize: number): Promise<TarEntry[]> {
  const entries: { path: string; content: Buffer | null }[] = [];
  for await (const piece of unpackTar(inPieces(archive, pieceSize))) {
    const last = entries.at(-1);
    if (piece.kind === "folder") entries.push({ path: piece.path, content: null });
    else if (piece.kind === "file") entries.push({ path: piece.path, content: Buffer.alloc(0) });
    else if (last?.content) last.content = Buffer.concat([last.content, piece.bytes]);
  }
  return entries;
}

test("unpackTar of packTar gives the entries back, however the archive is cut", () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          path: fc.stringMatching(/^[a-z0-9_/]{1,60}$/),
          content: fc.option(
            fc.uint8Array({ maxLength: 1_300 }).map((bytes) => Buffer.from(bytes)),
          ),
        }),
        { maxLength: 6 },
      ),
      fc.integer({ min: 1, max: 3_000 }),
      async (entries, pieceSize) => {
        expect(await unpack(packTar(entries), pieceSize)).toEqual(entries);
      },
    ),
    { numRuns: 60, seed: 7 },
  ));

test("unpackTar of an archive that is cut off throws", async () => {
  const archive = packTar([{ path: "a", content: Buffer.alloc(2_000, 1) }]);
  await expect(unpack(archive.subarray(0, 1_500), 100)).rejects.toThrow("cut off");
});

test("packTar with a path that is too long throws", () => {
  expect(() => packTar([{ path: "a".repeat(101), content: null }])).toThrow(RangeError);
});
