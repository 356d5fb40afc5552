import { expect, test } from "vitest";
import { type Capabilities, findLack, type Needs } from "./capabilities.ts";

const offered: Capabilities = {
  abilities: ["text_to_image", "mask"],
  choices: { size: ["1024x1024"], style: "any" },
  limits: { width_px: { least: 64, most: 2048 } },
};
const needs = (part: Partial<Needs>): Needs => ({
  abilities: [],
  choices: {},
  amounts: {},
  ...part,
});

test.each<[Partial<Needs>, string | null]>([
  [{ abilities: ["mask", "text_to_image"] }, null],
  [{ abilities: ["text_to_image", "image_to_image"] }, "no image to image"],
  [{ choices: { size: "1024x1024", style: "noir" } }, null],
  [{ choices: { size: "512x512" } }, "no size 512x512"],
  [{ choices: { lora: "ada/cats:3" } }, "no lora ada/cats:3"],
  [{ amounts: { width_px: 64, count: 900 } }, null],
  [{ amounts: { width_px: 63 } }, "width px below 64"],
  [{ amounts: { width_px: 2049 } }, "width px above 2048"],
  [{ amounts: { width_px: Number.NaN } }, "width px above 2048"],
])("findLack of %j finds %s", (part, lack) => {
  expect(findLack(needs(part), offered)).toBe(lack);
});
