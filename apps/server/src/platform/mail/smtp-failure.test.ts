import { expect, test } from "vitest";
import { readFailure } from "./smtp-failure.ts";

const failing = (fields: object): Error => Object.assign(new Error("it failed"), fields);

test.each([
  ["EENVELOPE", 550, true],
  ["EMESSAGE", 554, true],
  ["EMESSAGE", 552, true],
  ["EENVELOPE", 451, false],
  ["EMESSAGE", 421, false],
  ["EENVELOPE", 503, false],
  ["EENVELOPE", 530, false],
  ["EAUTH", 535, false],
  ["EPROTOCOL", 554, false],
  ["ECONNECTION", undefined, false],
])("%s with %s is final: %s", (code, responseCode, isFinal) => {
  expect(readFailure(failing({ code, responseCode }), null).isFinal).toBe(isFinal);
});

test("the server's words come before nodemailer's, on one line and cut", () => {
  const response = `550 no\r\n\u001b[31msuch ${"x".repeat(400)}`;
  const { words } = readFailure(failing({ response }), null);
  expect(words).toMatch(/^550 no \[31msuch x+$/);
  expect(words).toHaveLength(300);
});

test("the login is struck out in every form that a server may echo", () => {
  const login = { user: "ada", pass: "pa/ss" };
  const base64 = (text: string): string => Buffer.from(text).toString("base64");
  const forms = ["pa/ss", "pa%2Fss", base64("pa/ss"), base64("\0ada\0pa/ss")];
  const { words } = readFailure(failing({ response: `535 ${forms.join(" ")} ada` }), login);
  expect(words).toBe("535 [redacted] [redacted] [redacted] [redacted] ada");
});

test("an abort says why, and what is no error at all is told as it is", () => {
  const aborted = new Error("aborted", { cause: new DOMException("too late", "TimeoutError") });
  expect(readFailure(aborted, null)).toEqual({ isFinal: false, words: "aborted: too late" });
  expect(readFailure("odd", null)).toEqual({ isFinal: false, words: "odd" });
});
