import { expect, test } from "vitest";
import { sampleSpec } from "../testing/samples.ts";
import { fileOnBackdrop, isDark, ownGround, variantOnGround } from "./backdrops.ts";

const light = sampleSpec;
const dark = { ...sampleSpec, surface: "deep" } as const;

test("a logo made for a light ground is reversed on a dark one, and the other way round", () => {
  expect(variantOnGround("full", "#FFFFFF", light)).toBe("full");
  expect(variantOnGround("full", "#000000", light)).toBe("reversed");
  expect(variantOnGround("full", "#FFFFFF", dark)).toBe("mono");
  expect(variantOnGround("full", "#000000", dark)).toBe("full");
});

test("a variant that was chosen stays, and so does a logo on its own ground", () => {
  expect(variantOnGround("stacked", "#000000", light)).toBe("stacked");
  expect(variantOnGround("full", null, light)).toBe("full");
  expect(variantOnGround("full", "#000000", null)).toBe("full");
});

test("fileOnBackdrop asks for the backdrop's colour, or for none", () => {
  expect(fileOnBackdrop("full", "brand", light)).toEqual({
    format: "svg",
    variant: "reversed",
    background: "#1F3D2E",
  });
  expect(fileOnBackdrop("mark", "transparent", light).background).toBe("transparent");
  expect(fileOnBackdrop("mark", "original", light).background).toBe("original");
});

test("ownGround is the colour of the spec's surface", () => {
  expect(ownGround(light)).toBe("#FFFFFF");
  expect(ownGround({ ...light, surface: "tint" })).toBe("#F5F0E6");
  expect(ownGround(dark)).toBe("#17161A");
  expect(ownGround({ ...light, surface: "brand" })).toBe("#1F3D2E");
});

test("isDark draws the line where white and black stand out alike", () => {
  expect(["#000000", "#17161A", "#757575"].map(isDark)).toEqual([true, true, true]);
  expect(["#FFFFFF", "#C9A227", "#777777"].map(isDark)).toEqual([false, false, false]);
});
