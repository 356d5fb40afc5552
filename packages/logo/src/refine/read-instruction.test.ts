import { MAX_REFINE_OPERATIONS, refineOperation } from "@emblazon/contract";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { LogoSpec } from "@emblazon/contract";
import { HELD_OUT_INSTRUCTIONS } from "./held-out-instructions.testdata.ts";
import { differences } from "./match-operations.testdata.ts";
import { readInstruction } from "./read-instruction.ts";
import { INSTRUCTIONS } from "./read-instruction.testdata.ts";
import { LEAF_SPEC } from "./testing-spec.testdata.ts";

test.each(INSTRUCTIONS)("readInstruction of “%s” finds what it asks for", (text, ...expected) => {
  expect(differences(readInstruction(text, LEAF_SPEC), expected)).toEqual([]);
});

const FRAMED: LogoSpec = {
  ...LEAF_SPEC,
  layout: { kind: "frame", shape: "square", solid: false, double: false, notched: false },
};
const { mark: _leaf, ...BARE } = {
  ...LEAF_SPEC,
  layout: { kind: "wordmark", align: "center" },
} as const;

test.each(["without the frame", "remove the border", "get rid of the frame", "no frame"])(
  "readInstruction of “%s” about a framed logo takes the frame away",
  (text) => {
    expect(differences(readInstruction(text, FRAMED), ["unframe"])).toEqual([]);
  },
);

test.each(["bigger icon", "remove the leaf", "mirror it", "icon on the left", "without the frame"])(
  "readInstruction of “%s” about a name that stands alone reports it",
  (text) => {
    expect(readInstruction(text, BARE)).toEqual({ operations: [], unknown: [text] });
  },
);

test("readInstruction may speak of a picture that it asks for itself", () => {
  const expected = ["mark query=fox", "mark_scale factor=+"];
  expect(
    differences(readInstruction("use a fox and make the icon bigger", BARE), expected),
  ).toEqual([]);
});

// So many were read as meant when they were first tried; never tuned on, only counted.
const HELD_OUT_LEAST = 85;

test("readInstruction of a hundred instructions kept apart reads most as they are meant", () => {
  const wrong = HELD_OUT_INSTRUCTIONS.filter(
    ([text, ...expected]) => differences(readInstruction(text, LEAF_SPEC), expected).length > 0,
  );
  expect(HELD_OUT_INSTRUCTIONS.length - wrong.length).toBeGreaterThanOrEqual(HELD_OUT_LEAST);
});

test("every operation that is read satisfies the contract", () => {
  for (const [text] of [...INSTRUCTIONS, ...HELD_OUT_INSTRUCTIONS])
    for (const operation of readInstruction(text, LEAF_SPEC).operations)
      expect(refineOperation.parse(operation), text).toEqual(operation);
});

const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ..."a “ ” \" ' # , . ; : ( & no not the icon font tagline rename to and or".split(" "),
        ),
        fc.constantFrom(...INSTRUCTIONS.flatMap(([text]) => text.split(" "))),
        fc.constantFrom(
          "\u0000",
          "\u202e",
          "🦊",
          "#fff",
          "#ff",
          "<script>",
          "${x}",
          "\n",
          "\ud800",
        ),
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(" ")),
);

test("readInstruction of anything at all never fails and gives valid operations and the person's own words", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const { operations, unknown } = readInstruction(text, LEAF_SPEC);
      expect(operations.length).toBeLessThanOrEqual(MAX_REFINE_OPERATIONS);
      for (const operation of operations)
        expect(refineOperation.safeParse(operation).success).toBe(true);
      const own = text.toWellFormed().replaceAll("\u0000", " ").normalize("NFC");
      for (const words of unknown) expect(own).toContain(words);
    }),
    { numRuns: 2000, seed: 7 },
  );
});

test("readInstruction drops no word in silence: each is understood, a function word, or reported", () => {
  const { operations, unknown } = readInstruction(
    "a plinky icon, wuzzle the font, and also grommets everywhere",
    LEAF_SPEC,
  );
  const words = unknown.join(" ");
  for (const word of ["plinky", "wuzzle", "grommets"]) expect(words).toContain(word);
  expect(operations).toEqual([]);
});

test("readInstruction of a long text takes time in proportion to it", () => {
  const { unknown } = readInstruction("blorf ".repeat(400), LEAF_SPEC);
  expect(unknown.length).toBeGreaterThan(0);
});
