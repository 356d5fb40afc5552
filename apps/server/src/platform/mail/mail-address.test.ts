import { expect, test } from "vitest";
import { domainOf, isMailAddress, readSender } from "./mail-address.ts";

test.each([
  "ada@b.example",
  "ada.lovelace+studio@mail.b-c.example",
  "o'neil@b.example",
  "root@localhost",
  `${"a".repeat(64)}@b.example`,
])("%s is an address", (text) => {
  expect(isMailAddress(text)).toBe(true);
});

test.each([
  "",
  "ada",
  "@b.example",
  "ada@",
  "ada@b..example",
  "ada@-b.example",
  "ada@b.example.",
  "ada@@b.example",
  "ada@b@c.example",
  "ada @b.example",
  "ada@b.example\n",
  "ada@b.example\r\nRCPT TO:<evil@x.y>",
  "ada@b.example,eve@x.y",
  "ada@b.example;eve@x.y",
  "Ada <ada@b.example>",
  "<ada@b.example>",
  '"ada"@b.example',
  "ada(comment)@b.example",
  "ada\\@b.example",
  "ada@[127.0.0.1]",
  "adä@b.example",
  "ada@b\u2024example",
  `${"a".repeat(65)}@b.example`,
  `ada@${"b.".repeat(130)}example`,
])("%j is none", (text) => {
  expect(isMailAddress(text)).toBe(false);
});

test.each([
  ["studio@a.example", { name: "", address: "studio@a.example" }],
  ["The Studio <studio@a.example>", { name: "The Studio", address: "studio@a.example" }],
  ['"Studio, the" <studio@a.example>', { name: "Studio, the", address: "studio@a.example" }],
])("%s is the sender %j", (text, sender) => {
  expect(readSender(text)).toEqual(sender);
  expect(domainOf(sender.address)).toBe("a.example");
});
