import { expect, test } from "vitest";
import { checkInput } from "../form/check-input.ts";
import { deletionInput } from "./deletion-input.ts";

const ada = { email: "Ada@example.com", has_password: true };

test("deletionInput takes the typed address in any case, and sends the password alone", () => {
  const typed = { email: " ada@EXAMPLE.com ", password: "a long secret" };
  expect(checkInput(deletionInput(ada), typed).input).toEqual({ password: "a long secret" });
});

test("deletionInput refuses another address, and an empty password", () => {
  expect(checkInput(deletionInput(ada), { email: "bob@example.com", password: "" })).toEqual({
    input: null,
    messages: {
      email: "Type Ada@example.com to confirm.",
      password: "This is needed.",
    },
  });
});

test("deletionInput asks no password of an account without one", () => {
  const schema = deletionInput({ ...ada, has_password: false });
  expect(checkInput(schema, { email: "ada@example.com" }).input).toEqual({});
});
