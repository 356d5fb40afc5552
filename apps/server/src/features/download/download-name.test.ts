import { expect, test } from "vitest";
import { downloadName } from "./download-name.ts";

const named = (given: string | undefined, path = "/a/harbour%20at%20dawn.jpeg?x=1"): string =>
  downloadName(given, new URL(path, "https://pictures.example.com"), "png");

test.each([
  [undefined, "harbour-at-dawn.png"],
  ["My logo.webp", "My-logo.png"],
  ["灯台", "灯台.png"],
  ["../../etc/passwd", "etc-passwd.png"],
  [String.raw`C:\temp\a.exe`, "C-temp-a.png"],
  ["a\r\nSet-Cookie: b", "a-Set-Cookie-b.png"],
  ["", "picture.png"],
  ["...", "picture.png"],
])("%j is saved as %s", (given, name) => {
  expect(named(given)).toBe(name);
});

test.each(["/", "/%ff%fe.png", "/%00", "/.png"])("the address %s gives a name as well", (path) => {
  expect(named(undefined, path)).toMatch(/^[\w-]+\.png$/);
});
