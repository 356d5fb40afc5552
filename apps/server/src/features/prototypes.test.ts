import type { HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openTestServer } from "./testing/open-test-server.ts";
import type { TestServer } from "./testing/open-test-server.ts";

const NOTHING = "0190b2c0-0000-7000-8000-000000000000";
const NAMES = ["__proto__", "constructor", "prototype", "constructor.prototype", "__proto__.x"];
const JSON_BODIES = [
  '{"__proto__":{"x":1}}',
  '{"\\u005f\\u005fproto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '{"name":{"__proto__":{"x":1}}}',
  '{"spec":{"version":2,"__proto__":{"x":1}}}',
  '{"spec":{"version":2,"layout":{"constructor":{"prototype":{"x":1}}}}}',
  '{"spec_patch":{"__proto__":{"x":1}}}',
  '{"spec_patch":{"palette":{"constructor":{"prototype":{"x":1}}}}}',
  '{"response":{"id":"a","type":"public-key","__proto__":{"x":1}}}',
  '[{"__proto__":{"x":1}}]',
  '{"a.__proto__.x":1,"a[__proto__][x]":1}',
];
const QUERIES = [
  "__proto__[x]=1",
  "__proto__.x=1",
  "__proto__=x",
  "constructor[prototype][x]=1",
  "a[constructor][prototype][x]=1",
  "limit[__proto__][x]=1",
  "%5F_proto__[x]=1",
];

/** This process is the server's: what a request did to a prototype shows here. */
const PROTOTYPES = [Object, Array, String, Number, Boolean, Function, Map, Promise, Buffer, Error];

function namesOfPrototypes(): string[][] {
  return PROTOTYPES.map((one) => Reflect.ownKeys(one.prototype as object).map(String));
}

const describedPaths = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

let server: TestServer;
let visitor: HttpSession;
let calls: [method: string, path: string][];
const before = namesOfPrototypes();

beforeAll(async () => {
  server = await openTestServer();
  visitor = server.visitor();
  await visitor.post("/api/v1/projects", { name: "Harbor & Pine", num_variations: 1 });
  const { paths } = describedPaths.parse((await visitor.get("/openapi.json")).json());
  calls = Object.entries(paths).flatMap(([path, item]) =>
    Object.keys(item).map((method): [string, string] => [
      method.toUpperCase(),
      path.replaceAll(/\{[^}]+\}/g, NOTHING),
    ]),
  );
});
afterAll(() => server.close());

/** Checks an answer and that every prototype is as it was. */
function expectUntouched(status: number, where: string): void {
  expect(status, where).toBeLessThan(500);
  expect(Reflect.get({}, "x"), where).toBeUndefined();
  expect(namesOfPrototypes(), where).toEqual(before);
}

test("no JSON body of any call reaches a prototype", async () => {
  const changing = calls.filter(([method]) => method !== "GET");
  expect(changing.length).toBeGreaterThan(20);
  for (const [method, path] of changing) {
    for (const body of JSON_BODIES) {
      const headers = { "content-type": "application/json" };
      const { status } = await visitor.send(method, path, { body, headers });
      expectUntouched(status, `${method} ${path} ${body}`);
    }
  }
});

test("no query of any call reaches a prototype", async () => {
  for (const [, path] of calls.filter(([method, one]) => method === "GET" && !one.includes("*"))) {
    for (const query of QUERIES) {
      const { status } = await visitor.get(`${path}?${query}`);
      expectUntouched(status === 503 ? 200 : status, `${path}?${query}`);
    }
  }
});

test("no name of a form's part, and no file's, reaches a prototype", async () => {
  for (const name of NAMES) {
    for (const part of [
      `name="${name}"\r\n\r\nx`,
      `name="${name}[x]"\r\n\r\n1`,
      `name="name"; ${name}="x"\r\n\r\nPlain`,
      `name="inspiration[]"; filename="${name}"\r\nContent-Type: image/png\r\n\r\nx`,
      `name="${name}"; filename="a.png"\r\nContent-Type: image/png\r\n\r\nx`,
      `name="personality[${name}]"\r\n\r\nbold`,
    ]) {
      const body = `--b\r\nContent-Disposition: form-data; ${part}\r\n--b--\r\n`;
      const headers = { "content-type": "multipart/form-data; boundary=b" };
      const { status } = await visitor.send("POST", "/api/v1/projects", { body, headers });
      expectUntouched(status, part);
    }
  }
});

test("no header, cookie or part of an address reaches a prototype", async () => {
  for (const name of NAMES) {
    const headers = { [name]: "x", cookie: `${name}=x; ${name}[x]=1`, prefer: `${name}=1` };
    for (const path of [`/api/v1/projects/${name}`, `/${name}`, `/api/v1/${name}/${name}`, "/"]) {
      const { status } = await visitor.get(path, { headers });
      expectUntouched(status, `${path} with ${name}`);
    }
  }
});
