import { expect, test } from "vitest";
import { z } from "zod";
import { LOGO_SPEC_VERSION, logoSpec } from "./logo-spec.ts";
import { FIRST_SPEC } from "./logo-spec.testdata.ts";
import { parseLogoSpec } from "./parse-logo-spec.ts";

test("a spec of version 1 becomes one of the newest, its letters spaced as they were", () => {
  const spec = parseLogoSpec(FIRST_SPEC);
  expect(spec).toEqual({
    ...FIRST_SPEC,
    version: LOGO_SPEC_VERSION,
    word: { ...FIRST_SPEC.word, kerning: "font" },
  });
  expect(logoSpec.parse(spec)).toEqual(spec);
});

test("a spec that was read once reads the same again", () => {
  const spec = parseLogoSpec(FIRST_SPEC);
  expect(parseLogoSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
});

test("a migration changes nothing of what was given", () => {
  const before = JSON.stringify(FIRST_SPEC);
  parseLogoSpec(FIRST_SPEC);
  expect(JSON.stringify(FIRST_SPEC)).toBe(before);
});

function fieldsOf(value: unknown): string[] {
  try {
    parseLogoSpec(value);
  } catch (error) {
    if (error instanceof z.ZodError) return error.issues.map(({ path }) => path.join("."));
    throw error;
  }
  return [];
}

test("what is wrong is named by its field, in every version", () => {
  for (const version of [1, LOGO_SPEC_VERSION]) {
    const spec = { ...FIRST_SPEC, version };
    expect(fieldsOf(spec)).toEqual([]);
    expect(fieldsOf({ ...spec, word: { ...spec.word, tracking: 7 } })).toEqual(["word.tracking"]);
    expect(fieldsOf({ ...spec, word: "Marea" })).toEqual(["word"]);
    expect(fieldsOf({ ...spec, palette: { ...spec.palette, a: "red" } })).toEqual(["palette.a"]);
    expect(fieldsOf({ ...spec, nonsense: 1 })).toEqual([""]);
  }
});

test("what is no spec, or of an unknown version, is refused by its version", () => {
  expect(fieldsOf(null)).toEqual([""]);
  expect(fieldsOf({})).toEqual(["version"]);
  for (const version of [0, -1, 1.5, "1", LOGO_SPEC_VERSION + 1])
    expect(fieldsOf({ ...FIRST_SPEC, version })).toEqual(["version"]);
  expect(() => parseLogoSpec({ ...FIRST_SPEC, version: 99 })).toThrow(/later version/);
});
