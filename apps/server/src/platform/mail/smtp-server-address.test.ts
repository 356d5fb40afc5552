import { expect, test } from "vitest";
import { readServerAddress } from "./smtp-server-address.ts";

const login = { user: "apikey", pass: "a/b%c" };

test.each([
  ["smtp://mail.example", { host: "mail.example", port: 587, secure: false, login: null }],
  ["smtp://mail.example:25", { port: 25, secure: false, requireTLS: false }],
  ["smtps://mail.example", { port: 465, secure: true, requireTLS: false }],
  ["smtp://mail.example:465", { port: 465, secure: true }],
  ["smtp://apikey:a%2Fb%25c@mail.example", { secure: false, requireTLS: true, login }],
  ["smtps://apikey:a%2Fb%25c@mail.example", { secure: true, requireTLS: false, login }],
  ["smtp://ada:50%@mail.example", { login: { user: "ada", pass: "50%" } }],
  ["smtp://ada:x@localhost:1025", { requireTLS: false }],
  ["smtp://ada:x@127.0.0.1:1025", { requireTLS: false }],
  ["smtp://ada:x@[::1]:1025", { host: "::1", requireTLS: false }],
  ["smtp://ada:x@127.0.0.1.evil.example", { requireTLS: true }],
])("%s is read as %j", (url, expected) => {
  expect(readServerAddress(url)).toMatchObject(expected);
});
