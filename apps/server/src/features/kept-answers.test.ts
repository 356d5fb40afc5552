import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepsAnswer } from "../platform/http/route-access.ts";
import type { RouteAccess } from "../platform/http/route-access.ts";
import { testApp } from "../platform/testing/test-app.ts";
import { registerFeatures } from "./register.ts";
import { testDatabases } from "./testing/databases.ts";
import { openTestParts } from "./testing/open-test-parts.ts";
import { openTestServer } from "./testing/open-test-server.ts";
import type { TestServer } from "./testing/open-test-server.ts";
import { registerUser } from "./testing/register-user.ts";
import type { TestUser } from "./testing/register-user.ts";

const API = "/api/v1";
/** What answers call the things that only one person may have. */
const SECRET_NAME = /token$|secret|password|codes$|otpauth|^key$/;

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The texts in an answer that stand under such a name; with a schema, its own words for them. */
function secretsIn(value: unknown, isSecret = false): string[] {
  if (typeof value === "string") return isSecret ? [value] : [];
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    secretsIn(inner, SECRET_NAME.test(name) || (isSecret && Array.isArray(value))),
  );
}

/** Whether an answer of this JSON schema may hold such a text. */
function maySayASecret(schema: unknown): boolean {
  if (!isObject(schema)) return false;
  const { properties } = schema;
  const isNamed = ([name, inner]: [string, unknown]): boolean =>
    SECRET_NAME.test(name) && JSON.stringify(inner).includes('"string"');
  if (isObject(properties) && Object.entries(properties).some(isNamed)) return true;
  return Object.values(schema).some(maySayASecret);
}

type Post = readonly [path: string, answers: unknown];

/** The POSTs of an OpenAPI description, with the answers that are theirs alone. */
function postsOf(description: unknown): Post[] {
  const paths = isObject(description) ? description["paths"] : undefined;
  return Object.entries(isObject(paths) ? paths : {}).flatMap(([path, operations]): Post[] => {
    const post = isObject(operations) ? operations["post"] : undefined;
    if (!isObject(post) || !isObject(post["responses"])) return [];
    const { default: _, ...answers } = post["responses"];
    return [[path, answers]];
  });
}

describe("what the description says", () => {
  const accessOf = new Map<string, RouteAccess | undefined>();
  let posts: Post[] = [];

  beforeAll(async () => {
    const bench = await openTestParts();
    const app = await testApp();
    app.addHook("onRoute", ({ method, url, config }) => {
      if (method === "POST") accessOf.set(url.replaceAll(/:(\w+)/g, "{$1}"), config?.access);
    });
    const features = await registerFeatures(app, bench.parts, { engine: bench.engine });
    await app.ready();
    posts = postsOf(app.swagger());
    await app.close();
    await features.close?.();
    await bench.close();
  });

  test("a call that may answer with a secret, keeps no answer", () => {
    const secret = posts.filter(([, answers]) => maySayASecret(answers)).map(([path]) => path);
    expect(secret).toEqual(
      expect.arrayContaining([
        `${API}/auth/login`,
        `${API}/auth/refresh`,
        `${API}/auth/register`,
        `${API}/users/me/api-keys`,
        `${API}/users/me/second-factor`,
        `${API}/users/me/second-factor/backup-codes`,
        `${API}/users/me/second-factor/confirm`,
      ]),
    );
    const kept = secret.filter((path) => keepsAnswer(accessOf.get(path)));
    expect(kept, "say in the route's config what it is about").toEqual([]);
  });

  test("no call under /auth keeps an answer, whatever it is", () => {
    const auth = posts.map(([path]) => path).filter((path) => path.startsWith(`${API}/auth/`));
    expect(auth.length).toBeGreaterThanOrEqual(6);
    expect(auth.filter((path) => keepsAnswer(accessOf.get(path)))).toEqual([]);
  });

  test("calls that make things keep theirs", () => {
    expect(accessOf.has(`${API}/projects`)).toBe(true);
    expect(keepsAnswer(accessOf.get(`${API}/projects`))).toBe(true);
  });
});

const databases = await testDatabases();

describe.each(databases)("what is kept on $name", ({ url, drop }) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(url);
  });
  afterAll(async () => {
    await server.close();
    await drop();
  });

  /** Bodies that are taken; all other calls get none that is, and are gone through all the same. */
  const bodiesOf = (user: TestUser, told: readonly string[]): Record<string, () => unknown> => ({
    "/auth/register": () => ({ email: `eve-${randomUUID()}@example.com`, password: user.password }),
    "/auth/login": () => ({ email: user.email, password: user.password }),
    "/auth/refresh": () => ({ refresh_token: user.refreshToken }),
    "/auth/forgot-password": () => ({ email: user.email }),
    "/projects": () => ({ name: "Heron", num_variations: 1 }),
    "/users/me/api-keys": () => ({ name: "A program" }),
    "/users/me/second-factor": () => ({ password: user.password }),
    "/users/me/second-factor/confirm": () => {
      const secret = told.findLast((text) => /^[A-Z2-7]{16,}$/.test(text)) ?? "";
      return { code: TOTP.generate({ secret: Secret.fromBase32(secret) }) };
    },
  });

  /** The one that ends the session comes last. */
  async function postPaths(): Promise<string[]> {
    const posts = postsOf((await server.visitor().get("/openapi.json")).json());
    const logout = `${API}/auth/logout`;
    const others = posts.map(([path]) => path).filter((path) => path !== logout);
    return [...others.toSorted(), logout];
  }

  test("after a walk over all calls, each with a key, no secret that was told is kept", async () => {
    const user = await registerUser(server);
    const told: string[] = [];
    const answered = new Map<string, number>();
    const bodies = bodiesOf(user, told);
    for (const path of await postPaths()) {
      const body = bodies[path.slice(API.length)]?.() ?? {};
      const headers = {
        "idempotency-key": randomUUID(),
        authorization: `Bearer ${user.accessToken}`,
      };
      const target = path.replaceAll(/\{\w+\}/g, randomUUID());
      const answer = await server.visitor().post(target, body, { headers });
      answered.set(path.slice(API.length), answer.status);
      if (answer.status < 300 && answer.text !== "") told.push(...secretsIn(answer.json()));
    }
    expect(Object.fromEntries(answered)).toMatchObject({
      "/auth/login": 200,
      "/auth/refresh": 200,
      "/auth/register": 201,
      "/projects": 201,
      "/users/me/api-keys": 201,
      "/users/me/second-factor": 200,
      "/users/me/second-factor/confirm": 200,
    });
    expect(told.length).toBeGreaterThanOrEqual(3 * 2 + 1 + 2 + 8);

    const kept = await server.parts.database.asSystem((tx) =>
      tx.execute<{ route: string; body: unknown; headers: unknown }>(
        sql`SELECT route, body, headers FROM idempotency_keys`,
      ),
    );
    expect(kept.map(({ route }) => route)).toContain(`POST ${API}/projects`);
    const text = JSON.stringify(kept);
    expect(told.filter((secret) => text.includes(secret))).toEqual([]);
    // A JSON web token, a key, or any other 256 bits in Base64.
    expect(text).not.toMatch(/eyJ|emb_|[A-Za-z0-9_-]{43}/);
  });

  test("a key on such a call is passed over: each call has its effect", async () => {
    const { session } = await registerUser(server);
    const headers = { "idempotency-key": "the same, and no valid one either" };
    const [one, two] = [
      await session.post(`${API}/users/me/api-keys`, { name: "One" }, { headers }),
      await session.post(`${API}/users/me/api-keys`, { name: "One" }, { headers }),
    ];
    expect([one.status, two.status]).toEqual([201, 201]);
    expect(secretsIn(one.json())).not.toEqual(secretsIn(two.json()));
  });
});
