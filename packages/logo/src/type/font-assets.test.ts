/// <reference types="node" />
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fontName } from "./font-name.ts";
import { FONTS } from "./fonts.ts";

interface Entry {
  readonly family: string;
  readonly license: string;
  readonly licenseFile: string;
  readonly attribution: string;
  readonly axes: Readonly<Record<string, readonly [number, number, number]>>;
  readonly files: readonly {
    file: string;
    subset: string;
    sha256: string;
    coverage: string;
    weight?: number;
  }[];
}

const own = join(import.meta.dirname, "../../assets/fonts");
const pack = join(import.meta.dirname, "../../../fonts-cjk/assets");
const indexOf = async (folder: string): Promise<Record<string, Entry>> =>
  JSON.parse(await readFile(join(folder, "index.json"), "utf8")) as Record<string, Entry>;
const indexes = [
  [own, await indexOf(own)],
  [pack, await indexOf(pack)],
] as const;
const index: Record<string, Entry> = { ...indexes[0][1], ...indexes[1][1] };

/** What a family is for, and the package's name for the files that have it. */
const SUBSETS_FOR: Readonly<Record<string, readonly string[]>> = {
  japanese: ["japanese"],
  korean: ["korean"],
  chinese: ["chinese-simplified", "chinese-traditional"],
};

test("every font file is there, byte for byte as it was taken", async () => {
  for (const [folder, families] of indexes)
    for (const { files } of Object.values(families))
      for (const { file, sha256 } of files) {
        const bytes = await readFile(join(folder, file));
        expect(createHash("sha256").update(bytes).digest("hex"), file).toBe(sha256);
      }
});

test("every family has a licence text that allows shipping it, and an author in NOTICE", async () => {
  const notice = await readFile(join(own, "../../../../NOTICE"), "utf8");
  for (const [folder, families] of indexes)
    for (const [id, { license, licenseFile, attribution }] of Object.entries(families)) {
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
    for (const script of info.scripts)
      expect(
        (SUBSETS_FOR[script] ?? [script]).some((subset) => subsets.includes(subset)),
        id,
      ).toBe(true);
  }
});

test("a family's name follows from its id", () => {
  for (const [id, { family }] of Object.entries(FONTS)) expect(fontName(id)).toBe(family);
  expect(fontName("some-other-font")).toBe("Some Other Font");
});

test("the catalogue's weights and axes are ones that the files have", () => {
  for (const [id, { weights, steps, axes = {} }] of Object.entries(FONTS)) {
    const entry = index[id];
    const range = entry?.axes["wght"];
    const [lightest, heaviest] = weights;
    if (range)
      expect({ id, fits: range[0] <= lightest && heaviest <= range[2] }).toEqual({
        id,
        fits: true,
      });
    else {
      const present = new Set(entry?.files.map((file) => file.weight));
      expect({ id, present }).toEqual({ id, present: new Set(steps ?? [lightest]) });
      expect({ id, ends: [steps?.[0] ?? lightest, steps?.at(-1) ?? heaviest] }).toEqual({
        id,
        ends: [...weights],
      });
    }
    for (const [tag, value] of Object.entries(axes)) {
      const [least = Infinity, , most = -Infinity] = entry?.axes[tag] ?? [];
      expect({ id, tag, fits: least <= value && value <= most }).toEqual({ id, tag, fits: true });
    }
  }
});
