import { refineOperation } from "@emblazon/contract";
import { expect, test } from "vitest";
import { describeOperation } from "./describe-operation.ts";
import { INSTRUCTIONS } from "./read-instruction.testdata.ts";
import { readInstruction } from "./read-instruction.ts";
import { LEAF_SPEC } from "./testing-spec.testdata.ts";

test.each([
  ["swap the leaf for an open book", "icon: open book"],
  ["navy", "colour: navy"],
  ["#1b4dff", "colour: #1B4DFF"],
  ["much rounder letters", "much rounder letters"],
  ["in Playfair Display", "typeface: Playfair Display"],
  ["serif", "typeface: serif"],
  ["no tagline", "no tagline"],
  ["round badge", "layout: circle badge"],
  ["text only", "layout: text only"],
  ["don't use green", "no green"],
  ["not a script font", "no script"],
  ["keep the font and colours", "keep the typeface"],
  ["less corporate", "less corporate"],
  ["icon in a shield", "icon in a shield"],
])("describeOperation of “%s” says “%s”", (text, said) => {
  const [first] = readInstruction(text, LEAF_SPEC).operations;
  expect(first && describeOperation(first)).toBe(said);
});

test("every operation is described in a few words of its own", () => {
  const seen = new Set<string>();
  for (const [text] of INSTRUCTIONS)
    for (const operation of readInstruction(text, LEAF_SPEC).operations) {
      const words = describeOperation(operation);
      expect(words, text).toMatch(/^\S.{2,60}$/u);
      expect(words, text).not.toMatch(/undefined|null|\[object/);
      seen.add(operation.kind);
    }
  // Every kind stands in the table, but the one for a frame that the leaf does not have.
  const kinds = refineOperation.options.map(({ shape }) => shape.kind.value);
  expect(kinds.filter((kind) => !seen.has(kind))).toEqual(["unframe"]);
});
