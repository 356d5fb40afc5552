import { connect } from "node:net";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { beforeAll, expect, test } from "vitest";
import {
  API,
  expectProblem,
  filePath,
  makeProject,
  newVisitor,
  serverUrl,
  suite,
} from "../support/suite.ts";
import type { MadeProject } from "../support/suite.ts";

const CHUNKED = "Transfer-Encoding: chunked\r\n";
/** What a proxy that reads the request otherwise would take for the next one. */
const NEXT = "0\r\n\r\nGET /ready HTTP/1.1\r\nHost: x\r\n\r\n";
const POST = (rest: string): string =>
  `POST /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n${rest}`;

suite("the HTTP layer", () => {
  let visitor: HttpSession;
  let made: MadeProject;
  beforeAll(async () => {
    visitor = newVisitor();
    made = await makeProject(visitor, { num_variations: 1 });
  });

  test.each([
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "https://127.0.0.1.evil.example" },
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "http://localhost.evil.example", "sec-fetch-site": "cross-site" },
  ])(
    "an unsafe call with the cookie from another site (%j), is refused and does nothing",
    async (headers) => {
      const path = `${API}/projects/${made.projectId}`;
      const before = (await visitor.get(path)).text;
      expectProblem(await visitor.patch(path, { name: "Forged" }, { headers }), 403, "forbidden");
      expectProblem(await visitor.delete(path, { headers }), 403, "forbidden");
      expectProblem(
        await visitor.post(`${API}/projects`, { name: "Forged" }, { headers }),
        403,
        "forbidden",
      );
      expect((await visitor.get(path)).text).toBe(before);
    },
  );

  test("an unsafe call from our own page, is taken", async () => {
    const headers = { origin: new URL(serverUrl()).origin, "sec-fetch-site": "same-origin" };
    expect(
      (await visitor.patch(`${API}/projects/${made.projectId}`, { favorite: true }, { headers }))
        .status,
    ).toBe(200);
  });

  test("a method override, overrides nothing", async () => {
    for (const name of ["x-http-method-override", "x-method-override", "x-http-method"]) {
      const answer = await visitor.get(`${API}/projects/${made.projectId}`, {
        headers: { [name]: "DELETE" },
      });
      expect(answer.status).toBe(200);
    }
    expect(
      (await visitor.get(`${API}/projects/${made.projectId}?_method=DELETE`)).status,
    ).toBeLessThan(500);
    expect((await visitor.get(`${API}/projects/${made.projectId}`)).status).toBe(200);
  });

  test.each(["https://evil.example", "null", "http://localhost"])(
    "the origin %s, is given no access across sites",
    async (origin) => {
      for (const method of ["GET", "OPTIONS"]) {
        const headers = { origin, "access-control-request-method": "POST" };
        const answer = await visitor.send(method, `${API}/projects`, { headers });
        expect(answer.headers.get("access-control-allow-origin")).toBeNull();
        expect(answer.headers.get("access-control-allow-credentials")).toBeNull();
      }
    },
  );

  test("methods that a call does not take, are refused as problems", async () => {
    for (const method of ["PUT", "PATCH", "DELETE"])
      expectProblem(await visitor.send(method, `${API}/projects`), [404, 405]);
    for (const method of ["PUT", "DELETE"])
      expectProblem(await visitor.send(method, "/health"), [404, 405]);
  });

  test("answers of the API, are kept out of caches and frames, and name no software", async () => {
    for (const path of [
      `${API}/projects`,
      `${API}/projects/x`,
      `${API}/nothing`,
      "/health",
      "/ready",
    ]) {
      const { headers } = await visitor.get(path);
      expect(headers.get("cache-control"), path).toMatch(/no-store/);
      expect(headers.get("x-content-type-options"), path).toBe("nosniff");
      expect(headers.get("content-security-policy"), path).toMatch(/default-src 'none'/);
      expect(headers.get("server"), path).toBeNull();
      expect(headers.get("x-powered-by"), path).toBeNull();
      expect(headers.get("x-request-id"), path).toBeTruthy();
    }
  });

  test("the page, comes with a policy that lets in nothing foreign", async () => {
    const answer = await visitor.get("/");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(/^text\/html/);
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).toMatch(/object-src 'none'|default-src 'none'/);
    expect(policy).toMatch(/base-uri '(?:none|self)'/);
    expect(policy.match(/script-src [^;]*/)?.[0] ?? "missing").not.toMatch(
      /unsafe-inline|'unsafe-eval'|missing|\*/,
    );
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("referrer-policy")).toBeTruthy();
    expect(
      answer.headers.get("strict-transport-security"),
      "plain http must not ask for https",
    ).toBeNull();
  });

  test("a deep page of the studio, is served; a file that is not there, is not a page", async () => {
    for (const path of ["/projects", `/projects/${made.projectId}`]) {
      const answer = await visitor.get(path, { headers: { accept: "text/html" } });
      expect([answer.status, answer.headers.get("content-type")?.split(";")[0]]).toEqual([
        200,
        "text/html",
      ]);
    }
    for (const path of [
      "/assets/nothing.js",
      "/nothing.png",
      "/.env",
      "/..%2f..%2fpackage.json",
      "/%2e%2e/package.json",
      "/assets/..%5c..%5cpackage.json",
      "/index.html%00.js",
    ]) {
      const answer = await visitor.get(path);
      expect(answer.status, path).toBeGreaterThanOrEqual(400);
      expect(answer.status, path).toBeLessThan(500);
      expect(answer.text).not.toContain("workspaces");
    }
  });

  test("scripts of the page, are compressed and kept for ever; the page itself is asked for anew", async () => {
    const page = await visitor.get("/");
    expect(page.headers.get("cache-control")).toMatch(/no-cache|no-store|max-age=0/);
    // Named after their content, and so never another file's.
    const named = /<script[^>]+src="([^"]+-[\w-]{8}\.js)"/g;
    const scripts = [...page.text.matchAll(named)].map((match) => match[1] ?? "");
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const answer = await visitor.get(new URL(script, `${serverUrl()}/`).pathname, {
        headers: { "accept-encoding": "br" },
      });
      expect(answer.status).toBe(200);
      expect(answer.headers.get("cache-control")).toMatch(/immutable/);
      // A kilobyte fits into one packet as it is.
      expect(answer.headers.get("content-encoding")).toBe(
        answer.bytes.length < 1_024 ? null : "br",
      );
      expect(answer.headers.get("vary")).toMatch(/accept-encoding/i);
    }
  });

  test.each([
    [
      "two lengths",
      "POST /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
    ],
    [
      "a length and chunks",
      "POST /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health HTTP/1.1\r\nHost: x\r\n\r\n",
    ],
    [
      "an unknown transfer coding",
      "POST /api/v1/projects HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    ],
    ["a folded header", "GET /health HTTP/1.1\r\nHost: x\r\nA: b\r\n c: d\r\n\r\n"],
    ["no host", "GET /health HTTP/1.1\r\n\r\n"],
    ["garbage", "\u0016\u0003\u0001 hello\r\n\r\n"],
    ["a header of 100 kB", `GET /health HTTP/1.1\r\nHost: x\r\nA: ${"b".repeat(100_000)}\r\n\r\n`],
    ["a space in a header's name", "GET /health HTTP/1.1\r\nHost: x\r\nContent-Length : 0\r\n\r\n"],
    ["a signed length", POST("Content-Length: +5\r\n\r\nhello")],
    ["a negative length", POST("Content-Length: -5\r\n\r\nhello")],
    ["a list of lengths", POST("Content-Length: 5, 5\r\n\r\nhello")],
    ["a length of 10^30", POST(`Content-Length: 1${"0".repeat(30)}\r\n\r\nhello`)],
    ["a length in hexadecimal", POST("Content-Length: 0x5\r\n\r\nhello")],
    [
      "a length and chunks, the other way round",
      POST(`${CHUNKED}Content-Length: 5\r\n\r\n${NEXT}`),
    ],
    [
      "chunks that are not the last coding",
      POST(`Transfer-Encoding: chunked, identity\r\n\r\n${NEXT}`),
    ],
    ["chunks said twice", POST(`${CHUNKED}${CHUNKED}\r\n${NEXT}`)],
    ["a coding after a tab", POST(`Transfer-Encoding:\tchunked\u000b\r\n\r\n${NEXT}`)],
    [
      "a coding with a line feed before it",
      POST(`X: y\nTransfer-Encoding: chunked\r\n\r\n${NEXT}`),
    ],
    ["a chunk whose length is signed", POST(`${CHUNKED}\r\n+5\r\nhello\r\n${NEXT}`)],
    ["a chunk whose length is prefixed", POST(`${CHUNKED}\r\n0x5\r\nhello\r\n${NEXT}`)],
    ["a chunk that is longer than it says", POST(`${CHUNKED}\r\n1\r\nhello\r\n${NEXT}`)],
    ["a chunk that ends in a line feed alone", POST(`${CHUNKED}\r\n5\nhello\n${NEXT}`)],
    ["line feeds alone", "GET /health HTTP/1.1\nHost: x\n\n"],
    ["a carriage return inside a header", "GET /health HTTP/1.1\r\nHost: x\r\nA: b\rC: d\r\n\r\n"],
    ["a NUL inside a header", "GET /health HTTP/1.1\r\nHost: x\r\nA: b\u0000\r\n\r\n"],
    ["two hosts", "GET /health HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"],
    ["a version that is not there", "GET /health HTTP/3.7\r\nHost: x\r\n\r\n"],
    ["a header without a colon", "GET /health HTTP/1.1\r\nHost: x\r\nnothing\r\n\r\n"],
    ["the opening of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["101 headers", `GET /health HTTP/1.1\r\nHost: x\r\n${"A: b\r\n".repeat(100)}\r\n`],
  ])("a request with %s, is refused on the wire", async (_, request) => {
    const answer = await raw(request);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer.match(/^HTTP\/1\.1 /gm)?.length).toBe(1);
    expect(answer).not.toMatch(/HPE_|node_modules|\n\s+at /);
  });

  test("TRACE and CONNECT, are refused", async () => {
    for (const line of ["TRACE / HTTP/1.1", "CONNECT 127.0.0.1:22 HTTP/1.1", "FOO / HTTP/1.1"]) {
      const answer = await raw(`${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);
      expect(
        answer === "" || /^HTTP\/1\.1 (?:4\d\d|501) /.test(answer),
        `${line}: ${answer.slice(0, 80)}`,
      ).toBe(true);
    }
  });

  test("a URL of 20 kB, is refused as too long or as not there", async () => {
    const answer = await visitor.get(`${API}/${"a".repeat(20_000)}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  test("a foreign Host or X-Forwarded-Host, appears in no link", async () => {
    const headers = {
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "https",
      forwarded: "host=evil.example",
    };
    for (const path of [
      `${API}/projects`,
      `${API}/assets/${made.assetIds[0]}`,
      "/",
      "/openapi.json",
    ]) {
      expect((await visitor.get(path, { headers })).text).not.toContain("evil.example");
    }
    const answer = await raw(
      `GET ${API}/session HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
    );
    expect(answer.slice(answer.indexOf("\r\n\r\n"))).not.toContain("evil.example");
  });

  test("a page whose own name leads here, makes nothing and reads what a visitor may", async () => {
    const headers = "Host: evil.example\r\nOrigin: http://evil.example\r\nConnection: close\r\n";
    const body = '{"name":"Rebound"}';
    const json = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
    const refused = await raw(`POST ${API}/projects HTTP/1.1\r\n${headers}${json}\r\n${body}`);
    expect(refused).toMatch(/^HTTP\/1\.1 403 [^]*"forbidden"/);
    expect(refused).toContain("set PUBLIC_URL");
    expect(refused.toLowerCase()).not.toContain("set-cookie");
    const cookie = `Cookie: ${visitor.cookieHeader()}\r\n`;
    const read = await raw(`GET ${API}/projects HTTP/1.1\r\n${headers}${cookie}\r\n`);
    expect(read).toMatch(/^HTTP\/1\.1 200 [^]*"data":\[\]/);
  });

  test("an SVG, opened by its address in a page of its own, cannot run or reach anything", async () => {
    const { headers } = await visitor.get(filePath(made.assetIds[0]));
    expect(headers.get("content-security-policy")).toMatch(/default-src 'none'/);
    expect(headers.get("content-security-policy")).toMatch(/sandbox/);
  });
});

/** How long an answer may take on a machine that stands still meanwhile. */
const ANSWERS_WITHIN_MS = 30_000;
/** After an answer, nothing more comes. */
const QUIET_MS = 2_000;

/** Sends bytes as they are and reads until the other side closes, or has answered and goes quiet. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(serverUrl());
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let answer = "";
    socket.setTimeout(ANSWERS_WITHIN_MS, () => socket.destroy());
    socket.on("data", (piece) => {
      socket.setTimeout(QUIET_MS);
      answer += piece.toString("latin1");
    });
    socket.on("error", () => {});
    socket.on("close", () => resolve(answer));
    socket.write(Buffer.from(request, "latin1"));
  });
}
