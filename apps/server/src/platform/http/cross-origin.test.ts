import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { afterEach, expect, test } from "vitest";
import { AppError } from "../errors/app-error.ts";
import { testApp } from "../testing/test-app.ts";
import type { App } from "./app.ts";

const SHOP = "https://app.example.com";
const ORIGINS = { CORS_ORIGINS: `${SHOP}, http://127.0.0.1:8080` };
const STRANGERS = [
  "https://evil.example",
  "null",
  "*",
  "",
  "http://app.example.com",
  "https://app.example.com.evil.com",
  "https://evil-app.example.com",
  "https://app.example.com:444",
  "https://app.example.com/",
  "https://APP.example.com",
  "https://app.example.com, https://evil.example",
  "http://127.0.0.1:8081",
];

const apps: App[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function open(env: Record<string, string> = ORIGINS): Promise<App> {
  const app = await testApp({ env });
  apps.push(app);
  app.get("/api/v1/things", (_request, reply) => reply.header("etag", '"a"').send({ found: true }));
  app.post("/api/v1/things", (_request, reply) => reply.status(201).send({}));
  app.get("/api/v1/varied", (_request, reply) => reply.header("vary", "accept").send({}));
  app.get("/api/v1/fails", () => {
    throw new Error("unforeseen");
  });
  app.get("/api/v1/slow", () => {
    throw new AppError("rate_limited", "Slower.", { headers: { "retry-after": "3" } });
  });
  return app;
}

function corsOf({ headers }: LightMyRequestResponse): unknown[] {
  return Object.keys(headers).filter((name) => name.startsWith("access-control-"));
}

const preflight = {
  method: "OPTIONS",
  url: "/api/v1/things",
  headers: { origin: SHOP, "access-control-request-method": "POST" },
} as const satisfies InjectOptions;

test("without CORS_ORIGINS no origin is let in and no answer speaks of origins", async () => {
  const app = await open({});
  for (const options of [preflight, { ...preflight, method: "GET" as const }]) {
    const answer = await app.inject(options);
    expect(corsOf(answer)).toEqual([]);
    expect(answer.headers.vary).toBeUndefined();
    expect(answer.headers["cross-origin-resource-policy"]).toBe("same-origin");
  }
});

test.each([
  ["an answer", "/api/v1/things", 200],
  ["an error of ours", "/api/v1/slow", 429],
  ["an error that nobody foresaw", "/api/v1/fails", 500],
  ["an address where nothing is", "/api/v1/nothing", 404],
  ["an address that cannot be read", "/api/v1/%E0%A4%A", 400],
  ["the API's description", "/openapi.json", 200],
])("%s may be read by an origin on the list, and by it alone", async (_name, url, status) => {
  const app = await open();
  const answer = await app.inject({ url, headers: { origin: SHOP } });
  expect(answer.statusCode).toBe(status);
  expect(answer.headers).toMatchObject({
    "access-control-allow-origin": SHOP,
    "cross-origin-resource-policy": "cross-origin",
    vary: "origin",
  });
  const shown = String(answer.headers["access-control-expose-headers"]).split(", ");
  for (const name of ["X-Request-ID", "RateLimit", "RateLimit-Policy", "Retry-After", "ETag"]) {
    expect(shown).toContain(name);
  }
  expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
  for (const origin of STRANGERS) {
    const refused = await app.inject({ url, headers: { origin } });
    expect(corsOf(refused), origin).toEqual([]);
    expect(refused.headers["cross-origin-resource-policy"], origin).toBe("same-origin");
    expect(refused.headers.vary, origin).toBe("origin");
  }
});

test("the studio's own pages are shared with nobody", async () => {
  const app = await open();
  for (const url of ["/", "/docs", "/projects", "/api"]) {
    expect(corsOf(await app.inject({ url, headers: { origin: SHOP } }))).toEqual([]);
  }
});

test("a preflight of an origin on the list is told what may be sent, without cookies", async () => {
  const answer = await (await open()).inject(preflight);
  expect(answer.statusCode).toBe(204);
  expect(answer.body).toBe("");
  expect(answer.headers).toMatchObject({
    "access-control-allow-origin": SHOP,
    "access-control-allow-methods": "GET, HEAD, POST, PUT, PATCH, DELETE",
    "access-control-max-age": "600",
    vary: "origin",
  });
  const taken = String(answer.headers["access-control-allow-headers"]).split(", ");
  expect(taken).toEqual(
    expect.arrayContaining([
      "Authorization",
      "Content-Type",
      "Idempotency-Key",
      "Last-Event-ID",
      "Prefer",
      "X-Request-ID",
    ]),
  );
  expect(answer.headers["access-control-allow-credentials"]).toBeUndefined();
});

test.each(STRANGERS)("a preflight of %j is refused as any OPTIONS is", async (origin) => {
  const headers = { ...preflight.headers, origin };
  const answer = await (await open()).inject({ ...preflight, headers });
  expect(answer.statusCode).toBe(405);
  expect(corsOf(answer)).toEqual([]);
});

test("an OPTIONS that asks for no method is no preflight", async () => {
  const answer = await (await open()).inject({ ...preflight, headers: { origin: SHOP } });
  expect(answer.statusCode).toBe(405);
});

test("what an answer varies by already is kept", async () => {
  const answer = await (await open()).inject({ url: "/api/v1/varied" });
  expect(answer.headers.vary).toBe("accept, origin");
});

test("under a base path the same answers are shared", async () => {
  const app = await open({ ...ORIGINS, BASE_PATH: "/studio" });
  const answer = await app.inject({ ...preflight, url: "/studio/api/v1/things" });
  expect(answer.statusCode).toBe(204);
  expect(answer.headers["access-control-allow-origin"]).toBe(SHOP);
});
