import { expect, test } from "vitest";
import { brandOfPrompt, titleOfPrompt } from "./brand-of-prompt.ts";

test.each([
  ['a logo that says "Marlow & Finch"', "Marlow & Finch"],
  ["a warm logo for Harbor Coffee, with a cup", "Harbor Coffee"],
  ["logo for a bakery called Brot und Zeit", "Brot"],
  ["an app named “Øresund”", "Øresund"],
  ["minimalist tech logo", null],
  ["a logo for a small shop", null],
])("%s: %s", (prompt, expected) => {
  expect(brandOfPrompt(prompt)).toBe(expected);
});

test.each([
  ["minimalist tech logo", "Tech"],
  ["a modern logo with a blue whale", "Blue Whale"],
  ["logo", "Logo"],
])("%s is filed as %s", (prompt, expected) => {
  expect(titleOfPrompt(prompt)).toBe(expected);
});
