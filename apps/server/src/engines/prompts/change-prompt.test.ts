import type { Brief } from "@emblazon/contract";
import { expect, test } from "vitest";
import { changePrompt } from "./change-prompt.ts";

const BRIEF: Brief = {
  name: 'The "Finch"',
  tagline: "",
  industry: "Café",
  description: "Espresso bar with a small roastery.",
  personality: [],
  colors: [],
  include_text_in_ai: false,
};
const MOST = 12;

const prompt = (instruction: string, changes: Partial<Brief> = {}, position = 0) =>
  changePrompt({ brief: { ...BRIEF, ...changes }, instruction, position });

test("the first one does what was asked in the person's words, and keeps all else", () => {
  expect(prompt("thicker lines,\n  navy")).toMatchInlineSnapshot(`
    {
      "negativePrompt": "photo, photorealistic, mock-up, business card, shadow, bevel, 3d render, watermark, signature, picture frame, clutter, blurry, low contrast, cropped, text, letters, words, typography, numbers",
      "prompt": "Change this logo: thicker lines, navy. Change nothing else. Whatever is not named stays as it is, figure, composition, line weights and colours alike, without any text or letters. Plain white background. Flat vector logo, solid shapes, clean edges. For: Café",
    }
  `);
});

test("without words, the first one changes one thing and keeps the idea", () => {
  expect(prompt("").prompt).toMatchInlineSnapshot(
    `"A variation of this logo with rounder corners and softer curves. Keep its idea, its style and its colours, without any text or letters. Plain white background. Flat vector logo, solid shapes, clean edges. For: Café"`,
  );
});

test.each(["navy", ""])("as many as can be asked for at once differ, asked with “%s”", (words) => {
  const all = Array.from({ length: MOST }, (_, position) => prompt(words, {}, position).prompt);
  expect(new Set(all).size).toBe(MOST);
});

test("a picture with the name in it keeps it to the letter", () => {
  const { prompt: asked, negativePrompt } = prompt("navy", { include_text_in_ai: true });
  expect(asked).toContain(`and the exact text "The 'Finch'"`);
  expect(negativePrompt).not.toContain("letters");
});

test("what is asked for is not ruled out in the same breath", () => {
  const { prompt: asked, negativePrompt } = prompt("add a Shadow, and an initial F");
  expect(negativePrompt).not.toMatch(/shadow|letters/);
  expect(negativePrompt).toContain("watermark");
  expect(asked).not.toContain("without any text");
});

test("the longest instruction leaves room for what is to be kept", () => {
  const { prompt: asked } = prompt("words ".repeat(400));
  expect(asked.length).toBeLessThan(1_600);
  expect(asked).toContain("stays as it is");
});
