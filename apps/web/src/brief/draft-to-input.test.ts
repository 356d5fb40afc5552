import { expect, test } from "vitest";
import { draftToInput } from "./draft-to-input.ts";

const empty = {
  name: " Ada ",
  tagline: "",
  industry: "  ",
  description: "",
  style: null,
  personality: [],
  colors: [],
};

test("a draft with a name alone becomes a brief with a name alone", () => {
  expect(draftToInput(empty)).toEqual({ name: "Ada" });
});

test("what was said is trimmed and kept", () => {
  const draft = {
    ...empty,
    tagline: " Looms ",
    style: "modern",
    personality: ["bold"],
    colors: ["#1F3D2E"],
  } as const;
  expect(draftToInput(draft)).toEqual({
    name: "Ada",
    tagline: "Looms",
    style: "modern",
    personality: ["bold"],
    colors: ["#1F3D2E"],
  });
});
