import { expect, test } from "vitest";
import { AppError } from "../../../platform/errors/app-error.ts";
import { relyingParty } from "./relying-party.ts";

const at = (host: string, publicUrl: string | null = null) =>
  relyingParty({ host, protocol: "http" }, { publicUrl });

test("passkeys are bound to the host name and checked against the whole origin", () => {
  expect(at("x", "https://studio.example.com:8443/studio")).toEqual({
    id: "studio.example.com",
    origin: "https://studio.example.com:8443",
  });
  expect(at("localhost:3000")).toEqual({ id: "localhost", origin: "http://localhost:3000" });
});

test.each([
  ["127.0.0.1:3000", null],
  ["[::1]:3000", null],
  ["evil.example", null],
  ["localhost:3000", "http://192.168.0.7:3000"],
  ["localhost:3000", "https://192.168.0.7"],
  ["localhost:3000", "https://[fd00::1]"],
  ["localhost:3000", "http://studio.example.com"],
])("at %s with PUBLIC_URL %s there are none", (host, publicUrl) => {
  expect(() => at(host, publicUrl)).toThrow(AppError);
});
