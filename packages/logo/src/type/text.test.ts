import { expect, test } from "vitest";
import { cleanText, graphemesOf } from "./clean-text.ts";
import { formatRanges, inRanges, parseRanges } from "./code-point-ranges.ts";
import { applyCase, isUpper } from "./letter-case.ts";

test("cleaning drops what type does not draw and keeps what it does", () => {
  expect(cleanText("  Oak\u0000 &\n Ember\u202E ")).toBe("Oak & Ember");
  expect(cleanText("Rocket 🚀 Lab")).toBe("Rocket Lab");
  expect(cleanText("1️⃣ Stop 👩‍👩‍👧 🇵🇱 ❤️")).toBe("1 Stop");
  expect(cleanText("Ｆｕｌｌ")).toBe("Full");
  expect(cleanText("Cafe\u0301 © 7 & A.B.C.")).toBe("Café © 7 & A.B.C.");
  expect(cleanText("O'Brien, James' 'n' rock")).toBe("O’Brien, James’ ’n’ rock");
  expect(cleanText("6' tall, צ'ק")).toBe("6' tall, צ'ק");
  expect(cleanText("a\uD800b")).toBe("ab");
  expect(cleanText("m\u0303\u0303\u0303\u0303")).toBe("m\u0303\u0303");
});

test("graphemes keep an accent with its letter", () => {
  expect(graphemesOf("m\u0303a")).toEqual(["m\u0303", "a"]);
});

test("cases follow the language", () => {
  expect(applyCase("Straße", "upper")).toBe("STRASSE");
  expect(applyCase("Καφέ", "upper")).toBe("ΚΑΦΕ");
  expect(applyCase("Iğdır inşaat", "upper")).toBe("IĞDIR İNŞAAT");
  expect(applyCase("IĞDIR", "lower")).toBe("ığdır");
  expect(applyCase("Inn", "lower")).toBe("inn");
  expect(applyCase("OAK & EMBER", "title")).toBe("Oak & Ember");
  expect(applyCase("IQ labs", "title")).toBe("IQ Labs");
  expect(applyCase("mcRae's house", "title")).toBe("McRae's House");
  expect([isUpper("A1"), isUpper("7"), isUpper("Aa")]).toEqual([true, false, false]);
});

test("code point ranges survive writing and reading", () => {
  const ranges = parseRanges(formatRanges([0x20, 0x21, 0x22, 0xa0, 0x1f600]));
  expect(ranges).toEqual([0x20, 0x22, 0xa0, 0xa0, 0x1f600, 0x1f600]);
  expect([0x1f, 0x20, 0x22, 0x23, 0xa0, 0x1f600].map((point) => inRanges(ranges, point))).toEqual([
    false,
    true,
    true,
    false,
    true,
    true,
  ]);
  expect(inRanges(parseRanges(formatRanges([])), 0x20)).toBe(false);
});
