import { expect, test } from "vitest";
import { ownOrigin } from "./own-address.ts";

const asked = (host: string, protocol: "http" | "https" = "http") => ({ host, protocol });
const originOf = (host: string, publicUrl: string | null = null) =>
  ownOrigin(asked(host), { publicUrl })?.origin ?? null;

test.each([
  ["localhost:3000", "http://localhost:3000"],
  ["LOCALHOST:3000", "http://localhost:3000"],
  ["studio.localhost", "http://studio.localhost"],
  ["127.0.0.1:8080", "http://127.0.0.1:8080"],
  ["127.8.9.1", "http://127.8.9.1"],
  ["[::1]:3000", "http://[::1]:3000"],
])("without PUBLIC_URL the host %s of this machine is believed", (host, origin) => {
  expect(originOf(host)).toBe(origin);
});

test.each([
  "evil.example",
  "192.168.0.7:3000",
  "localhost.evil.example",
  "127.0.0.1.evil.example",
  "evil.example/localhost",
  "user@localhost",
  "localhost:3000/path",
  "localhost?x",
  "[::ffff:1.2.3.4]",
  "",
  "a b",
])("without PUBLIC_URL the host %j says nothing", (host) => {
  expect(originOf(host)).toBeNull();
});

test("PUBLIC_URL is the only answer where it is set", () => {
  for (const host of ["evil.example", "localhost:3000", ""]) {
    expect(originOf(host, "https://studio.example.com/studio")).toBe("https://studio.example.com");
  }
});
