import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLog, cutText } from "./create-log.ts";

function capture(): { lines: string[]; destination: Writable } {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  return { lines, destination };
}

test("createLog strikes secrets out at any depth", () => {
  const { lines, destination } = capture();
  const log = createLog("info", destination);
  log.info({
    headers: { cookie: "CANARY", authorization: "CANARY", "set-cookie": ["CANARY"], accept: "*/*" },
    user: { password: "CANARY" },
    token: "CANARY",
    request: { headers: { "x-api-key": "CANARY" } },
  });
  expect(lines.join("")).not.toContain("CANARY");
  expect(lines.join("")).toContain("*/*");
});

test.each([
  ["password", "new_password", "current_password", "newPassword", "PASSWORD", "smtp-password"],
  ["token", "access_token", "refresh_token", "accessToken", "id_token", "csrf_token", "tokens"],
  ["secret", "client_secret", "clientSecret", "jwtSecret", "JWT_SECRET", "OAUTH_CLIENT_SECRET"],
  ["x-api-key", "apiKey", "api_key", "key", "signing_key", "Authorization", "proxy-authorization"],
  ["cookie", "cookies", "set-cookie", "Cookie", "code", "backup_codes", "otpauth_url", "otp"],
  ["databaseUrl", "DATABASE_URL", "smtpUrl", "SMTP_URL", "stripe-signature", "credentials"],
])("createLog strikes out %s and their like, wherever they stand", (...names) => {
  const { lines, destination } = capture();
  const log = createLog("info", destination);
  for (const name of names) {
    const secret = { [name]: "CANARY", kept: "kept" };
    log.info(secret);
    log.info({ body: secret, list: [secret], a: { b: { c: { d: { e: secret } } } } });
    log.info({ [name]: ["CANARY", { deep: "CANARY" }] });
  }
  expect(lines.join("")).not.toContain("CANARY");
  expect(lines.filter((line) => line.includes('"kept":"kept"')).length).toBe(2 * names.length);
});

test("createLog keeps what only looks like a secret", () => {
  const { lines, destination } = capture();
  const error = Object.assign(new Error("no route"), { code: "EHOSTUNREACH" });
  createLog("info", destination).info({
    err: error,
    idempotency_key: "k-1",
    storage_key: "inspiration/1.webp",
    status_code: 200,
    monkey: "business",
    encoded: true,
    at: new Date(0),
  });
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    err: { code: "EHOSTUNREACH" },
    idempotency_key: "k-1",
    storage_key: "inspiration/1.webp",
    status_code: 200,
    monkey: "business",
    encoded: true,
    at: "1970-01-01T00:00:00.000Z",
  });
});

test("createLog does not tell what a query was asked with when it failed", () => {
  const { lines, destination } = capture();
  const message = "Failed query: update users set x = $1\nparams: CANARY,two\nCANARY";
  const err = new Error(message, { cause: new Error(message) });
  createLog("info", destination).error({ err }, "a request failed");
  expect(lines.join("")).not.toContain("CANARY");
  expect(lines.join("")).toContain("update users set x = $1");
  expect(lines.join("")).toContain("create-log.test.ts");
});

test("createLog ends a thing that holds itself", () => {
  const { lines, destination } = capture();
  const ring: Record<string, unknown> = { token: "CANARY" };
  ring["self"] = ring;
  createLog("info", destination).info({ ring });
  expect(lines.join("")).toContain("[too deep]");
  expect(lines.join("")).not.toContain("CANARY");
});

test("createLog hides the password of a connection string in an error and its causes", () => {
  const { lines, destination } = capture();
  const cause = new Error("connect postgres://ada:CANARY@db:5432/x failed");
  createLog("info", destination).error({ err: new Error("no database", { cause }) });
  expect(lines.join("")).toContain("postgres://ada:[redacted]@db:5432/x");
  expect(lines.join("")).not.toContain("CANARY");
});

test("createLog writes one line of JSON whatever the text holds", () => {
  const { lines, destination } = capture();
  const hostile =
    '\n{"level":"error","msg":"forged"}\r\u001b[31m\u0000\u009b1m\u202egpj\u2028\u200b';
  createLog("info", destination).info({ user_agent: hostile }, hostile);
  expect(lines).toHaveLength(1);
  const [line = ""] = lines;
  expect(line.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u);
  expect(JSON.parse(line)).toMatchObject({ level: "info", msg: hostile, user_agent: hostile });
});

test("createLog below its level writes nothing", () => {
  const { lines, destination } = capture();
  createLog("warn", destination).info("quiet");
  expect(lines).toEqual([]);
});

test("cutText keeps a thousand characters", () => {
  expect(cutText("a".repeat(1_000))).toHaveLength(1_000);
  expect(cutText("a".repeat(5_000))).toHaveLength(1_001);
});
