import { expect, test } from "vitest";
import { ConfigError, readConfig } from "../config.ts";
import { readProviders } from "./read-providers.ts";

const GOOGLE = { OAUTH_GOOGLE_CLIENT_ID: "g-id", OAUTH_GOOGLE_CLIENT_SECRET: "g-secret" };
const GITHUB = { OAUTH_GITHUB_CLIENT_ID: "h-id", OAUTH_GITHUB_CLIENT_SECRET: "h-secret" };
const OPENID = {
  OAUTH_ISSUER: "https://id.example.com",
  OAUTH_CLIENT_ID: "o-id",
  OAUTH_CLIENT_SECRET: "o-secret",
};
const OAUTH_NAME = "Work account";

test("without any of their settings there is no provider", () => {
  expect(readProviders({ OAUTH_NAME })).toEqual({ providers: [], problems: [] });
});

test("each provider whose settings are all there is one, in one order", () => {
  const { providers, problems } = readProviders({ ...OPENID, ...GITHUB, ...GOOGLE, OAUTH_NAME });
  expect(problems).toEqual([]);
  expect(providers).toEqual([
    {
      id: "google",
      name: "Google",
      kind: "openid",
      issuer: "https://accounts.google.com",
      clientId: "g-id",
      clientSecret: "g-secret",
    },
    {
      id: "github",
      name: "GitHub",
      kind: "github",
      issuer: "https://github.com",
      clientId: "h-id",
      clientSecret: "h-secret",
    },
    {
      id: "openid",
      name: "Work account",
      kind: "openid",
      issuer: "https://id.example.com",
      clientId: "o-id",
      clientSecret: "o-secret",
    },
  ]);
});

test.each([
  [{ OAUTH_GOOGLE_CLIENT_ID: "g-id" }, "OAUTH_GOOGLE_CLIENT_SECRET"],
  [{ OAUTH_GITHUB_CLIENT_SECRET: "h-secret" }, "OAUTH_GITHUB_CLIENT_ID"],
  [{ OAUTH_ISSUER: "https://id.example.com" }, "OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET"],
  [{ OAUTH_CLIENT_ID: "o-id", OAUTH_CLIENT_SECRET: "o-secret" }, "OAUTH_ISSUER"],
])("a provider that is set up in part (%o) is told what is missing", (settings, missing) => {
  const { providers, problems } = readProviders({ ...settings, OAUTH_NAME });
  expect(providers).toEqual([]);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(new RegExp(`^${missing}: write what the provider gave`));
  for (const value of Object.values(settings)) expect(problems[0]).not.toContain(value);
});

test("one that is set up in part stops the start, and the others with it are told too", () => {
  const start = () =>
    readConfig({ OAUTH_GOOGLE_CLIENT_ID: "g-id", OAUTH_GITHUB_CLIENT_SECRET: "h-secret" });
  expect(start).toThrow(ConfigError);
  expect(start).toThrow(/OAUTH_GOOGLE_CLIENT_SECRET[^]*OAUTH_GITHUB_CLIENT_ID/);
});

test("an empty setting counts as none, and spaces around one are no part of it", () => {
  expect(readConfig({ OAUTH_GOOGLE_CLIENT_ID: "", OAUTH_GOOGLE_CLIENT_SECRET: " " })).toMatchObject(
    {
      oauthProviders: [],
    },
  );
  const { oauthProviders } = readConfig({
    OAUTH_GITHUB_CLIENT_ID: " h-id ",
    OAUTH_GITHUB_CLIENT_SECRET: "h-secret\n",
  });
  expect(oauthProviders).toMatchObject([{ clientId: "h-id", clientSecret: "h-secret" }]);
});

test.each(["id.example.com", "ftp://id.example.com", "javascript:alert(1)", "https://"])(
  "%s is no issuer",
  (issuer) => {
    expect(() => readConfig({ ...OPENID, OAUTH_ISSUER: issuer })).toThrow(/OAUTH_ISSUER: /);
  },
);
