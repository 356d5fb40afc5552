import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testApp } from "../testing/test-app.ts";
import type { App } from "./app.ts";

const SCRIPT = `console.log("${"studio ".repeat(500)}")`;
let folder: string;
let app: App;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "emblazon-studio-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), '<!doctype html><base href="/" /><h1>landing</h1>');
  await writeFile(join(folder, "app.html"), '<!doctype html><base href="/" /><h1>app</h1>');
  await writeFile(join(folder, "assets/index-Ab3_d-f9.js"), SCRIPT);
  await writeFile(join(folder, "favicon.svg"), "<svg/>");
  app = await testApp({ studioDir: folder, env: { BASE_PATH: "/here" } });
});

afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test("the root is the landing page, any other page the app, both based on the base path", async () => {
  for (const [url, heading] of [
    ["/here/", "landing"],
    ["/here/projects/7", "app"],
  ] as const) {
    const page = await app.inject({ url, headers: { accept: "text/html" } });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(`<h1>${heading}</h1>`);
    expect(page.body).toContain('<base href="/here/"');
    expect(page.headers["cache-control"]).toBe("no-cache");
    expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
  }
});

test("a file that is not there, an API address and another method get no page", async () => {
  expect((await app.inject("/here/assets/gone-12345678.js")).statusCode).toBe(404);
  expect((await app.inject("/here/api/v1/gone")).statusCode).toBe(404);
  expect((await app.inject("/here/.env")).statusCode).toBe(404);
  expect((await app.inject("/here/.git/HEAD")).statusCode).toBe(404);
  expect(
    (await app.inject({ url: "/here/projects/7", headers: { accept: "image/png" } })).statusCode,
  ).toBe(404);
  expect((await app.inject({ method: "POST", url: "/here/projects/7" })).statusCode).toBe(404);
});

test("nothing beside the studio's folder can be reached", async () => {
  for (const url of [
    "/here/../package.json",
    "/here/..%2f..%2fpackage.json",
    "/here/assets/..%2f..%2fx.js",
  ]) {
    const answer = await app.inject({ url, headers: { accept: "text/javascript" } });
    expect(answer.statusCode).toBe(404);
  }
});

test("hashed files are kept forever, and compressed as the client likes it", async () => {
  const url = "/here/assets/index-Ab3_d-f9.js";
  const get = (encoding: string) => app.inject({ url, headers: { "accept-encoding": encoding } });
  const brotli = await get("gzip, deflate, br");
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(brotliDecompressSync(brotli.rawPayload).toString()).toBe(SCRIPT);
  expect(brotli.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(brotli.headers["content-type"]).toBe("text/javascript; charset=utf-8");
  expect(brotli.headers.vary).toBe("accept-encoding");
  const gzip = await get("gzip;q=1, br;q=0");
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(gunzipSync(gzip.rawPayload).toString()).toBe(SCRIPT);
  const plain = await get("identity");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(plain.body).toBe(SCRIPT);
});

test("a client that has the file is told so, and HEAD gives its length", async () => {
  const first = await app.inject("/here/favicon.svg");
  const etag = String(first.headers.etag);
  const again = await app.inject({ url: "/here/favicon.svg", headers: { "if-none-match": etag } });
  expect({ status: again.statusCode, body: again.body }).toEqual({ status: 304, body: "" });
  expect(again.headers["x-content-type-options"]).toBe("nosniff");
  const head = await app.inject({ method: "HEAD", url: "/here/favicon.svg" });
  expect(head.headers["content-length"]).toBe("6");
  expect(head.body).toBe("");
});

test("a studio that is not built says so in plain words", async () => {
  const bare = await testApp();
  const page = await bare.inject("/");
  await bare.close();
  expect(page.statusCode).toBe(200);
  expect(page.body).toContain("npm start");
});
