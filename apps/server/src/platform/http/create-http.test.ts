import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { problem } from "@emblazon/contract";
import type { Problem } from "@emblazon/contract";
import type { LightMyRequestResponse } from "fastify";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../errors/app-error.ts";
import { testApp } from "../testing/test-app.ts";
import type { TestAppOptions } from "../testing/test-app.ts";
import type { App } from "./app.ts";

const apps: App[] = [];

afterEach(async () => {
  for (const app of apps.splice(0)) await app.close();
});

async function open(options: TestAppOptions = {}): Promise<App> {
  const app = await testApp(options);
  apps.push(app);
  app.post(
    "/api/v1/things",
    {
      schema: {
        body: z.strictObject({
          name: z.string().max(5),
          parts: z.array(z.strictObject({ size: z.int() })).optional(),
        }),
      },
    },
    (request, reply) => reply.status(201).send({ made: request.body.name }),
  );
  app.get(
    "/api/v1/things/:id",
    {
      schema: {
        params: z.object({ id: z.uuid() }),
        querystring: z.strictObject({ limit: z.coerce.number().max(10).optional() }),
      },
    },
    () => ({ found: true }),
  );
  app.get("/api/v1/fails", () => {
    throw new Error("SELECT secret FROM /var/lib at 10.0.0.1");
  });
  app.get("/api/v1/full", () => {
    throw new Error("wrapped", { cause: new AppError("storage_full", "No room.") });
  });
  app.get("/api/v1/who", (request) => ({ ip: request.ip, host: request.host, id: request.id }));
  await app.ready();
  return app;
}

function problemOf(response: LightMyRequestResponse): Problem {
  expect(response.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  const found = problem.parse(response.json());
  expect(found.status).toBe(response.statusCode);
  expect(found.request_id).toBe(response.headers["x-request-id"]);
  return found;
}

const json = { "content-type": "application/json" };
const post = { method: "POST", url: "/api/v1/things", headers: json } as const;

test.each([
  ["no JSON", "{", 400, "invalid_json"],
  ["nothing", "", 400, "invalid_json"],
  ["a prototype", '{"__proto__":{"x":1}}', 400, "invalid_json"],
  ["an escaped prototype", '{"\\u005f_proto__":{"x":1}}', 400, "invalid_json"],
  ["a constructor's prototype", '{"constructor":{"prototype":{"x":1}}}', 400, "invalid_json"],
  ["a nest of 200", `${"[".repeat(200)}${"]".repeat(200)}`, 400, "invalid_json"],
  ["a nest of 200,000", "[".repeat(200_000), 400, "invalid_json"],
  ["bytes that are no UTF-8", Buffer.from('{"name":"\xff"}', "latin1"), 400, "invalid_json"],
  ["UTF-16", Buffer.from('{"name":"ok"}', "utf16le"), 400, "invalid_json"],
  ["a list", "[]", 422, "validation_failed"],
  ["null", "null", 422, "validation_failed"],
  ["2 MB", `"${"x".repeat(2_000_000)}"`, 413, "payload_too_large"],
])("a body of %s is refused", async (_name, payload, status, code) => {
  const response = await (await open()).inject({ ...post, payload });
  expect(response.statusCode).toBe(status);
  expect(problemOf(response).code).toBe(code);
  expect(Reflect.get({}, "x")).toBeUndefined();
});

test("a nest of 32 is read", async () => {
  const payload = `${'{"a":'.repeat(31)}[]${"}".repeat(31)}`;
  const response = await (await open()).inject({ ...post, payload });
  expect(problemOf(response).code).toBe("validation_failed");
});

test("fields that do not fit are each named by their dotted path", async () => {
  const payload = { name: "too long", parts: [{ size: 1 }, { size: "x", odd: 1 }], extra: 1 };
  const response = await (await open()).inject({ ...post, payload });
  expect(response.statusCode).toBe(422);
  const fields = problemOf(response).errors?.map(({ field }) => field);
  expect(fields?.toSorted()).toEqual(["extra", "name", "parts.1.odd", "parts.1.size"]);
});

test("a query that does not fit is 422, an id that is none is 404", async () => {
  const app = await open();
  const id = "018f0000-0000-7000-8000-000000000001";
  const query = await app.inject(`/api/v1/things/${id}?limit=11`);
  expect(problemOf(query).errors?.map(({ field }) => field)).toEqual(["limit"]);
  const params = await app.inject("/api/v1/things/none");
  expect(problemOf(params).code).toBe("not_found");
});

test.each([
  ["text/plain", 415],
  ["application/x-www-form-urlencoded", 415],
  ["application/json garbage", 415],
  ["multipart/form-data; boundary=x", 415],
  ["application/json; charset=utf-8", 201],
])("a body of type %j is answered with %i", async (type, status) => {
  const response = await (
    await open()
  ).inject({
    ...post,
    headers: { "content-type": type },
    payload: '{"name":"ok"}',
  });
  expect(response.statusCode).toBe(status);
});

test("a wrong method says which ones there are; a wrong address is not found", async () => {
  const app = await open();
  const wrong = await app.inject({ method: "DELETE", url: "/api/v1/things" });
  expect(wrong.statusCode).toBe(405);
  expect(wrong.headers.allow).toBe("POST");
  expect(problemOf(wrong).code).toBe("method_not_allowed");
  expect(problemOf(await app.inject("/api/v1/nothing")).code).toBe("not_found");
  expect(problemOf(await app.inject("/%E0%A4%A")).code).toBe("bad_request");
  expect(problemOf(await app.inject(`/api/v1/things/${"a".repeat(200)}`)).status).toBeLessThan(500);
});

test("an error that nobody foresaw tells nothing of itself", async () => {
  const response = await (await open()).inject("/api/v1/fails");
  expect(response.statusCode).toBe(500);
  expect(problemOf(response).code).toBe("internal_error");
  expect(response.body).not.toMatch(/SELECT|secret|\/var|10\.0/);
});

test("an AppError is found under what wraps it", async () => {
  expect(problemOf(await (await open()).inject("/api/v1/full")).code).toBe("storage_full");
});

test("HEAD answers like GET, without a body", async () => {
  const response = await (await open()).inject({ method: "HEAD", url: "/api/v1/who" });
  expect({ status: response.statusCode, body: response.body }).toEqual({ status: 200, body: "" });
});

test.each([
  ["plain-1.A_b", true],
  ["a".repeat(128), true],
  ["a".repeat(129), false],
  ["with space", false],
  ["new\u00e4", false],
])("the request id %j is kept: %s", async (given, kept) => {
  const response = await (
    await open()
  ).inject({
    url: "/api/v1/who",
    headers: { "x-request-id": given },
  });
  const answered = response.headers["x-request-id"];
  expect(answered === given).toBe(kept);
  expect(response.json()).toMatchObject({ id: answered });
});

test.each([
  ["0", "203.0.113.7, 198.51.100.9", "127.0.0.1"],
  ["1", "203.0.113.7, 198.51.100.9", "198.51.100.9"],
  ["2", "203.0.113.7, 198.51.100.9", "203.0.113.7"],
])("with %s proxies in front, %j is a request from %s", async (hops, forwarded, ip) => {
  const app = await open({ env: { TRUST_PROXY: hops } });
  const headers = { "x-forwarded-for": forwarded };
  expect((await app.inject({ url: "/api/v1/who", headers })).json()).toMatchObject({ ip });
});

test("with a base path everything lies under it and nothing beside it", async () => {
  const app = await open({ env: { BASE_PATH: "/studio" } });
  expect((await app.inject("/studio/api/v1/who")).statusCode).toBe(200);
  expect((await app.inject("/studio")).statusCode).toBe(200);
  expect((await app.inject("/studio/")).body).toContain("<!doctype html>");
  for (const url of ["/api/v1/who", "/", "/studiox/api/v1/who"]) {
    expect((await app.inject(url)).statusCode).toBe(404);
  }
  const docs = await app.inject("/studio/docs");
  expect(docs.body).toContain('src="/studio/docs/static/');
});

test("the API describes itself in OpenAPI 3.1, with the problem that every call can end in", async () => {
  const app = await open();
  const document: unknown = (await app.inject("/openapi.json")).json();
  expect(document).toMatchObject({
    openapi: "3.1.0",
    info: { title: "Emblazon", version: "0.0.0-test" },
    paths: {
      "/api/v1/things": {
        post: {
          requestBody: {
            content: { "application/json": { schema: { type: "object", required: ["name"] } } },
          },
          responses: {
            default: {
              content: {
                "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } },
              },
            },
          },
        },
      },
      "/api/v1/things/{id}": { get: { parameters: [{ in: "query" }, { in: "path" }] } },
    },
    components: { schemas: { Problem: { type: "object" } } },
  });
});

test("the reference page asks nobody else for anything and its policy lets its own parts in", async () => {
  const app = await open();
  const page = await app.inject("/docs");
  expect(page.statusCode).toBe(200);
  expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
  expect(page.body).not.toMatch(/<script>|<style|onload=/);
  const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source);
  expect(sources.length).toBeGreaterThan(3);
  for (const source of sources) {
    expect((await app.inject(source ?? "")).statusCode).toBe(200);
  }
});

test("one line is logged per request, with its id, and no secret in it", async () => {
  const lines: unknown[] = [];
  const { pino } = await import("pino");
  const log = pino({ level: "info" }, { write: (line: string) => lines.push(JSON.parse(line)) });
  const app = await open({ log });
  await app.inject({
    url: "/api/v1/who",
    headers: {
      cookie: "CANARY",
      authorization: "CANARY",
      "x-request-id": "r-1",
      "user-agent": "x".repeat(5_000),
    },
  });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({
    msg: "request",
    request_id: "r-1",
    method: "GET",
    status: 200,
  });
  expect(JSON.stringify(lines)).not.toContain("CANARY");
  expect(JSON.stringify(lines).length).toBeLessThan(3_000);
});

test("whoever sends slowly is waited for so long and no longer", async () => {
  const { server } = await open();
  expect([server.headersTimeout, server.requestTimeout]).toEqual([8_000, 60_000]);
  expect([server.keepAliveTimeout, server.maxRequestsPerSocket]).toEqual([10_000, 1_000]);
});

async function raw(app: App, request: string): Promise<string> {
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const socket = connect(address.port, "127.0.0.1");
  socket.end(request);
  return await text(socket);
}

test.each([
  [
    "both lengths",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
    400,
  ],
  [
    "two lengths",
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
    400,
  ],
  ["an unknown coding", "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n", 400],
  ["no HTTP at all", "hello\r\n\r\n", 400],
  ["two hosts", "GET / HTTP/1.1\r\nHost: x\r\nhost: y\r\n\r\n", 400],
  ["101 headers", `GET / HTTP/1.1\r\nHost: x\r\n${"a: b\r\n".repeat(100)}\r\n`, 431],
  ["a header of 9 kB", `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${"a".repeat(9_000)}\r\n\r\n`, 431],
])(
  "a raw request with %s is answered by a problem and the line is cut",
  async (_name, request, status) => {
    const answer = await raw(await open(), request);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const [head = "", body = ""] = answer.split("\r\n\r\n");
    expect(head.toLowerCase()).toContain("connection: close");
    expect(head.toLowerCase()).toContain("x-content-type-options: nosniff");
    expect(problem.parse(JSON.parse(body)).status).toBe(status);
  },
);
