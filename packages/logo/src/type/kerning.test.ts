import { expect, test } from "vitest";
import { createGeometry } from "../geometry/geometry.ts";
import { readAssets } from "../node/read-assets.ts";
import { readPathKit } from "../node/read-pathkit.ts";
import { createFontBook } from "./font-book.ts";
import { FONTS } from "./fonts.ts";

const geometry = await createGeometry(await readPathKit());
const book = await createFontBook(readAssets({ fontsCjk: null }), geometry);

async function widths(font: string, text: string, weight = 600) {
  await book.load(font, weight, text);
  const by = (kerning: "optical" | "font") => book.shape(font, text, { weight, kerning }).width;
  return { font: by("font"), optical: by("optical") };
}

test("straight and round letters keep the spaces that the font gives them", async () => {
  for (const id of [
    "outfit",
    "inter-tight",
    "playfair-display",
    "zilla-slab",
    "cormorant-garamond",
  ])
    for (const text of ["HHOOH", "nnoon", "minimum", "HOHO"]) {
      const { font, optical } = await widths(id, text);
      expect({ id, text, optical: optical.toFixed(3) }).toEqual({
        id,
        text,
        optical: font.toFixed(3),
      });
    }
});

test("a pair over the border of two files is kerned, though the font cannot", async () => {
  const { font, optical } = await widths("outfit", "Łó");
  const plain = await widths("outfit", "Lo");
  expect(optical).toBeLessThan(font + 1e-9);
  expect(Math.abs(optical - plain.font)).toBeLessThan(Math.abs(font - plain.font) + 4);
});

test("open pairs that a font leaves alone are drawn closer, a word space too", async () => {
  const open = await widths("krona-one", "LATTYA");
  expect(open.optical).toBeLessThan(open.font - 1);
  const words = await widths("josefin-sans", "V A");
  expect(words.optical).toBeLessThan(words.font - 0.5);
});

test("kerning by eye never makes letters meet that the font kept apart", async () => {
  const letters = Array.from("AVTLYWPFJoayrkfw.,");
  for (const [id, info] of Object.entries(FONTS)) {
    if (!info.scripts.includes("latin") || info.class === "script") continue;
    const weight = info.weights[1];
    for (const left of letters) {
      const text = letters.map((right) => `${left}${right}`).join(" ");
      await book.load(id, weight, text);
      const glyphsOf = (kerning: "font" | "optical") =>
        book.shape(id, text, { weight, kerning, ligatures: false }).glyphs;
      const [before, after] = [glyphsOf("font"), glyphsOf("optical")];
      for (const [i, glyph] of after.entries()) {
        const next = after[i + 1];
        if (glyph.char === " " || !next || next.char === " ") continue;
        const moved = next.x - glyph.x - ((before[i + 1]?.x ?? 0) - (before[i]?.x ?? 0));
        expect({ id, pair: glyph.char + next.char, fair: moved > -10.01 && moved < 3.01 }).toEqual({
          id,
          pair: glyph.char + next.char,
          fair: true,
        });
      }
    }
  }
});

test("letters that hang together are left as they are", async () => {
  for (const [id, text] of [
    ["cairo", "قهوة البحر"],
    ["mukta", "शांति योग"],
    ["pacifico", "To Wave AV"],
    ["jetbrains-mono", "AV To"],
  ] as const) {
    const { font, optical } = await widths(id, text, 400);
    expect(optical).toBe(font);
  }
});
