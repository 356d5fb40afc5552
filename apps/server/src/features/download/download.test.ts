import { once } from "node:events";
import type { RequestListener } from "node:http";
import { request as httpRequest } from "node:http";
import { createHttpSession } from "@emblazon/testkit/http-session";
import type { Answer, HttpSession } from "@emblazon/testkit/http-session";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { App } from "../../platform/http/app.ts";
import { HOSTILE_URLS, INWARD_ADDRESSES } from "../../platform/outgoing/testing/hostile-urls.ts";
import { openTestInternet } from "../../platform/outgoing/testing/test-internet.ts";
import type { TestInternet } from "../../platform/outgoing/testing/test-internet.ts";
import { testApp } from "../../platform/testing/test-app.ts";
import { openTestParts } from "../testing/open-test-parts.ts";
import type { TestParts } from "../testing/open-test-parts.ts";
import { registerDownloadRoute } from "./download-route.ts";
import { OUTSIDE } from "./picture-source.ts";

const NAME = "pictures.example.com";
const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(1_000, "x"),
]);
const HEIF = (brand: string): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`)]);
const MOST_BYTES = 1024 * 1024;

let house: TestParts;
let net: TestInternet;
let app: App;
let guest: HttpSession;
/** How long was waited before each refusal. */
let waits: number[];
/** How long an answer's head may take. */
let headMs: number;

beforeAll(async () => {
  house = await openTestParts();
});
afterAll(() => house.close());

beforeEach(async () => {
  net = await openTestInternet();
  waits = [];
  headMs = 60_000;
  await serve();
});
afterEach(async () => {
  const strays = [...net.strays];
  await app.close();
  await net.close();
  if (strays.length > 0) throw new Error(`somebody was connected to ${strays.join(", ")}`);
});

/** Starts the route with the limits as they are now. */
async function serve(): Promise<void> {
  const { parts } = house;
  const config = {
    ...parts.config,
    maxFileSizeBytes: MOST_BYTES,
    publicUrl: "https://studio.example.com",
  };
  app = await testApp();
  app.post("/make", async (request, reply) => parts.identity.identifyOrCreateGuest(request, reply));
  registerDownloadRoute(
    app,
    { ...parts, config },
    {
      network: net.network,
      bounds: { ...OUTSIDE.bounds, idleMs: 20_000, bodyMs: 20_000, headMs, connectMs: headMs },
      now: () => 0,
      wait: async (ms) => waits.push(ms),
    },
  );
  guest = createHttpSession(await app.listen({ host: "127.0.0.1", port: 0 }));
  await guest.post("/make");
}

const download = (url: string, more: Record<string, string> = {}): Promise<Answer> =>
  guest.get(`/download?${new URLSearchParams({ url, ...more }).toString()}`);

const sends =
  (body: Buffer, headers: Record<string, string> = {}, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

async function codeOf(answer: Promise<Answer>): Promise<[number, unknown]> {
  const { status, text } = await answer;
  return [status, status === 200 ? text : (JSON.parse(text) as { code: unknown }).code];
}

test("a picture arrives as it is, to be saved, under its name", async () => {
  const url = await net.serve(NAME, sends(PNG, { "content-type": "image/png" }));
  const answer = await download(`${url}a/harbour.png`);
  expect(answer.status).toBe(200);
  expect(Buffer.from(answer.bytes)).toEqual(PNG);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/png",
    "content-disposition": "attachment; filename=\"harbour.png\"; filename*=UTF-8''harbour.png",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "content-security-policy": expect.stringContaining("sandbox"),
  });
  const named = await download(url, { filename: "Ours" });
  expect(named.headers.get("content-disposition")).toContain('filename="Ours.png"');
});

test("what the other server says of its answer is not passed on", async () => {
  const url = await net.serve(
    NAME,
    sends(PNG, {
      "content-type": "text/html",
      "set-cookie": "a=b",
      "content-security-policy": "default-src *",
      "content-disposition": 'inline; filename="evil.html"',
      "access-control-allow-origin": "*",
      location: "https://evil.example",
      "x-evil": "1",
    }),
  );
  const { headers } = await download(`${url}x`);
  expect(headers.get("content-type")).toBe("image/png");
  expect(headers.get("content-disposition")).toMatch(/^attachment; filename="x\.png"/);
  expect([...headers].flat().join("\n")).not.toMatch(/evil|set-cookie|default-src \*|allow-origin/);
});

test("nothing of the caller's is told to the other server", async () => {
  let seen: Record<string, unknown> = {};
  const url = await net.serve(NAME, (request, response) => {
    seen = request.headers;
    response.end(PNG);
  });
  await guest.get(`/download?url=${encodeURIComponent(url)}`, {
    headers: { "x-mine": "secret", range: "bytes=0-3", referer: "https://studio.example.com/" },
  });
  expect(Object.keys(seen).toSorted()).toEqual(
    ["accept", "accept-encoding", "accept-language", "connection", "host", "user-agent"].toSorted(),
  );
  expect(seen).toMatchObject({ "accept-encoding": "identity", "user-agent": "emblazon" });
});

test.each([
  ["image/jpeg", Buffer.from([0xff, 0xd8, 0xff, 0xe0])],
  ["image/webp", Buffer.from("RIFF\x04\0\0\0WEBPVP8 ")],
  ["image/avif", HEIF("avif")],
  ["image/heic", HEIF("heic")],
])("%s is known by its first bytes", async (type, bytes) => {
  const url = await net.serve(NAME, sends(bytes, { "content-type": "application/octet-stream" }));
  const answer = await download(url);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
});

test.each([
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["a page that calls itself a picture", "<html>"],
  ["a drawing", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
  ["a GIF", "GIF89a"],
  ["nothing", ""],
  ["JSON", '{"role":"secret"}'],
])("%s is no picture", async (_name, body) => {
  const url = await net.serve(NAME, sends(Buffer.from(body), { "content-type": "image/png" }));
  expect(await codeOf(download(url))).toEqual([415, "unsupported_media_type"]);
});

test.each([204, 206, 404, 500])("an answer of %d is no picture", async (status) => {
  const url = await net.serve(NAME, sends(status === 204 ? Buffer.alloc(0) : PNG, {}, status));
  expect(await codeOf(download(url))).toEqual([502, "fetch_failed"]);
});

test("a picture may be so large and no larger, said or not", async () => {
  const whole = Buffer.concat([PNG, Buffer.alloc(MOST_BYTES - PNG.length)]);
  const said = await net.serve("said.example.com", sends(whole));
  expect((await download(said)).bytes.length).toBe(MOST_BYTES);
  const larger = Buffer.concat([whole, Buffer.alloc(1)]);
  const tooLarge = await net.serve("large.example.com", (_request, response) => {
    response.writeHead(200, { "content-length": larger.length }).end(larger);
  });
  expect(await codeOf(download(tooLarge))).toEqual([502, "fetch_failed"]);
  const unsaid = await net.serve("unsaid.example.com", (_request, response) => {
    response.write(larger);
    response.end();
  });
  await expect(download(unsaid)).rejects.toThrow();
});

test("a picture is passed on while it comes", async () => {
  const goOn = Promise.withResolvers<void>();
  const url = await net.serve(NAME, (_request, response) => {
    response.write(PNG);
    void goOn.promise.then(() => response.end("end"));
  });
  const answer = await fetch(`${guest.baseUrl}/download?url=${encodeURIComponent(url)}`, {
    headers: { cookie: guest.cookieHeader() },
  });
  const reader = answer.body?.getReader();
  expect((await reader?.read())?.done).toBe(false);
  goOn.resolve();
  let last = "";
  for (let at = await reader?.read(); at?.done === false; at = await reader?.read()) {
    last += Buffer.from(at.value).toString("latin1");
  }
  expect(last.endsWith("end")).toBe(true);
});

test("a picture that breaks off does not look whole", async () => {
  const url = await net.serveRaw(NAME, (socket) => {
    socket.once("data", () => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n`);
      socket.end(PNG);
    });
  });
  await expect(download(url)).rejects.toThrow();
});

test("whoever leaves takes the other server's connection along", async () => {
  const gone: Promise<unknown>[] = [];
  const asked = Promise.withResolvers<void>();
  const url = await net.serve(NAME, (request, response) => {
    gone.push(once(response, "close"));
    if (request.url === "/begun") response.write(PNG);
    else asked.resolve();
  });
  const headers = { cookie: guest.cookieHeader() };
  for (const path of ["silent", "begun"]) {
    const address = `${guest.baseUrl}/download?url=${encodeURIComponent(url + path)}`;
    const call = httpRequest(address, { headers }).on("error", () => undefined);
    call.end();
    await (path === "silent" ? asked.promise : once(call, "response"));
    call.destroy();
  }
  await expect(Promise.all(gone)).resolves.toHaveLength(2);
});

/** All that a refusal tells, but for what names the one request. */
function toldBy({ status, headers, text }: Answer): string {
  const about = [...headers].filter(([name]) => !["date", "x-request-id"].includes(name));
  return JSON.stringify([status, about, { ...JSON.parse(text), request_id: "" }]);
}

test("no address that leads inward is asked, however it is written", async () => {
  const urls = HOSTILE_URLS.map(({ url }) => url).filter((url) => url !== "" && url.length < 4_096);
  const answers: string[] = [];
  for (const url of urls) answers.push(toldBy(await download(url)));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('"code":"address_refused"');
});

test("refused, unreachable, silent and led astray are told alike, and after the same time", async () => {
  headMs = 100;
  await app.close();
  await serve();
  const silent = await net.serveRaw("silent.example.com", () => undefined);
  const astray = await net.serve("astray.example.com", (_request, response) => {
    response.writeHead(302, { location: "http://127.0.0.1/" }).end();
  });
  const noHttp = await net.serveRaw("ssh.example.com", (socket) => socket.end("SSH-2.0\r\n"));
  const names = INWARD_ADDRESSES.map((address, index) => {
    net.name(`inward-${index}.example.com`, () => [address]);
    return `http://inward-${index}.example.com/`;
  });
  const closed = net.refuse("closed.example.com");
  const urls = [silent, astray, noHttp, closed, "http://nobody.example.com/"];
  const answers: string[] = [];
  for (const url of [...urls, ...names]) answers.push(toldBy(await download(url)));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('"code":"address_refused"');
  expect(waits).toEqual(answers.map(() => headMs + 250));
});

test("the studio does not ask itself", async () => {
  net.name("studio.example.com", () => [net.addressOf(NAME)]);
  await net.serve(NAME, sends(PNG));
  expect(await codeOf(download("https://studio.example.com/api"))).toEqual([
    422,
    "address_refused",
  ]);
});

test.each([
  ["two addresses", "url=http://a.example.com&url=http://b.example.com"],
  ["none", ""],
  ["an empty one", "url="],
  ["a very long one", `url=http://example.com/${"a".repeat(5_000)}`],
  ["two names", "url=http://example.com/&filename=a&filename=b"],
  ["something else", "url=http://example.com/&more=1"],
])("a query of %s is refused", async (_name, query) => {
  expect(await codeOf(guest.get(`/download?${query}`))).toEqual([422, "validation_failed"]);
});

test("to whoever is not known, nothing is fetched or told", async () => {
  let asked = 0;
  const url = await net.serve(NAME, (_request, response) => {
    asked += 1;
    response.end(PNG);
  });
  const visitor = createHttpSession(guest.baseUrl);
  for (const query of [`?url=${encodeURIComponent(url)}`, "?url=http://127.0.0.1/", ""]) {
    expect(await codeOf(visitor.get(`/download${query}`))).toEqual([401, "unauthenticated"]);
  }
  expect(asked).toBe(0);
});

test("one caller gets so many at once, and the next when one of them has ended", async () => {
  const begun: (() => void)[] = [];
  const fourth = Promise.withResolvers<void>();
  const url = await net.serve(NAME, (_request, response) => {
    response.write(PNG);
    begun.push(() => response.end());
    if (begun.length === 4) fourth.resolve();
  });
  const ask = (): Promise<Response> =>
    fetch(`${guest.baseUrl}/download?url=${encodeURIComponent(url)}`, {
      headers: { cookie: guest.cookieHeader() },
    });
  const three = await Promise.all([ask(), ask(), ask()]);
  const waiting = ask();
  // Later calls are answered meanwhile: it is not that nothing happens any more.
  for (let calls = 0; calls < 5; calls += 1) await guest.get("/download");
  expect(begun).toHaveLength(3);
  begun[0]?.();
  await fourth.promise;
  for (const end of begun.slice(1)) end();
  const answers = [...three, await waiting];
  expect(await Promise.all(answers.map(async (one) => (await one.bytes()).length))).toEqual(
    answers.map(() => PNG.length),
  );
});
