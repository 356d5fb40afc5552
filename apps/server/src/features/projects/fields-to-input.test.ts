import { expect, test } from "vitest";
import { fieldsToInput } from "./fields-to-input.ts";

test("lists are read in each form that clients send", () => {
  const expected = { personality: ["bold", "fun"] };
  expect(
    fieldsToInput([
      ["personality", "bold"],
      ["personality", "fun"],
    ]),
  ).toEqual(expected);
  expect(
    fieldsToInput([
      ["personality[]", "bold"],
      ["personality[]", "fun"],
    ]),
  ).toEqual(expected);
  expect(fieldsToInput([["personality", '["bold","fun"]']])).toEqual(expected);
  expect(fieldsToInput([["personality", "bold, fun"]])).toEqual(expected);
  expect(fieldsToInput([["colors[]", ""]])).toEqual({ colors: [] });
});

test("numbers and flags are read, and left as text when they are none", () => {
  expect(
    fieldsToInput([
      ["num_variations", "4"],
      ["seed", "7.5"],
      ["include_text_in_ai", "true"],
    ]),
  ).toEqual({ num_variations: 4, seed: 7.5, include_text_in_ai: true });
  expect(
    fieldsToInput([
      ["num_variations", "1e9"],
      ["include_text_in_ai", "1"],
    ]),
  ).toEqual({
    num_variations: "1e9",
    include_text_in_ai: "1",
  });
});

test("empty controls are left out, but an empty name is sent on to be refused", () => {
  expect(
    fieldsToInput([
      ["name", ""],
      ["style", ""],
      ["tagline", " "],
    ]),
  ).toEqual({ name: "" });
});

test("unknown fields and fields sent twice are passed on, whatever they are called", () => {
  const input = fieldsToInput([
    ["owner_id", "x"],
    ["name", "a"],
    ["name", "b"],
    ["__proto__", "p"],
  ]);
  expect(Object.keys(input)).toEqual(["owner_id", "name", "__proto__"]);
  expect(input["name"]).toEqual(["a", "b"]);
  expect(Object.getPrototypeOf(input)).toBe(Object.prototype);
});
