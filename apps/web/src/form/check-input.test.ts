import { login, register } from "@emblazon/contract";
import { expect, test } from "vitest";
import { asSentence, checkInput } from "./check-input.ts";

test("checkInput, of what the contract takes, gives it as the contract reads it", () => {
  const content = { email: " ada@example.com ", password: "a long secret", full_name: "" };
  const checked = checkInput(register, content);
  expect(checked).toEqual({ input: { ...content, email: "ada@example.com" }, messages: {} });
});

test("checkInput names each field once: what is empty, what is too short, what is no address", () => {
  expect(checkInput(register, { email: "ada", password: "short" }).messages).toEqual({
    email: "Write a whole mail address.",
    password: "Use at least 8 characters.",
  });
  expect(checkInput(login, { email: " ", password: "" }).messages).toEqual({
    email: "This is needed.",
    password: "This is needed.",
  });
});

test("asSentence has a subject, begins large and ends with one stop", () => {
  expect(["use less", "is too long", "Done.", "why?"].map(asSentence)).toEqual([
    "Use less.",
    "It is too long.",
    "Done.",
    "Why?",
  ]);
});
