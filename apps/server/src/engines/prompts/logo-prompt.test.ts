import type { Brief } from "@emblazon/contract";
import { describe, expect, test } from "vitest";
import { testDirections } from "../testing/directions.ts";
import { DIRECTION_LIMITS } from "./direction.ts";
import type { Direction } from "./direction.ts";
import { logoPrompt, PROMPT_LIMIT } from "./logo-prompt.ts";

const BRIEF: Brief = {
  name: "Finch",
  tagline: "",
  industry: "Café",
  description: "Espresso bar with a small roastery.",
  style: "elegant",
  personality: ["calm"],
  colors: [],
  include_text_in_ai: false,
};
const [DIRECTION] = testDirections("finch");
const prompt = (changes: Partial<Brief> = {}, direction = DIRECTION as Direction) =>
  logoPrompt({ brief: { ...BRIEF, ...changes }, direction, quality: "standard" });

test("a mark without text is asked for without a name and without letters", () => {
  expect(prompt()).toMatchInlineSnapshot(`
    {
      "negativePrompt": "photo, photorealistic, mock-up, business card, shadow, bevel, 3d render, watermark, signature, picture frame, clutter, blurry, low contrast, cropped, text, letters, words, typography, numbers, leaves",
      "prompt": "Logo mark, one symbol only, no text, no letters, centred on a plain white background. Espresso bar with a small roastery. A finch made of two circles. Two shapes that touch. Colours: dark green, orange. For: Café, warm, aromatic, hand-crafted. Elegant, fine proportions, refined curves, quiet luxury. Calm and soft. Clean edges. Flat vector logo, solid shapes, legible at small sizes, professional brand identity",
    }
  `);
});

test("with text the name is quoted, and letters are not ruled out", () => {
  const { prompt: asked, negativePrompt } = prompt({
    include_text_in_ai: true,
    name: 'The "Finch"',
  });
  expect(asked).toMatch(/^Logo with the exact text "The 'Finch'", /);
  expect(negativePrompt).not.toContain("letters");
});

test("a person's own colours take the place of the idea's", () => {
  const { prompt: asked } = prompt({ colors: ["#172C54", "#E9A820"] });
  expect(asked).toContain("Colours: navy blue #172C54, golden yellow #E9A820 only");
  expect(asked).not.toContain("orange");
});

describe("a brief with as much as it can hold", () => {
  const most: Partial<Brief> = {
    name: "Ñ".repeat(60),
    industry: "i".repeat(120),
    description: "many words ".repeat(180),
    personality: ["trustworthy", "luxurious", "techy"],
    colors: ["#111111", "#222222", "#333333", "#444444", "#555555"],
    include_text_in_ai: true,
  };
  const fill = (name: keyof Direction): string => "word ".repeat(DIRECTION_LIMITS[name] / 5);
  const full: Direction = {
    title: fill("title"),
    motif: fill("motif"),
    composition: fill("composition"),
    palette: fill("palette"),
    prompt: fill("prompt"),
    negative: fill("negative"),
  };

  test("is a prompt within its limit that leaves out the last things first", () => {
    const { prompt: asked } = prompt(most, full);
    expect(asked.length).toBeLessThanOrEqual(PROMPT_LIMIT);
    expect(asked).toContain(". many words");
    expect(asked).toContain(full.prompt.trim().slice("word ".length));
    expect(asked).toContain("charcoal grey #555555 only");
    expect(asked).not.toContain("legible");
  });
});

test.each([
  ["Barn conversions", null],
  ["wine bar", "crafted"],
  ["Tierarzt / veterinary", "friendly"],
  ["PÂTISSERIE", "appetising"],
])("the trade of “%s” is known by its words, not by parts of them", (industry, look) => {
  const { prompt: asked } = prompt({ industry, description: "" });
  const trade = /For: ([^.]*)/.exec(asked)?.[1];
  if (look === null) expect(trade).toBe(industry);
  else expect(trade).toContain(look);
});
