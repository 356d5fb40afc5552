import type { User } from "@emblazon/contract";
import { expect, test } from "vitest";
import { createClient } from "./create-client.ts";
import { hangUp, json, nothing, startServer } from "./testing/start-server.ts";

const NOW = "2026-03-01T12:00:00.000Z";
const ID = "019a1b2c-0000-7000-8000-000000000009";

const ada: User = {
  id: ID,
  email: "ada@example.com",
  email_verified: true,
  full_name: "Ada",
  role: "user",
  has_password: true,
  second_factor: false,
  created_at: NOW,
};
const signedIn = {
  access_token: "a",
  refresh_token: "r",
  token_type: "Bearer",
  expires_in: 3600,
  user: ada,
};
test("auth.login sends mail and password once, without an idempotency key", async () => {
  await using server = await startServer(json(200, signedIn));
  const client = createClient({ baseUrl: server.baseUrl });
  const input = { email: "ada@example.com", password: "a long secret" };
  expect((await client.auth.login(input)).user.full_name).toBe("Ada");
  const [request] = server.seen;
  expect(`${request?.method} ${request?.url}`).toBe("POST /api/v1/auth/login");
  expect(JSON.parse(request?.body ?? "")).toEqual(input);
  expect(request?.headers["idempotency-key"]).toBeUndefined();
});

test("a sign-in whose connection drops is not sent again", async () => {
  await using server = await startServer(hangUp, json(200, signedIn));
  const client = createClient({ baseUrl: server.baseUrl });
  const login = client.auth.login({ email: "ada@example.com", password: "a long secret" });
  await expect(login).rejects.toMatchObject({ code: "network" });
  expect(server.seen).toHaveLength(1);
});

test("a missing second factor is an error that can be told from a wrong password", async () => {
  const problem = {
    type: "about:blank",
    title: "A code of your second factor is needed",
    status: 401,
    detail: "Send it as code.",
    code: "second_factor_required",
    request_id: "req-1",
  };
  await using server = await startServer(json(401, problem));
  const client = createClient({ baseUrl: server.baseUrl });
  const login = client.auth.login({ email: "ada@example.com", password: "a long secret" });
  await expect(login).rejects.toMatchObject({ code: "second_factor_required", retryable: false });
});

test("calls of sign-in go where the contract says, with its words", async () => {
  await using server = await startServer(nothing);
  const client = createClient({ baseUrl: server.baseUrl });
  await client.auth.forgotPassword("ada@example.com");
  await client.auth.resetPassword("t", "another secret");
  await client.auth.verifyEmail("t");
  await client.auth.logout();
  expect(server.seen.map(({ url, body }) => `${url} ${body}`)).toEqual([
    '/api/v1/auth/forgot-password {"email":"ada@example.com"}',
    '/api/v1/auth/reset-password {"token":"t","new_password":"another secret"}',
    '/api/v1/auth/verify-email {"token":"t"}',
    "/api/v1/auth/logout ",
  ]);
});

test("account.update puts, account.delete carries its proof", async () => {
  await using server = await startServer(json(200, ada), nothing);
  const client = createClient({ baseUrl: server.baseUrl });
  await client.account.update({ full_name: "Ada" });
  await client.account.delete({ password: "a long secret" });
  expect(server.seen.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
    'PUT /api/v1/users/me {"full_name":"Ada"}',
    'DELETE /api/v1/users/me {"password":"a long secret"}',
  ]);
  expect(client.account.exportUrl()).toBe(`${server.baseUrl}/users/me/export`);
});

test("keys.create gives the key, and the request has no idempotency key", async () => {
  const key = {
    ...{ id: ID, name: "CI", prefix: "emb_abcdef", scopes: ["read"], created_at: NOW },
    ...{ last_used_at: null, expires_at: null, key: "emb_abcdef123" },
  };
  await using server = await startServer(json(201, key));
  const client = createClient({ baseUrl: server.baseUrl });
  const created = await client.keys.create({ name: "CI", scopes: ["read"] });
  expect(created.key).toBe("emb_abcdef123");
  expect(server.seen[0]?.headers["idempotency-key"]).toBeUndefined();
});

test("secondFactor gives the codes as a list, and turns off with one", async () => {
  await using server = await startServer(json(200, { backup_codes: ["a-1", "b-2"] }), nothing);
  const client = createClient({ baseUrl: server.baseUrl });
  expect(await client.secondFactor.confirm("123456")).toEqual(["a-1", "b-2"]);
  await client.secondFactor.disable("123456");
  expect(server.seen.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
    'POST /api/v1/users/me/second-factor/confirm {"code":"123456"}',
    'DELETE /api/v1/users/me/second-factor {"code":"123456"}',
  ]);
});

test("passkeys.options shows the password of whoever has one", async () => {
  const options = { ceremony_id: ID, options: { challenge: "x" } };
  await using server = await startServer(json(200, options), json(200, options));
  const client = createClient({ baseUrl: server.baseUrl });
  await client.passkeys.options({ password: "a long secret" });
  await client.passkeys.options();
  expect(server.seen.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
    'POST /api/v1/users/me/passkeys/options {"password":"a long secret"}',
    "POST /api/v1/users/me/passkeys/options {}",
  ]);
});

test("providers are listed and unlinked, and their sign-in finished with a code", async () => {
  const linked = { id: ID, provider: "google", name: "Google", email: "", created_at: NOW };
  await using server = await startServer(
    json(200, { data: [linked] }),
    nothing,
    json(200, signedIn),
  );
  const client = createClient({ baseUrl: server.baseUrl });
  expect(await client.providers.list()).toEqual([linked]);
  await client.providers.unlink(ID);
  expect((await client.auth.providerCode({ ceremony_id: ID, code: "123456" })).user).toEqual(ada);
  expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET /api/v1/users/me/oauth",
    `DELETE /api/v1/users/me/oauth/${ID}`,
    "POST /api/v1/auth/oauth/second-factor",
  ]);
});

test("passkeys.create hands on what the browser gave, untouched", async () => {
  const passkey = { id: ID, name: "Laptop", created_at: NOW, last_used_at: null };
  await using server = await startServer(json(201, passkey));
  const client = createClient({ baseUrl: server.baseUrl });
  const response = { id: "x", type: "public-key" as const, rawId: "x", response: { a: "b" } };
  await client.passkeys.create({ ceremony_id: ID, name: "Laptop", response });
  expect(JSON.parse(server.seen[0]?.body ?? "")).toEqual({
    ceremony_id: ID,
    name: "Laptop",
    response,
  });
});

test("admin lists leave out what was not asked for", async () => {
  await using server = await startServer(json(200, { data: [], next_cursor: null }));
  const client = createClient({ baseUrl: server.baseUrl });
  await client.admin.users({ q: "ada" });
  await client.admin.mails();
  await client.admin.audit({ event: "sign_in", user_id: undefined });
  expect(server.seen.map(({ url }) => url)).toEqual([
    "/api/v1/admin/users?q=ada",
    "/api/v1/admin/mail",
    "/api/v1/admin/audit?event=sign_in",
  ]);
});

test("what a borrowed session is not enough for takes the password along, once", async () => {
  await using server = await startServer(nothing, nothing, nothing, nothing, nothing, hangUp);
  const client = createClient({ baseUrl: server.baseUrl });
  const proof = { password: "a long secret" };
  await client.account.endSession(ID, proof);
  await client.account.endOtherSessions(proof);
  await client.passkeys.remove(ID, proof);
  await client.providers.unlink(ID, proof);
  await client.passkeys.remove(ID, {});
  await expect(client.providers.unlink(ID, proof)).rejects.toMatchObject({ code: "network" });
  const body = '{"password":"a long secret"}';
  expect(server.seen.map(({ method, url, body: sent }) => `${method} ${url} ${sent}`)).toEqual([
    `DELETE /api/v1/users/me/sessions/${ID} ${body}`,
    `DELETE /api/v1/users/me/sessions ${body}`,
    `DELETE /api/v1/users/me/passkeys/${ID} ${body}`,
    `DELETE /api/v1/users/me/oauth/${ID} ${body}`,
    `DELETE /api/v1/users/me/passkeys/${ID} `,
    `DELETE /api/v1/users/me/oauth/${ID} ${body}`,
  ]);
});
