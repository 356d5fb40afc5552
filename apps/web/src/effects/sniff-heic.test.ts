import { expect, test } from "vitest";
import { sniffHeic } from "./sniff-heic.ts";

/** The first box of an ISO base media file: its major brand and those that it is compatible with. */
function head(major: string, ...others: readonly string[]): Blob {
  const text = `ftyp${major}\0\0\0\0${others.join("")}`;
  return new Blob([Uint8Array.of(0, 0, 0, text.length + 4), text, "meta and pixels"]);
}

test.each([
  ["an iPhone's photo", head("heic", "mif1", "heic"), true],
  ["one whose brand is among the compatible ones", head("mif1", "mif1", "heix"), true],
  ["an AVIF file", head("avif", "mif1", "miaf"), false],
  ["an AVIF file that names HEIC too", head("avif", "heic"), false],
  ["a film", head("isom", "mp42"), false],
  ["a JPEG", new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)]), false],
  ["nothing", new Blob([]), false],
  ["a text that speaks of it", new Blob(["a heic file"]), false],
])("%s", async (_what, file, isHeic) => {
  expect(await sniffHeic(file)).toBe(isHeic);
});
