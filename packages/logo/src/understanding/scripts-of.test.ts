import { expect, test } from "vitest";
import { scriptsOf } from "./scripts-of.ts";

test.each([
  ["Łódź", "latin"],
  ["1847 & 2", "latin"],
  ["Кофейня", "cyrillic"],
  ["Ελιά", "greek"],
  ["النور", "arabic"],
  ["אור", "hebrew"],
  ["सूर्य", "devanagari"],
  ["সূর্য", "bengali"],
  ["சூரியன்", "tamil"],
  ["บ้าน", "thai"],
  ["მზე", "georgian"],
  ["Արև", "armenian"],
  ["ひかり", "japanese"],
  ["コーヒー", "japanese"],
  ["달빛", "korean"],
  ["青山", "chinese"],
  ["ᚠᚢᚦ", "other"],
])("scriptsOf, %s, is %s", (name, script) => {
  expect(scriptsOf(name)).toEqual([script]);
});

test("scriptsOf, Han letters, belong to the language of the brief", () => {
  expect(scriptsOf("青山", "駅前のカフェ")).toEqual(["japanese"]);
  expect(scriptsOf("青山", "서울의 카페")).toEqual(["korean"]);
  expect(scriptsOf("青山", "山上的茶叶店")).toEqual(["chinese"]);
  expect(scriptsOf("東京カフェ Tokyo")).toEqual(["japanese", "latin"]);
});
