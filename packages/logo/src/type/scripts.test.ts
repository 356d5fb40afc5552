import fc from "fast-check";
import { expect, test } from "vitest";
import { createGeometry } from "../geometry/geometry.ts";
import { readAssets } from "../node/read-assets.ts";
import { readPathKit } from "../node/read-pathkit.ts";
import type { Script } from "../types.ts";
import { graphemesOf } from "./clean-text.ts";
import { createCoverage } from "./coverage.ts";
import { createFaceShelf } from "./face-shelf.ts";
import type { PlacedGlyph } from "./font-face.ts";
import { createFontBook } from "./font-book.ts";
import { readFontIndex } from "./font-index.ts";
import { FONTS } from "./fonts.ts";
import { textRuns } from "./text-runs.ts";

const assets = readAssets();
const geometry = await createGeometry(await readPathKit());
const index = readFontIndex(await assets.read("fonts/index.json"));
const coverage = createCoverage(index);
const shelf = createFaceShelf(assets, geometry);
const book = await createFontBook(assets, geometry);

/** A text's glyphs from left to right, each with its file, straight from the shaper. */
async function shaped(fontId: string, text: string) {
  const weight = FONTS[fontId]?.weights[0] ?? 400;
  const drawn = coverage.readable(text).text;
  const runs = textRuns(drawn, coverage.runs(fontId, weight, drawn));
  await shelf.open(runs.map(({ file }) => file));
  return runs.flatMap((run) =>
    shelf
      .get(run.file)
      .instance({ wght: weight })
      .shape(run, {})
      .map((glyph): PlacedGlyph & { file: string } => ({ ...glyph, file: run.file })),
  );
}

/** The glyph that a letter has when it stands alone. */
async function glyphOf(fontId: string, letter: string): Promise<number | undefined> {
  return (await shaped(fontId, letter))[0]?.id;
}

const SAMPLES: Readonly<Record<Exclude<Script, "other">, readonly string[]>> = {
  latin: ["Oak & Ember", "Zürich Café 24/7", "Señor Dvořák", "it’s #1 @ 50%!"],
  cyrillic: ["Дом Чая", "Щука и Ёж", "Київ №5"],
  greek: ["Ελλάδα", "Καφές Ωραίος"],
  arabic: ["قهوة البحر", "سلام", "مُحَمَّد", "٢٠٢٤"],
  hebrew: ["קפה ירוק", "שָׁלוֹם", "צ'יפס ובירה"],
  devanagari: ["शांति योग", "क्षत्रिय", "ज्ञान हिन्दी", "स्त्री"],
  bengali: ["নীল আকাশ", "ক্ষুদ্র", "স্ত্রী বাংলা"],
  tamil: ["மல்லிகை", "ஸ்ரீ கௌரி", "யாழ்ப்பாணம்"],
  thai: ["บ้านกาแฟ", "ที่นี่", "น้ำใจ"],
  georgian: ["ქართული ღვინო", "თბილისი"],
  armenian: ["Արարատ", "Երևան հացատուն"],
  japanese: ["さくら珈琲", "カフェ・ラテ", "山の家"],
  korean: ["한강 서점", "빵집 까치"],
  chinese: ["青山茶", "花"],
};

test("every family sets its scripts' words without a missing glyph", async () => {
  for (const [id, { scripts }] of Object.entries(FONTS))
    for (const script of scripts) {
      if (script === "other") continue;
      const [first = "", ...more] = SAMPLES[script];
      expect({ id, script, covers: book.covers(id, first) }).toEqual({ id, script, covers: true });
      for (const text of [first, ...more]) {
        const glyphs = await shaped(id, text);
        expect({ id, text, missing: glyphs.some((glyph) => glyph.id === 0) }).toEqual({
          id,
          text,
          missing: false,
        });
        expect(glyphs.length, `${id} ${text}`).toBeGreaterThan(0);
      }
    }
});

test("each script has families of several looks", () => {
  const classesOf = (script: Script) =>
    new Set(
      Object.values(FONTS)
        .filter(({ scripts }) => scripts.includes(script))
        .map((info) => info.class),
    );
  const few: readonly Script[] = ["armenian", "georgian", "japanese"];
  for (const script of Object.keys(SAMPLES) as Script[])
    expect({ script, looks: classesOf(script).size }).toEqual({
      script,
      looks: expect.toSatisfy((looks: number) => looks >= (few.includes(script) ? 4 : 5)),
    });
});

test("every letter of Latin's languages is there in many families of many classes", () => {
  const extended = Array.from({ length: 0x80 }, (_, i) => String.fromCodePoint(0x100 + i));
  const obsolete = new Set(Array.from("ĲĳĸĿŀŉſ"));
  const letters = [...extended.filter((letter) => !obsolete.has(letter)), ..."ȘșȚțǺǻẀẁẂẃẄẅ"];
  for (const letter of letters) {
    const having = Object.entries(FONTS).filter(
      ([id, { scripts }]) => scripts.includes("latin") && book.covers(id, letter),
    );
    expect(having.length, letter).toBeGreaterThanOrEqual(20);
    expect(new Set(having.map(([, info]) => info.class)).size, letter).toBeGreaterThanOrEqual(9);
  }
});

test("families with Vietnamese files have all of its letters", () => {
  const vietnamese =
    "ẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹƠơƯưĐđ";
  const families = [...index].filter(([, files]) =>
    files.some(({ subset }) => subset === "vietnamese"),
  );
  expect(families.length).toBeGreaterThan(15);
  for (const [id] of families)
    expect({ id, covers: book.covers(id, vietnamese) }).toEqual({ id, covers: true });
});

test("Arabic letters stand from right to left and join, lam and alef as one", async () => {
  const glyphs = await shaped("amiri", "سلام");
  const starts = glyphs.map(({ cluster }) => cluster);
  expect(starts).toEqual(starts.toSorted((a, b) => b - a));
  const alone = await Promise.all(Array.from("سلام", (letter) => glyphOf("amiri", letter)));
  expect(glyphs.some(({ id }) => id === alone[0])).toBe(false);
  expect((await shaped("cairo", "لا")).length).toBeLessThanOrEqual(2);
  const line = book.shape.bind(null, "amiri", "سلام");
  await book.load("amiri", 400, "سلام");
  const xs = line({ weight: 400 }).glyphs.map(({ x }) => x);
  expect(xs).toEqual(xs.toSorted((a, b) => a - b));
});

test("Hebrew stands from right to left with the glyphs of its letters", async () => {
  const glyphs = await shaped("heebo", "קפה");
  const alone = await Promise.all(Array.from("הפק", (letter) => glyphOf("heebo", letter)));
  expect(glyphs.map(({ id }) => id)).toEqual(alone);
});

test("a Devanagari sign that is spoken after its letter is drawn before it", async () => {
  const ka = await glyphOf("mukta", "क");
  const glyphs = await shaped("mukta", "कि");
  expect(glyphs.map(({ id }) => id)).toHaveLength(2);
  expect(glyphs[0]?.id).not.toBe(ka);
  expect(glyphs[1]?.id).toBe(ka);
  const conjunct = await shaped("mukta", "क्ष");
  expect(conjunct.map(({ id }) => id)).not.toContain(ka);
});

test("a name of two scripts keeps each in its order, figures in theirs", async () => {
  await book.load("cairo", 500, "قهوة Cafe 24");
  const read = book.shape("cairo", "قهوة Cafe 24", { weight: 500 });
  const letters = read.glyphs.map(({ char }) => char).join("");
  expect(letters).toContain("Cafe 24");
  expect(letters.indexOf("Cafe")).toBeLessThan(letters.indexOf("ق"));
  await book.load("outfit", 500, "Café 한강");
  const korean = book.shape("outfit", "Café 한강", { weight: 500 });
  expect(korean.glyphs.map(({ char }) => char).join("")).toBe("Café 한강");
});

test("a stand-in is made for the script and looks like the family", () => {
  const standIn = (fontId: string, text: string) => coverage.runs(fontId, 500, text)[0]?.fontId;
  expect(standIn("fraunces", "שלום")).toBe("frank-ruhl-libre");
  expect(standIn("outfit", "سلام")).toBe("cairo");
  expect(standIn("playfair-display", "珈琲カフェ")).toBe("shippori-mincho");
  expect(standIn("playfair-display", "青山茶")).toBe("noto-serif-sc");
  expect(standIn("fredoka", "สวัสดี")).toBe("mitr");
});

const LETTERS = Object.values(SAMPLES).flatMap((texts) =>
  texts.flatMap((text) => graphemesOf(text)),
);
const PESTS = [
  "\uD800",
  "\uDC00",
  "\u200D",
  "\u200C",
  "\u202E",
  "\u2067",
  "\u0000",
  "\uFFFD",
  "\uFFFF",
  "\u{10FFFF}",
  "\u{E0041}",
  "🚀",
  "👩‍👩‍👧‍👦",
  "🇵🇱",
  "1️⃣",
  "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
  "ก็็็็็็็็็",
  "\u0627\u064B\u064C\u064D\u064E\u064F\u0650\u0651\u0652",
  "क्‍ष",
  "ꙮ",
  "ᠮᠣᠩᠭᠣᠯ",
  "\u0E33\u0E33",
  "﷽",
];

test("whatever is written is drawn without a missing glyph, an error or a number gone wrong", async () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...LETTERS), fc.constantFrom(...PESTS), fc.string()), {
      maxLength: 60,
    })
    .map((parts) => parts.join(""));
  const family = fc.constantFrom("outfit", "cairo", "rubik", "mukta", "kanit", "zen-maru-gothic");
  await fc.assert(
    fc.asyncProperty(family, text, async (fontId, name) => {
      const weight = FONTS[fontId]?.weights[0] ?? 400;
      await book.load(fontId, weight, name);
      const line = book.shape(fontId, name, { weight, kerning: "optical" });
      for (const { x, advance, box } of line.glyphs) {
        const numbers = [x, advance, box?.x ?? 0, box?.y ?? 0, box?.width ?? 0, box?.height ?? 0];
        expect(numbers.every(Number.isFinite)).toBe(true);
      }
      expect((await shaped(fontId, name)).some(({ id }) => id === 0)).toBe(false);
    }),
    { numRuns: 120, seed: 7 },
  );
});

test("sixty graphemes of any script are one finite line", async () => {
  for (const [script, [sample = ""]] of Object.entries(SAMPLES)) {
    const id = Object.keys(FONTS).find((font) => FONTS[font]?.scripts.includes(script as Script));
    if (!id) throw new Error(script);
    const text = Array.from({ length: 60 }, (_, i) => graphemesOf(sample)[i % 3] ?? "a").join("");
    const weight = FONTS[id]?.weights[0] ?? 400;
    await book.load(id, weight, text);
    const line = book.shape(id, text, { weight, size: 100 });
    expect(line.width, script).toBeGreaterThan(800);
    expect(line.width, script).toBeLessThan(20_000);
  }
});
