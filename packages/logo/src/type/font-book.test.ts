import { expect, test } from "vitest";
import { createGeometry } from "../geometry/geometry.ts";
import { readAssets } from "../node/read-assets.ts";
import { readPathKit } from "../node/read-pathkit.ts";
import type { LogoAssets } from "../types.ts";
import { createFontBook } from "./font-book.ts";
import { FONTS } from "./fonts.ts";
import type { ShapedText } from "./shaped-text.ts";

const geometry = await createGeometry(await readPathKit());
const book = await createFontBook(readAssets(), geometry);
/** The library where the optional pack is not installed. */
const lean = await createFontBook(readAssets({ fontsCjk: null }), geometry);

async function shape(font: string, text: string, weight = 500, tracking = 0): Promise<ShapedText> {
  await book.load(font, weight, text);
  return book.shape(font, text, { weight, size: 100, tracking });
}

test("a book covers Latin, Cyrillic and Greek where the family does, without reading fonts", async () => {
  const reads: string[] = [];
  const counting: LogoAssets = {
    read(path) {
      reads.push(path);
      return readAssets().read(path);
    },
  };
  const fresh = await createFontBook(counting, geometry);
  expect(fresh.covers("inter-tight", "Łódź Ägäis Ελλάδα Москва")).toBe(true);
  expect(fresh.covers("outfit", "Łódź")).toBe(true);
  expect(fresh.covers("outfit", "Москва")).toBe(false);
  expect(fresh.covers("no-such-font", "a")).toBe(false);
  expect(reads).toEqual(["fonts/index.json"]);
});

test("figures stand as tall as capitals where a family has such", async () => {
  const { glyphs } = await shape("cormorant-garamond", "H9");
  const [letter, figure] = glyphs.map(({ box }) => box);
  expect(Math.abs((figure?.height ?? 0) - (letter?.height ?? 0))).toBeLessThan(4);
  expect((figure?.y ?? 0) + (figure?.height ?? 0)).toBeLessThan(4);
});

test("emoji and characters of no family do not count against a family", () => {
  expect(book.covers("outfit", "Café 🎉")).toBe(true);
  expect(lean.readable("小米 Mi")).toEqual({ text: "Mi", missing: ["小", "米"] });
  expect(book.readable("🚀👩‍👩‍👧").text).toBe("");
});

test("every family draws its own name, with letters of sane height", async () => {
  for (const [id, info] of Object.entries(FONTS)) {
    const line = await shape(id, info.family, info.weights[0]);
    expect(line.capHeight, id).toBeGreaterThan(40);
    expect(line.capHeight, id).toBeLessThan(110);
    expect(line.glyphs.filter((glyph) => glyph.box).length, id).toBeGreaterThan(2);
    expect(line.glyphs.map((glyph) => glyph.d).join(""), id).not.toMatch(/NaN|Infinity/);
  }
});

test("a name over two subset files stays one line, in order, with its graphemes counted", async () => {
  const line = await shape("outfit", "Łódź");
  expect(line.glyphs.map((glyph) => glyph.char)).toEqual(["Ł", "ó", "d", "ź"]);
  expect(line.glyphs.map((glyph) => glyph.at)).toEqual([0, 1, 2, 3]);
  const xs = line.glyphs.map((glyph) => glyph.x);
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
});

test("a space between letters of an extended file is white, in every family that has them", async () => {
  for (const id of Object.keys(FONTS).filter((id) => book.covers(id, "Łódź Ów"))) {
    const line = await shape(id, "Łódź Ów");
    const space = line.glyphs.find((glyph) => glyph.char === " ");
    expect({ id, box: space?.box, advance: (space?.advance ?? 0) > 5 }).toEqual({
      id,
      box: null,
      advance: true,
    });
  }
});

test("kerning draws A and V together more closely than their advances alone", async () => {
  const [pair, a, v] = await Promise.all([
    shape("outfit", "AV"),
    shape("outfit", "A"),
    shape("outfit", "V"),
  ]);
  expect(pair.width).toBeLessThan(a.width + v.width);
});

test("tracking adds its em between letters and none after the last", async () => {
  const plain = await shape("outfit", "nnn");
  const tracked = await shape("outfit", "nnn", 500, 0.1);
  expect(tracked.width - plain.width).toBeCloseTo(20, 5);
});

test("a heavier weight of a variable font inks more", async () => {
  const light = await shape("inter-tight", "l", 300);
  const heavy = await shape("inter-tight", "l", 900);
  expect(heavy.box.width).toBeGreaterThan(light.box.width * 1.5);
});

test("letters that the family lacks are drawn from a stand-in, never as a box", async () => {
  const line = await shape("outfit", "aЖ漢ꙮb");
  expect(line.glyphs.map((glyph) => glyph.char)).toEqual(["a", "Ж", "漢", "b"]);
  expect(line.glyphs.every((glyph) => glyph.box)).toBe(true);
});

test("without the pack, names in Han letters are unreadable, not an error", async () => {
  expect(lean.covers("shippori-mincho", "漢字")).toBe(false);
  expect(lean.readable("漢字")).toEqual({ text: "", missing: ["漢", "字"] });
  await lean.load("jost", 400, "漢字");
  expect(lean.shape("jost", "漢字", { weight: 400 }).glyphs).toEqual([]);
  expect(book.covers("shippori-mincho", "さくら珈琲")).toBe(true);
});

test("nothing drawable is an empty line, not an error", async () => {
  for (const text of ["ꙮᚠ", "\u202E\u0000\u200B", "   ", "🎉", "\uD800"]) {
    const line = await shape("jost", text);
    expect(line.glyphs.filter((glyph) => glyph.box)).toEqual([]);
    expect(line.width).toBeGreaterThanOrEqual(0);
  }
});

test("a font whose file cannot be read fails, and succeeds once it can", async () => {
  let broken = true;
  const flaky: LogoAssets = {
    async read(path) {
      if (broken && path.endsWith(".woff2")) throw new Error("disk gone");
      return await readAssets().read(path);
    },
  };
  const fresh = await createFontBook(flaky, geometry);
  await expect(fresh.load("jost", 500, "a")).rejects.toThrow("disk gone");
  broken = false;
  await fresh.load("jost", 500, "a");
  expect(fresh.shape("jost", "a", { weight: 500 }).glyphs).toHaveLength(1);
});
