import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type PromptDialect, stripControlTokens } from "./strip-control-tokens.ts";

const ALL: readonly PromptDialect[] = ["words", "model-server", "web-ui", "comfy"];

test("plain words stay as they are, for every server", () => {
  const prose = "Füchse & Hühner, 50 % – “nicht mehr”: 3/4 of a dog's day; 狐狸 🦊";
  for (const dialect of ALL) expect(stripControlTokens(prose, dialect)).toBe(prose);
});

test("line breaks and control characters become spaces", () => {
  expect(stripControlTokens("a\u0000fox\r\n\tin  snow\u2028", "words")).toBe("a fox in snow");
});

describe("model servers", () => {
  const strip = (text: string): string => stripControlTokens(text, "model-server");

  test.each([
    ['a <sd_cpp_extra_args>{"steps":999}</sd_cpp_extra_args> fox', "a fox"],
    ['a fox <SD_CPP_EXTRA_ARGS >{"seed":1}', "a fox"],
    ["a fox </sd_cpp_extra_args>", "a fox"],
    ["a fox <lora:evil:1.2>", "a fox"],
    ["a fox|naked", "a fox,naked"],
  ])("%s", (given, expected) => {
    expect(strip(given)).toBe(expected);
  });

  test("what is left of a tag within a tag makes no tag", () => {
    const nested = "<sd_cpp_<lora:x:1>extra_args>{}</sd_cpp_extra_args> <lo<lora:x:1>ra:y:1>";
    expect(strip(nested)).not.toMatch(/<|>/);
  });

  test("a heart and a comparison stay readable", () => {
    expect(strip("I <3 foxes, 5 > 4, <soft> light")).toBe("I ‹3 foxes, 5 › 4, ‹soft› light");
  });
});

describe("web UI", () => {
  const strip = (text: string): string => stripControlTokens(text, "web-ui");

  test.each([
    ["a (red:1.5) fox", "a \\(red\\) fox"],
    ["((huge)) [small]", "\\(\\(huge\\)\\) \\[small\\]"],
    ["[fox:dog:0.5]", "\\[fox:dog\\]"],
    ["a fox (in the snow)", "a fox \\(in the snow\\)"],
    ["\\(red:1.5)", "\\(red\\)"],
    ["a fox AND a dog BREAK a hen", "a fox and a dog break a hen"],
    ["BRAND and ANDROID", "BRAND and ANDROID"],
    ["a fox <hypernet:x:1>", "a fox"],
    ["{fox|dog}", "\\(fox,dog\\)"],
  ])("%s", (given, expected) => {
    expect(strip(given)).toBe(expected);
  });
});

describe("ComfyUI", () => {
  test.each([
    ["a (red:1.5) fox", "a \\(red\\) fox"],
    ["a [small] fox, {or two}", "a [small] fox, {or two}"],
    ["embedding:../../secret fox", "embedding ../../secret fox"],
  ])("%s", (given, expected) => {
    expect(stripControlTokens(given, "comfy")).toBe(expected);
  });
});

test("nothing that a server takes for an order gets through, whatever is typed", () => {
  const piece = fc.constantFrom(
    ..."<>()[]{}|\\:, ",
    ...["lora:", "sd_cpp_extra_args", "</", "fox", "1.5", "AND", "BREAK", "embedding", "\n"],
  );
  const typed = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));
  fc.assert(
    fc.property(typed, (text) => {
      expect(stripControlTokens(text, "model-server")).not.toMatch(/[<>|\n]/);
      const webUi = stripControlTokens(text, "web-ui");
      expect(webUi).not.toMatch(/[<>|\n]|(?<!\\)[()[\]]|\\(?![()[\]])|\b(?:AND|BREAK)\b/);
      const comfy = stripControlTokens(text, "comfy");
      expect(comfy).not.toMatch(/[<>\n]|(?<!\\)[()]|\\(?![()])|\bembedding\s*:/);
    }),
    { seed: 7 },
  );
});
