import { expect, test } from "vitest";
import { isForOwnHost } from "./own-host.ts";

const CONFIG = { publicUrl: null, host: "127.0.0.1", machineName: "nas.office.example" };
const isOwn = (host: string, config: Partial<typeof CONFIG> = {}) =>
  isForOwnHost({ host, headers: { host } }, { ...CONFIG, ...config });

test.each([
  "localhost",
  "LOCALHOST:3000",
  "studio.localhost:3000",
  "127.0.0.1:3000",
  "192.168.0.7",
  "[::1]:3000",
  "[fe80::1]",
  "nas",
  "NAS:3000",
  "nas.local",
  "nas.lan:8080",
  "studio.internal:3000",
  "emblazon:3000",
  "nas.office.example",
])("%s is the machine's own", (host) => {
  expect(isOwn(host)).toBe(true);
});

test.each([
  "evil.example",
  "evil.example:3000",
  "localhost.evil.example",
  "127.0.0.1.evil.example",
  "127-0-0-1.evil.example",
  "nas.evil.example",
  "nas.local.evil.example",
  "office.example",
  "0.0.0.0.0",
  "localhost@evil.example",
  "evil.example@localhost",
  "localhost/evil.example",
  "localhost?",
  "localhost#x",
  "",
  ":3000",
  "a b",
])("%j is not", (host) => {
  expect(isOwn(host)).toBe(false);
});

test("the name that the server listens on is its own", () => {
  expect(isOwn("studio.example:3000", { host: "studio.example" })).toBe(true);
  expect(isOwn("studio.example:3000")).toBe(false);
});

test("with PUBLIC_URL its name is too", () => {
  const config = { ...CONFIG, publicUrl: "https://studio.example.com/studio" };
  const of = (host: string) => isForOwnHost({ host, headers: { host } }, config);
  expect(of("studio.example.com")).toBe(true);
  expect(of("example.com")).toBe(false);
});

test("what a proxy passes on and what it asks for must both be", () => {
  const asked = (host: string, sentTo: string) =>
    isForOwnHost({ host, headers: { host: sentTo } }, CONFIG);
  expect(asked("localhost:3000", "127.0.0.1:3000")).toBe(true);
  expect(asked("localhost:3000", "evil.example")).toBe(false);
  expect(asked("evil.example", "127.0.0.1:3000")).toBe(false);
});
