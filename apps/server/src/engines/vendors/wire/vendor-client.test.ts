import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, expect, test } from "vitest";
import { z } from "zod";
import { OutgoingError } from "../../../platform/outgoing/outgoing-error.ts";
import { callOf } from "../../testing/open-vendor.ts";
import { loadPaidPicture } from "./picture-of.ts";
import { readWithin } from "./read-within.ts";
import { toLostAnswer } from "./to-lost-answer.ts";
import { createVendorClient, type VendorClient } from "./vendor-client.ts";

let closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  closing = [];
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function clientOf(baseUrl: string, ask = fetch, apiKey = "sk-key"): VendorClient {
  const capabilities = { abilities: [], choices: {}, limits: {} };
  const model = { id: "m", name: "M", priceMicros: 0, capabilities, retired: false };
  const timed = { ...model, typicalMs: 1, limitMs: 1 };
  return createVendorClient({
    vendor: { id: "v", name: "V", kind: "openai", baseUrl, apiKey, models: [timed] },
    model: timed,
    fetch: ask,
    letIn: (key) => ({ authorization: `Bearer ${key}` }),
  });
}

const post = { method: "POST", path: "/draw", json: {} } as const;

test("an order is not given anew where an answer leads to", async () => {
  let orders = 0;
  const elsewhere = await serve((_request, response) => {
    orders += 1;
    response.end("{}");
  });
  const url = await serve((_request, response) =>
    response.writeHead(307, { location: elsewhere }).end(),
  );
  await expect(clientOf(url).askWell(post, callOf())).rejects.toMatchObject({
    failure: { errorClass: "server", fate: "none" },
  });
  expect(orders).toBe(0);
});

test("an address in an answer that is another server's gets no key, and is not asked", async () => {
  const client = clientOf("http://127.0.0.1:9");
  const asked = client.ask({ path: "https://evil.example.com/status" }, callOf());
  await expect(asked).rejects.toMatchObject({ failure: { errorClass: "server" } });
});

test("the platform's own fetch is read as well: refused is not lost", async () => {
  const url = await serve((request) => request.socket.destroy());
  await expect(clientOf(url).ask(post, callOf())).rejects.toMatchObject({
    failure: { errorClass: "network", fate: "unknown" },
  });
  await Promise.all(closing.map((close) => close()));
  closing = [];
  await expect(clientOf(url).ask(post, callOf())).rejects.toMatchObject({
    failure: { errorClass: "network", fate: "none" },
  });
});

test("a base address with a path keeps it", async () => {
  const paths: string[] = [];
  const url = await serve(({ url: path = "" }, response) => {
    paths.push(path);
    response.end("{}");
  });
  await clientOf(`${url}/api/v3`).askJson(z.object({}), post, callOf());
  expect(paths).toEqual(["/api/v3/draw"]);
});

test.each([
  ["refused", "unsupported", "none"],
  ["unreachable", "network", "none"],
  ["timeout", "timeout", "unknown"],
  ["redirect", "server", "none"],
  ["broken", "network", "unknown"],
] as const)("a way out that is %s is %s, with fate %s", (kind, errorClass, fate) => {
  const error = new TypeError("fetch failed", { cause: new OutgoingError(kind, "x") });
  expect(toLostAnswer(error, "V", callOf()).failure).toMatchObject({ errorClass, fate });
});

test("once an answer has begun, something was sent, whatever the error says", () => {
  const error = Object.assign(new Error("x"), { code: "ECONNREFUSED" });
  expect(toLostAnswer(error, "V", callOf(), 200).failure.fate).toBe("unknown");
});

test.each([undefined, 200])(
  "too much is an answer that is over, by its head as well as by its body (status read: %s)",
  (status) => {
    const tooMuch = new OutgoingError("too-large", "x");
    expect(toLostAnswer(tooMuch, "V", callOf(), status).failure).toMatchObject({
      errorClass: "bad_output",
      fate: "ended",
    });
  },
);

test.each(["sk-se\ncret", "sk-se\u0000cret", "sk-se\u200Bcret", "sk-secret…"])(
  "the key %j cannot be sent: nothing is asked, nothing is lost, and the key is not told",
  async (apiKey) => {
    let asked = 0;
    const ask: typeof fetch = () => Promise.reject(new Error(`asked ${(asked += 1)} times`));
    const failed = clientOf("http://127.0.0.1:9", ask, apiKey).ask(post, callOf());
    const error: unknown = await failed.catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ failure: { errorClass: "auth", fate: "none" } });
    expect(inspect(error)).not.toContain("cret");
    expect(asked).toBe(0);
  },
);

test("a file at an address that may not be asked is lost, and not asked for again", async () => {
  let asked = 0;
  const client = clientOf("https://vendor.example.com", () => {
    asked += 1;
    return Promise.reject(new OutgoingError("refused", "x"));
  });
  await expect(loadPaidPicture(client, "http://10.0.0.1/a.png", callOf())).rejects.toMatchObject({
    failure: { errorClass: "bad_output", fate: "ended" },
  });
  expect(asked).toBe(1);
});

test.each([
  ...["ftp://files.example.com/a.png", "file:///etc/passwd", "javascript:1", ""],
  ...["http://[bad/a.png", "https://", "//[bad/a.png"],
])("%j is no address of a file", async (url) => {
  await expect(
    loadPaidPicture(clientOf("http://127.0.0.1:9"), url, callOf()),
  ).rejects.toMatchObject({ failure: { errorClass: "bad_output", fate: "ended" } });
});

test("no more bytes are taken than were meant", async () => {
  const body = (): Response => new Response(new Uint8Array(11));
  expect(await readWithin(body(), 11)).toHaveLength(11);
  await expect(readWithin(body(), 10)).rejects.toMatchObject({ kind: "too-large" });
  expect(await readWithin(new Response(null), 10)).toHaveLength(0);
});
