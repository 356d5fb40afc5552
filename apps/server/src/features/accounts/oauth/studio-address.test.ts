import { expect, test } from "vitest";
import { readConfig } from "../../../config.ts";
import { callbackAddress, isFromOwnPage, pageAddress } from "./studio-address.ts";

const PUBLIC = "https://studio.example.com";
const partsWith = (
  env: Record<string, string>,
  address = `${PUBLIC}${env["BASE_PATH"] ?? ""}`,
) => ({
  config: readConfig(env),
  publicAddress: () => address,
});
const asked = (host: string) => ({ host, protocol: "http" as const });
const PATH = "/api/v1/auth/oauth/google/callback";

test("with PUBLIC_URL the way back is below it, whatever the request says", () => {
  const parts = partsWith({ PUBLIC_URL: PUBLIC, BASE_PATH: "/studio" });
  for (const host of ["evil.example", "localhost:3000"]) {
    expect(callbackAddress(asked(host), parts, "google")).toBe(`${PUBLIC}/studio${PATH}`);
  }
  expect(pageAddress(parts, "/login")).toBe(`${PUBLIC}/studio/login`);
});

test("without it the machine's own name is believed and no other", () => {
  const parts = partsWith({ BASE_PATH: "/studio" });
  expect(callbackAddress(asked("localhost:3000"), parts, "google")).toBe(
    `http://localhost:3000/studio${PATH}`,
  );
  expect(callbackAddress(asked("evil.example"), parts, "google")).toBeNull();
  expect(pageAddress(parts, "/login")).toBe("/studio/login");
});

test.each([
  [{ "sec-fetch-site": "same-origin" }, true],
  [{ "sec-fetch-site": "none" }, true],
  [{ "sec-fetch-site": "same-site" }, false],
  [{ "sec-fetch-site": "cross-site", referer: `${PUBLIC}/settings` }, false],
  [{ referer: `${PUBLIC}/settings` }, true],
  [{ referer: "https://studio.example.com.evil.example/" }, false],
  [{ referer: "no address" }, false],
  [{}, false],
])("a request with %j is of an own page: %s", (headers, expected) => {
  const request = { ...asked("evil.example"), headers };
  expect(isFromOwnPage(request, readConfig({ PUBLIC_URL: PUBLIC }))).toBe(expected);
});
