import { expect, test } from "vitest";
import { describeError } from "../ui/describe-error.ts";
import type { DescribedError } from "../ui/describe-error.ts";
import { placeMessages } from "./place-messages.ts";

const refused: DescribedError = {
  ...describeError(null),
  code: "validation_failed",
  title: "Some fields need another look",
  detail: "See errors.",
  status: 422,
};
const shown = (name: string): boolean => name === "email" || name === "password";

test("placeMessages puts each message at its field, and nothing is left", () => {
  const fields = [{ field: "password", message: "is one that everybody uses" }];
  expect(placeMessages({ ...refused, fields }, {}, shown)).toEqual({
    messages: { password: "It is one that everybody uses." },
    rest: null,
  });
});

test("placeMessages leaves what the form does not show for the note above it", () => {
  const fields = [
    { field: "email", message: "write a whole mail address" },
    { field: "token", message: "is too long" },
  ];
  const placed = placeMessages({ ...refused, fields }, {}, shown);
  expect(Object.keys(placed.messages)).toEqual(["email"]);
  expect(placed.rest?.fields).toEqual([{ field: "token", message: "is too long" }]);
});

test("placeMessages gives an error without fields to the field that its code belongs to", () => {
  const taken = { ...refused, code: "email_taken", detail: "Sign in instead." };
  const fieldOf = { email_taken: "email", invalid_credentials: "elsewhere" };
  expect(placeMessages(taken, fieldOf, shown).messages).toEqual({ email: "Sign in instead." });
  const other = { ...refused, code: "invalid_credentials" };
  expect(placeMessages(other, fieldOf, shown)).toEqual({ messages: {}, rest: other });
});
