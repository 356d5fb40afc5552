import { expect, test } from "vitest";
import { bidiLevels, inVisualOrder } from "./bidi.ts";

/** The line as it stands from left to right, letter by letter. */
function visual(text: string): string {
  const levels = bidiLevels(text) ?? [];
  const units = Array.from(text, (char, i) => ({ char, level: levels[i] ?? 0 }));
  return inVisualOrder(units)
    .map(({ char }) => char)
    .join("");
}

test("a line without letters from right to left has no levels to heed", () => {
  expect(bidiLevels("Oak & Ember 24/7")).toBeNull();
});

test.each([
  ["אבג", "גבא"],
  ["אבג 123", "123 גבא"],
  ["אבג Oak דה", "הד Oak גבא"],
  ["Oak אבג 12", "Oak 12 גבא"],
  ["אב 24/7 גד", "דג 24/7 בא"],
  ["אב (Oak) גד", "דג )Oak( בא"],
  ["אב (Oak) 50", "50 )Oak( בא"],
  ["קהוה & Oak", "Oak & הוהק"],
])("%s stands as %s", (text, order) => {
  expect(visual(text)).toBe(order);
});

test("Arabic digits and marks keep to their numbers and letters", () => {
  expect(bidiLevels("قهوة ١٢")).toEqual([1, 1, 1, 1, 1, 2, 2]);
  expect(bidiLevels("שָׁ a")).toEqual([1, 1, 1, 1, 2]);
});
