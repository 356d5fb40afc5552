import { expect, test } from "vitest";
import { toPerson } from "./provider-person.ts";

const person = (verifiedEmail: string | null, name = "") =>
  toPerson("openid", { subject: "42", verifiedEmail, name });

test.each([
  ["ada@example.com", "ada@example.com"],
  ["  Ada@Example.com ", "Ada@Example.com"],
  ["ada", null],
  ["ada@example.com\nbcc: x@example.com", null],
  [`${"a".repeat(250)}@example.com`, null],
  [null, null],
])("the mail %j is taken as %j", (given, email) => {
  expect(person(given)).toMatchObject({ provider: "openid", subject: "42", email });
});

test.each([
  ["Ada Lovelace", "Ada Lovelace"],
  ["  Ada\u0000\n\uD800 ", "Ada  \uFFFD"],
  ["é".repeat(200), "é".repeat(120)],
  ["😀".repeat(200), "😀".repeat(60)],
])("the name %j is taken as far as it may go", (given, name) => {
  expect(person(null, given).name).toBe(name);
});
