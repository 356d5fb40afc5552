import { expect, test } from "vitest";
import { safeNext } from "./safe-next.ts";

test.each([
  ["/", "/"],
  ["/projects", "/projects"],
  ["/projects/0190b2c0-0000-7000-8000-000000000000", undefined],
  ["/projects?tab=logos&q=caf%C3%A9#top", undefined],
  ["/settings/../admin", "/admin"],
  ["/a?next=//evil.example", undefined],
  ["/javascript:alert(1)", undefined],
  ["/@evil.example", undefined],
  ["/https://evil.example", undefined],
])("safeNext takes %s", (given, read = given) => {
  expect(safeNext(given)).toBe(read);
});

test.each([
  "",
  "projects",
  ".",
  "?q=1",
  "#top",
  "//evil.example",
  "///evil.example",
  "////evil.example",
  "/\\evil.example",
  "\\/evil.example",
  "\\\\evil.example",
  "/projects\\..\\evil",
  "/.//evil.example",
  "/..//evil.example",
  "/a/..//evil.example",
  "/%2e//evil.example",
  "/%2e%2e//evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/\r\n/evil.example",
  "\t//evil.example",
  " //evil.example",
  " /projects",
  "\u0000/projects",
  "/projects\u007f",
  "http:evil.example",
  "http:/evil.example",
  "https://evil.example",
  "HTTPS://evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "blob:http://x/1",
  "file:///etc/passwd",
  "mailto:a@example.com",
  "user:pass@evil.example",
  "//user@evil.example",
  "http://studio.invalid/projects",
  "//studio.invalid/projects",
])("safeNext refuses %j", (given) => {
  expect(safeNext(given)).toBeNull();
});

test("safeNext refuses what is longer than any address here", () => {
  expect(safeNext(`/${"a".repeat(1_999)}`)).toHaveLength(2_000);
  expect(safeNext(`/${"a".repeat(2_000)}`)).toBeNull();
});

test("safeNext refuses what is no text", () => {
  expect([undefined, null, 1, true, {}, ["/projects"]].map(safeNext)).toEqual(
    Array.from({ length: 6 }, () => null),
  );
});

test("what safeNext gives stays on the page's own origin, wherever that is", () => {
  for (const given of ["/projects", "/a//b", "/.well-known/x", "/?x=//y", "/#//z", "/%5Cevil"]) {
    const next = safeNext(given) ?? "";
    expect(new URL(next, "https://studio.example/login").origin).toBe("https://studio.example");
  }
});
