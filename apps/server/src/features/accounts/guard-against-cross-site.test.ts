import { afterEach, expect, test } from "vitest";
import { readConfig } from "../../config.ts";
import type { App } from "../../platform/http/app.ts";
import { createLog } from "../../platform/log/create-log.ts";
import { COMES_BACK, LEAVES_TO_SIGN_IN } from "../../platform/http/route-access.ts";
import { testApp } from "../../platform/testing/test-app.ts";
import { guardAgainstCrossSite } from "./guard-against-cross-site.ts";

let app: App;
const lines: string[] = [];
let now = 1_000_000;
afterEach(() => app.close());

async function open(env: Record<string, string> = {}): Promise<void> {
  lines.length = 0;
  const log = createLog("warn", { write: (line) => void lines.push(line) });
  app = await testApp({ env, log });
  await app.register(
    async (api) => {
      guardAgainstCrossSite(api, { config: readConfig(env), now: () => now });
      api.get("/things", async () => ({ things: [] }));
      api.post("/things", async () => ({ made: true }));
      const access = { ownNamesOnly: true };
      api.get("/here-alone", { config: { access } }, async () => ({}));
      api.get("/leave", { config: { access: LEAVES_TO_SIGN_IN } }, async () => ({ left: true }));
      api.get("/back", { config: { access: COMES_BACK } }, async () => ({ back: true }));
    },
    { prefix: "/api/v1" },
  );
  app.get("/health", async () => ({ status: "ok" }));
}

async function status(method: "GET" | "POST", headers: Record<string, string>): Promise<number> {
  return (await app.inject({ method, url: "/api/v1/things", headers })).statusCode;
}

test("a page whose name leads here changes nothing, whatever it adds", async () => {
  await open();
  const rebound = { host: "evil.example:3000", origin: "http://evil.example:3000" };
  for (const headers of [
    rebound,
    { ...rebound, "sec-fetch-site": "same-origin" },
    { host: "evil.example:3000", "sec-fetch-site": "same-origin" },
    { host: "evil.example:3000", cookie: "emblazon_session=x" },
    { ...rebound, authorization: "Bearer made-up" },
    { ...rebound, "x-forwarded-host": "localhost:3000" },
  ]) {
    expect(await status("POST", headers)).toBe(403);
  }
  const answer = await app.inject({ method: "POST", url: "/api/v1/things", headers: rebound });
  expect(answer.json()).toMatchObject({ code: "forbidden" });
  expect(answer.json<{ detail: string }>().detail).toContain("set PUBLIC_URL");
});

test("it reads what any visitor may, and not what is for this machine alone", async () => {
  await open();
  const rebound = { host: "evil.example:3000" };
  expect(await status("GET", rebound)).toBe(200);
  const read = (host: string) => app.inject({ url: "/api/v1/here-alone", headers: { host } });
  expect((await read("evil.example:3000")).statusCode).toBe(403);
  expect((await read("127.0.0.1:3000")).statusCode).toBe(200);
});

test("a program comes by whatever name it likes", async () => {
  await open();
  expect(await status("POST", { host: "studio.example.com" })).toBe(200);
});

test("behind a proxy the name that it passes on counts, and the one that it asks for", async () => {
  await open({ TRUST_PROXY: "1" });
  const proxied = { host: "127.0.0.1:3000" };
  const from = (host: string, passedOn: string) =>
    status("POST", { host, "x-forwarded-host": passedOn, origin: `http://${passedOn}` });
  expect(await from(proxied.host, "evil.example")).toBe(403);
  expect(await from(proxied.host, "localhost")).toBe(200);
  expect(await from("evil.example", "localhost")).toBe(403);
});

test("with PUBLIC_URL programs come by any name, and pages by that one or the machine's", async () => {
  await open({ PUBLIC_URL: "http://studio.example.com" });
  expect(await status("POST", { host: "upstream" })).toBe(200);
  const from = (host: string, origin: string) => status("POST", { host, origin });
  expect(await from("studio.example.com", "http://studio.example.com")).toBe(200);
  expect(await from("upstream", "http://studio.example.com")).toBe(200);
  expect(await from("localhost:3000", "http://localhost:3000")).toBe(200);
  expect(await from("evil.example", "http://evil.example")).toBe(403);
});

test("the log tells of it once a minute", async () => {
  await open();
  const ask = () => status("POST", { host: "evil.example", origin: "http://evil.example" });
  for (let tries = 0; tries < 3; tries += 1) await ask();
  expect(lines.length).toBe(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ level: "warn", host: "evil.example" });
  now += 59_999;
  await ask();
  expect(lines.length).toBe(1);
  now += 1;
  await ask();
  expect(lines.length).toBe(2);
});

test.each([
  ["nothing, as by hand in an old browser", {}, 200, 200],
  ["by hand", { "sec-fetch-site": "none", "sec-fetch-dest": "document" }, 200, 200],
  ["own page", { "sec-fetch-site": "same-origin", "sec-fetch-dest": "document" }, 200, 200],
  ["own script", { "sec-fetch-site": "same-origin", "sec-fetch-dest": "empty" }, 200, 200],
  ["own picture", { "sec-fetch-site": "same-origin", "sec-fetch-dest": "image" }, 403, 403],
  ["other's link", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "document" }, 403, 200],
  ["sibling's link", { "sec-fetch-site": "same-site", "sec-fetch-dest": "document" }, 403, 200],
  ["other's picture", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "image" }, 403, 403],
  ["other's frame", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "iframe" }, 403, 403],
  ["other's script", { "sec-fetch-site": "cross-site", "sec-fetch-dest": "empty" }, 403, 403],
  ["sibling's picture", { "sec-fetch-site": "same-site", "sec-fetch-dest": "image" }, 403, 403],
])("a GET with an effect, asked for by %s", async (_how, headers, leaving, comingBack) => {
  await open();
  const statusOf = async (path: string): Promise<number> =>
    (await app.inject({ url: `/api/v1/${path}`, headers: { host: "localhost", ...headers } }))
      .statusCode;
  expect([await statusOf("leave"), await statusOf("back")]).toEqual([leaving, comingBack]);
  expect(await statusOf("things")).toBe(200);
});
