import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { AppError } from "../errors/app-error.ts";
import type { EventLog } from "../events/event-log.ts";
import { testApp } from "../testing/test-app.ts";
import type { App } from "./app.ts";
import { createCrossOrigin } from "./cross-origin.ts";
import { EventStreams } from "./event-streams.ts";
import { securityHeaders } from "./security-headers.ts";

const DATA = "default-src 'none'; frame-ancestors 'none'";
const DOCUMENT =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; " +
  "img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; media-src 'self' blob:; " +
  "worker-src 'self'; manifest-src 'self'; frame-src 'none'; object-src 'none'; " +
  "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
const PAGE = `${DOCUMENT}; require-trusted-types-for 'script'; trusted-types default`;
const REFERENCE = DOCUMENT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
const WORKER =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";
const USER_FILE = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/** What was asked, the answer's status, its policy, and whether the asker's host was understood. */
type Row = [what: string, lines: string, status: number, policy: string, isUnderstood?: false];

const json = "Content-Type: application/json\r\n";

const ROWS: Row[] = [
  ["an answer", "GET /api/v1/things", 200, DATA],
  ["an answer's head", "HEAD /api/v1/things", 200, DATA],
  ["an answer without a body", "DELETE /api/v1/things", 204, DATA],
  ["an answer that is known", "GET /api/v1/known", 304, DATA],
  ["a part of a file", "GET /api/v1/file", 206, USER_FILE],
  ["a redirect", "GET /api/v1/elsewhere", 302, DATA],
  ["a stream", "GET /api/v1/stream", 200, DATA],
  ["the health", "GET /health", 503, DATA],
  [
    "JSON that is none",
    `POST /api/v1/things HTTP/1.1\r\n${json}Content-Length: 1\r\n\r\n{`,
    400,
    DATA,
  ],
  [
    "a body that does not fit",
    `POST /api/v1/things HTTP/1.1\r\n${json}Content-Length: 2\r\n\r\n{}`,
    422,
    DATA,
  ],
  [
    "a body that is too long",
    `POST /api/v1/things HTTP/1.1\r\n${json}Content-Length: 9999999\r\n\r\n`,
    413,
    DATA,
  ],
  [
    "a body of another type",
    "POST /api/v1/things HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 1\r\n\r\na",
    415,
    DATA,
  ],
  ["an address that cannot be read", "GET /%E0%A4%A", 400, DATA, false],
  ["no address", "GET /api/v1/nothing", 404, DATA],
  ["a wrong method", "PUT /api/v1/things", 405, DATA],
  ["an error that nobody foresaw", "GET /api/v1/fails", 500, DATA],
  ["an error of ours", "GET /api/v1/away", 503, DATA],
  [
    "headers that are too long",
    `GET /api/v1/things HTTP/1.1\r\nA: ${"a".repeat(9_000)}\r\n\r\n`,
    431,
    DATA,
    false,
  ],
  ["no HTTP", "hello\r\n\r\n", 400, DATA, false],
  ["the studio", "GET /", 200, PAGE],
  ["a page of the studio", "GET /projects/1", 200, PAGE],
  ["a file of the studio", "GET /assets/index-12345678.js", 200, PAGE],
  ["a worker of the studio", "GET /assets/workers/engine-12345678.js", 200, WORKER],
  ["the reference", "GET /docs", 200, REFERENCE],
  ["a file of the reference", "GET /docs/static/index.css", 200, REFERENCE],
  ["no file of the reference", "GET /docs/static/nothing.css", 404, DATA],
  ["the description", "GET /openapi.json", 200, DATA],
];

const NOTHING_HAPPENS: EventLog = {
  append: () => Promise.resolve(0),
  subscribe: ({ reader }) => {
    setImmediate(() => reader.onEnd());
    return () => undefined;
  },
  stop: () => Promise.resolve(),
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "emblazon-headers-"));
  await mkdir(join(folder, "assets/workers"), { recursive: true });
  await writeFile(join(folder, "index.html"), "<!doctype html><title>Studio</title>");
  await writeFile(join(folder, "assets/index-12345678.js"), "//");
  await writeFile(join(folder, "assets/workers/engine-12345678.js"), "//");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ["over http", {}],
  ["over https", { PUBLIC_URL: "https://studio.example" }],
])("%s", (mode, env) => {
  const isHttps = mode === "over https";
  const streams = new EventStreams({
    events: NOTHING_HAPPENS,
    security: { isHttps },
    crossOrigin: createCrossOrigin([]),
    maxStreams: 10,
    maxStreamsPerReader: 10,
  });
  let app: App;
  beforeAll(async () => {
    app = await testApp({ env, studioDir: folder });
    addRoutes(app, streams, isHttps);
    await app.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(async () => {
    streams.stop();
    await app.close();
  });

  test.each(ROWS)("%s carries the headers", async (_what, lines, status, policy, isUnderstood) => {
    const { head, headers } = await ask(app, lines, "localhost");
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const upgrade = isHttps && policy !== DATA ? "; upgrade-insecure-requests" : "";
    const isTrustworthy = isHttps || isUnderstood !== false;
    expect(headers).toMatchObject({
      "content-security-policy": `${policy}${upgrade}`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "strict-origin-when-cross-origin",
      "permissions-policy":
        "camera=(), microphone=(), geolocation=(), usb=(), payment=(), browsing-topics=()",
      "cross-origin-resource-policy": "same-origin",
      "x-frame-options": "DENY",
      "x-request-id": expect.stringMatching(/^[\w.-]{1,128}$/),
      ...(isTrustworthy
        ? { "cross-origin-opener-policy": "same-origin", "origin-agent-cluster": "?1" }
        : {}),
    });
    expect(headers["strict-transport-security"]).toBe(
      isHttps ? "max-age=31536000; includeSubDomains" : undefined,
    );
    expect(headers["server"] ?? headers["x-powered-by"]).toBeUndefined();
    if (policy === DATA && status !== 304) {
      const cache = lines.includes("openapi.json") ? "no-cache" : /^no-store(?:, no-transform)?$/;
      expect(headers["cache-control"]).toMatch(cache);
    }
    // JSON and text say in what they are written, whoever wrote them.
    expect(headers["content-type"] ?? "; charset=utf-8").toMatch(/; charset=utf-8$|^image\//);
  });
});

test.each([
  ["localhost", true],
  ["studio.localhost", true],
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["[::1]", true],
  ["192.0.2.2", false],
  ["studio.lan", false],
  ["127.0.0.1.evil.example", false],
  ["localhost.evil.example", false],
])("over http to %s, what browsers would complain about is sent: %s", async (host, isSent) => {
  const app = await testApp();
  const { headers } = await app.inject({ url: "/", headers: { host: `${host}:3000` } });
  expect(headers["cross-origin-opener-policy"]).toBe(isSent ? "same-origin" : undefined);
  expect(headers["origin-agent-cluster"]).toBe(isSent ? "?1" : undefined);
  await app.close();
});

test("over http behind a proxy that speaks https, all is sent", async () => {
  const app = await testApp({ env: { TRUST_PROXY: "1" } });
  const headers = { host: "studio.example", "x-forwarded-proto": "https" };
  const answer = await app.inject({ url: "/", headers });
  expect(answer.headers["cross-origin-opener-policy"]).toBe("same-origin");
  await app.close();
});

function addRoutes(app: App, streams: EventStreams, isHttps: boolean): void {
  app.get("/api/v1/things", () => ({ found: true }));
  app.delete("/api/v1/things", (_request, reply) => reply.status(204).send());
  app.post(
    "/api/v1/things",
    { schema: { body: z.strictObject({ name: z.string() }) } },
    () => ({}),
  );
  app.get("/api/v1/known", (_request, reply) => reply.status(304).send());
  app.get("/api/v1/elsewhere", (_request, reply) => reply.redirect("/"));
  app.get("/api/v1/file", (_request, reply) =>
    reply
      .headers(securityHeaders("user-file", { isHttps }))
      .status(206)
      .type("image/png")
      .send(Buffer.from("a")),
  );
  app.get("/api/v1/stream", (request, reply) => {
    streams.open({
      request,
      reply,
      streamId: "0190b2c0-0000-7000-8000-000000000000",
      readerId: "ada",
      mayStillRead: () => Promise.resolve(true),
    });
    return reply;
  });
  app.get("/api/v1/fails", () => {
    throw new Error("unforeseen");
  });
  app.get("/api/v1/away", () => {
    throw new AppError("unavailable", "Come back.");
  });
  app.get("/health", (_request, reply) => reply.status(503).send({ status: "down" }));
}

/** @param lines a whole request, or only its method and path */
async function ask(
  app: App,
  lines: string,
  host: string,
): Promise<{ head: string; headers: Record<string, string> }> {
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const whole = lines.includes("\r\n") ? lines : `${lines} HTTP/1.1\r\n\r\n`;
  const socket = connect(address.port, "127.0.0.1");
  socket.write(whole.replace("\r\n", `\r\nHost: ${host}:${address.port}\r\nConnection: close\r\n`));
  const [head = ""] = (await text(socket)).split("\r\n\r\n", 1);
  const headers = head
    .split("\r\n")
    .slice(1)
    .map((line): [string, string] => {
      const [name = "", ...value] = line.split(": ");
      return [name.toLowerCase(), value.join(": ")];
    });
  return { head, headers: Object.fromEntries(headers) };
}
