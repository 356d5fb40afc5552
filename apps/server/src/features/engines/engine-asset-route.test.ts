import type { HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestServer } from "../testing/open-test-server.ts";
import type { TestServer } from "../testing/open-test-server.ts";

const BASE = "/api/v1/engines/built-in/assets";

let server: TestServer;
let visitor: HttpSession;
beforeAll(async () => {
  server = await openTestServer();
  visitor = server.visitor();
});
afterAll(() => server.close());

test("what the engine reads is there for anybody, and for good under the build's mark", async () => {
  const plain = await visitor.get(`${BASE}/pathkit.wasm`);
  expect([plain.status, plain.headers.get("cache-control")]).toEqual([200, "no-cache"]);
  const marked = await visitor.get(`${BASE}/pathkit.wasm?v=abc`);
  expect(marked.headers.get("cache-control")).toContain("immutable");
  const font = await visitor.get(`${BASE}/fonts/jost/latin-wght-normal.sfnt`);
  expect([font.status, font.headers.get("content-type")]).toEqual([200, "font/sfnt"]);
});

test.each([
  "",
  "..%2f..%2fpackage.json",
  "fonts/../../package.json",
  "fonts%2f..%2f..%2fpackage.json",
  "fonts",
  "fonts/abril-fatface/LICENSE",
  "words/LICENSE-unicode.txt",
  "fonts/abril-fatface/latin-400-normal.woff2",
  "nothing.json",
  ".hidden.json",
])("%j is not served", async (path) => {
  expect((await visitor.get(`${BASE}/${path}`)).status).toBe(404);
});
