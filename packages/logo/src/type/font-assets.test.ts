/// <reference types="node" />
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FONTS } from "./fonts.ts";

interface Entry {
  readonly family: string;
  readonly license: string;
  readonly licenseFile: string;
  readonly attribution: string;
  readonly files: readonly { file: string; subset: string; sha256: string; coverage: string }[];
}

const folder = join(import.meta.dirname, "../../assets/fonts");
const index = JSON.parse(await readFile(join(folder, "index.json"), "utf8")) as Record<
  string,
  Entry
>;

test("every font file is there, byte for byte as it was taken", async () => {
  for (const { files } of Object.values(index))
    for (const { file, sha256 } of files) {
      const bytes = await readFile(join(folder, file));
      expect(createHash("sha256").update(bytes).digest("hex"), file).toBe(sha256);
    }
});

test("every family has a licence text that allows shipping it, and an author in NOTICE", async () => {
  const notice = await readFile(join(folder, "../../../../NOTICE"), "utf8");
  for (const [id, { license, licenseFile, attribution }] of Object.entries(index)) {
    const text = await readFile(join(folder, licenseFile), "utf8");
    expect(text, id).toMatch(license === "OFL-1.1" ? /SIL OPEN FONT LICENSE/i : /Apache License/);
    expect(notice).toContain(attribution);
  }
});

test("the catalogue and the files agree on families, licences and scripts", () => {
  expect(Object.keys(FONTS).toSorted()).toEqual(Object.keys(index).toSorted());
  for (const [id, info] of Object.entries(FONTS)) {
    expect(info.family).toBe(index[id]?.family);
    expect(info.licence).toBe(index[id]?.license);
    const subsets = index[id]?.files.map((file) => file.subset) ?? [];
    const scripts = ["latin", "cyrillic", "greek"].filter((script) => subsets.includes(script));
    expect(info.scripts, id).toEqual(scripts);
  }
});
