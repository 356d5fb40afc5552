import { createHmac } from "node:crypto";
import { SignJWT, UnsecuredJWT } from "jose";
import { expect, test } from "vitest";
import { readConfig } from "../../config.ts";
import { createSecrets } from "../../platform/secrets/secrets.ts";
import { createAccessTokens } from "./access-token.ts";

const NOW = Date.UTC(2026, 0, 1);
const SECONDS = NOW / 1000;
const CLAIMS = {
  userId: "0190b2c0-0000-7000-8000-000000000001",
  sessionId: "0190b2c0-0000-7000-8000-000000000002",
};
const secrets = createSecrets("a-secret-for-tests-of-1234567890-and-more");
const tokensAt = (ms: number) =>
  createAccessTokens({ config: readConfig({}), secrets, now: () => ms });

interface Forged {
  readonly payload?: Record<string, unknown>;
  readonly header?: Record<string, unknown>;
}

const RIGHT = {
  iss: "emblazon",
  aud: "emblazon-api",
  sub: CLAIMS.userId,
  sid: CLAIMS.sessionId,
  iat: SECONDS,
  exp: SECONDS + 3600,
};

/** Signed with the right key, whatever it says. */
function forge({ payload = {}, header = {} }: Forged): string {
  const encode = (value: unknown): string =>
    Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${encode({ alg: "HS256", typ: "at+jwt", ...header })}.${encode({ ...RIGHT, ...payload })}`;
  const mac = createHmac("sha256", secrets.keyFor("access-token")).update(signed);
  return `${signed}.${mac.digest("base64url")}`;
}

test("a token says whom it speaks for until its time is up", async () => {
  const token = await tokensAt(NOW).issue(CLAIMS);
  expect(await tokensAt(NOW).read(token)).toEqual(CLAIMS);
  expect(await tokensAt(NOW + 3_599_000).read(token)).toEqual(CLAIMS);
  expect(await tokensAt(NOW + 3_601_000).read(token)).toBeNull();
  expect(await tokensAt(NOW - 10_000).read(token)).toBeNull();
});

test("what is forged like ours with nothing changed is ours, so that the tests below can fail", async () => {
  expect(await tokensAt(NOW).read(forge({}))).toEqual(CLAIMS);
});

test.each([
  ["another type", { header: { typ: "JWT" } }],
  ["no type", { header: { typ: undefined } }],
  ["a critical header that nobody knows", { header: { crit: ["x"], x: 1 } }],
  ["another algorithm's name", { header: { alg: "HS512" } }],
  ["no algorithm", { header: { alg: "none" } }],
  ["another issuer", { payload: { iss: "someone" } }],
  ["another audience", { payload: { aud: "someone" } }],
  ["no end", { payload: { exp: undefined } }],
  ["an end that has passed", { payload: { exp: SECONDS - 1 } }],
  ["an end beyond all numbers", { payload: { exp: "1e308" } }],
  ["a negative end", { payload: { exp: -1 } }],
  ["a start to come", { payload: { nbf: SECONDS + 60 } }],
  ["made in the future", { payload: { iat: SECONDS + 3_600 } }],
  ["made long ago", { payload: { iat: SECONDS - 7_200 } }],
  ["no time of making", { payload: { iat: undefined } }],
  ["no subject", { payload: { sub: undefined } }],
  ["a subject that is no id", { payload: { sub: "' OR 1=1" } }],
  ["no session", { payload: { sid: undefined } }],
])("a token with %s is refused", async (_name, forged: Forged) => {
  expect(await tokensAt(NOW).read(forge(forged))).toBeNull();
});

test.each(["../../dev/null", "' OR 1=1", "__proto__", "x".repeat(100_000)])(
  "a key's name (%.20s) opens no other key",
  async (kid) => {
    // It is signed by the only key there is: the name changes nothing.
    expect(await tokensAt(NOW).read(forge({ header: { kid } }))).toEqual(CLAIMS);
    const other = Buffer.alloc(32);
    const token = await new SignJWT(RIGHT)
      .setProtectedHeader({ alg: "HS256", typ: "at+jwt", kid, jku: "http://127.0.0.1/keys" })
      .sign(other);
    expect(await tokensAt(NOW).read(token)).toBeNull();
  },
);

/** The last letter of 43 carries two bits that decode to nothing. */
function otherSpelling(mac: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return `${mac.slice(0, -1)}${letters[letters.indexOf(mac.slice(-1)) ^ 1]}`;
}

test("unsigned, cut, stretched and garbled tokens are refused", async () => {
  const token = await tokensAt(NOW).issue(CLAIMS);
  const [head = "", body = "", mac = ""] = token.split(".");
  const odd = [
    new UnsecuredJWT(RIGHT).encode(),
    `${head}.${body}.`,
    `${head}.${body}`,
    `${head}.${body}.${mac.slice(0, -1)}`,
    `${head}.${body}.${mac}A`,
    `${head}.${body}.${mac}=`,
    `${head}.${body}.${otherSpelling(mac)}`,
    `${body}.${head}.${mac}`,
    `${token}.${mac}`,
    "",
    "...",
    "a".repeat(100_000),
  ];
  for (const text of odd) expect(await tokensAt(NOW).read(text), text.slice(0, 40)).toBeNull();
});

test("a token of another key is refused", async () => {
  const other = createSecrets("another-secret-of-1234567890-and-some-more");
  const theirs = createAccessTokens({ config: readConfig({}), secrets: other, now: () => NOW });
  expect(await tokensAt(NOW).read(await theirs.issue(CLAIMS))).toBeNull();
});
