import { createdApiKey, createProjectResult } from "@emblazon/contract";
import type { ApiKeyScope, CreateProjectResult } from "@emblazon/contract";
import type { Answer } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openTestServer } from "../../testing/open-test-server.ts";
import type { TestServer } from "../../testing/open-test-server.ts";
import { registerUser } from "../../testing/register-user.ts";
import type { TestUser } from "../../testing/register-user.ts";

const API = "/api/v1";
const NOTHING = "0190b2c0-0000-7000-8000-000000000000";
const ALL: readonly ApiKeyScope[] = ["read", "generate", "write"];

type Right = "look" | "work" | "change";
const MAY: Readonly<Record<ApiKeyScope, readonly Right[]>> = {
  read: ["look"],
  generate: ["look", "work"],
  write: ["look", "change"],
};

/** Calls about what someone has made, with what each one is. */
const CALLS: [right: Right, method: string, path: string, json?: unknown][] = [
  ["look", "GET", "/projects"],
  ["look", "GET", "/projects/{project}"],
  ["look", "GET", "/projects/{project}/assets"],
  ["look", "GET", "/projects/{project}/generations"],
  ["look", "GET", "/generations/{generation}"],
  ["look", "GET", "/generations/{generation}/stream"],
  ["look", "GET", "/assets"],
  ["look", "HEAD", "/assets"],
  ["look", "GET", "/assets/{asset}"],
  ["look", "GET", "/assets/{asset}/file"],
  ["look", "GET", "/assets/{asset}/checks"],
  ["look", "GET", "/assets/{asset}/lineage"],
  ["look", "GET", "/users/me"],
  ["look", "GET", "/session"],
  ["work", "POST", "/projects", { name: "Harbor & Pine", num_variations: 1 }],
  ["work", "POST", "/projects/{project}/generations", { num_variations: 1 }],
  ["work", "POST", "/assets/{asset}/refine", { num_variations: 1 }],
  ["work", "DELETE", "/generations/{generation}"],
  ["work", "DELETE", "/assets/{asset}/run"],
  ["change", "PATCH", "/projects/{project}", { favorite: true }],
  ["change", "DELETE", "/projects/{project}"],
  ["change", "POST", "/projects/{project}/restore"],
  ["change", "PATCH", "/assets/{asset}", { favorite: true }],
  ["change", "DELETE", "/assets/{asset}"],
  ["change", "POST", "/assets/{asset}/restore"],
  ["change", "POST", "/assets/bulk", { ids: [NOTHING], action: "trash" }],
];

/** The same for keys as for their owners: nothing here tells more than the work does. */
const OPEN_TO_KEYS = ["GET /users/me", "GET /users/me/usage"];

let server: TestServer;
let ada: TestUser;
let made: CreateProjectResult;
let keys: Readonly<Record<ApiKeyScope, string>>;
let fullKey: string;
beforeAll(async () => {
  server = await openTestServer();
  ada = await registerUser(server);
  const brief = { name: "Harbor & Pine", num_variations: 1 };
  const waits = { headers: { prefer: "wait=30" } };
  made = createProjectResult.parse(
    (await ada.session.post(`${API}/projects`, brief, waits)).json(),
  );
  const [read, generate, write] = await Promise.all(ALL.map((scope) => makeKey([scope])));
  keys = { read: read ?? "", generate: generate ?? "", write: write ?? "" };
  fullKey = await makeKey(ALL);
});
afterAll(() => server.close());

async function makeKey(scopes: readonly ApiKeyScope[]): Promise<string> {
  const answer = await ada.session.post(`${API}/users/me/api-keys`, { name: "CI", scopes });
  return createdApiKey.parse(answer.json()).key;
}

function by(key: string, method: string, path: string, json?: unknown): Promise<Answer> {
  const headers = { authorization: `Bearer ${key}` };
  const url = `${API}${path
    .replace("{project}", made.project_id)
    .replace("{generation}", made.generation_id)
    .replace("{asset}", made.assets?.[0]?.id ?? "")
    .replace(/\{\w+\}/, NOTHING)}`;
  return server.visitor().send(method, url, json === undefined ? { headers } : { headers, json });
}

describe.each(ALL)("a key with the scope %s", (scope) => {
  test.each(CALLS)("may %s or not: %s %s", async (right, method, path, json) => {
    const answer = await by(keys[scope], method, path, json);
    if (MAY[scope].includes(right)) {
      expect([200, 201, 202, 204], answer.text).toContain(answer.status);
    } else {
      expect([answer.status, answer.json()]).toEqual([
        403,
        expect.objectContaining({ code: "insufficient_scope" }),
      ]);
    }
  });
});

test("scopes add up, and a full key still makes nobody an administrator", async () => {
  for (const [, method, path, json] of CALLS) {
    expect((await by(fullKey, method, path, json)).status, `${method} ${path}`).toBeLessThan(300);
  }
});

const openApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

test("no key, whatever its scopes, reaches a call about accounts or for administrators", async () => {
  const { paths } = openApi.parse((await server.visitor().get("/openapi.json")).json());
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(API, "")}`),
  );
  const guarded = calls.filter(
    (call) => / \/(?:users\/me|admin)(?:\/|$)/.test(call) && !OPEN_TO_KEYS.includes(call),
  );
  expect(guarded).toEqual(expect.arrayContaining(["POST /users/me/api-keys", "PUT /users/me"]));
  for (const call of guarded) {
    const [method = "", path = ""] = call.split(" ");
    // Without a body: it is the key that is refused, before anything is read.
    const answer = await by(fullKey, method, path);
    expect([answer.status, answer.text], call).toEqual([
      403,
      expect.stringContaining("insufficient_scope"),
    ]);
  }
  expect((await ada.session.get(`${API}/users/me`)).json()).toMatchObject({
    full_name: "Ada",
    role: "user",
  });
});

test("a key that is none is refused everywhere, and before a body is read", async () => {
  const none = `emb_${"A".repeat(43)}`;
  for (const [, method, path] of CALLS) {
    expect((await by(none, method, path)).status, `${method} ${path}`).toBe(401);
  }
  expect((await by(keys.read, "POST", "/auth/login")).status).toBe(403);
  const cut = "{";
  const headers = { authorization: `Bearer ${keys.read}`, "content-type": "application/json" };
  const answer = await server.visitor().post(`${API}/projects`, undefined, { headers, body: cut });
  expect(answer.status).toBe(403);
});

test("a key cannot raise what it may do, nor make another key", async () => {
  const before = (await ada.session.get(`${API}/users/me/api-keys`)).text;
  const raised = { name: "CI", scopes: ALL };
  for (const method of ["PUT", "PATCH", "POST"]) {
    const ids = z.object({ data: z.array(z.object({ id: z.string() })) });
    const { data } = ids.parse(JSON.parse(before));
    for (const path of ["/users/me/api-keys", `/users/me/api-keys/${data[0]?.id}`]) {
      expect([403, 405]).toContain((await by(keys.read, method, path, raised)).status);
    }
  }
  const headers = { authorization: `Bearer ${keys.read}`, cookie: ada.session.cookieHeader() };
  const withCookie = await server
    .visitor()
    .post(`${API}/users/me/api-keys`, { name: "CI" }, { headers });
  expect(withCookie.status).toBe(403);
  expect((await ada.session.get(`${API}/users/me/api-keys`)).text).toBe(before);
});
