import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { createGuardedFetch } from "./guarded-fetch.ts";
import type { GuardedFetch } from "./guarded-fetch.ts";
import { peekBody } from "./peek-body.ts";
import { openTestInternet } from "./testing/test-internet.ts";
import type { TestInternet } from "./testing/test-internet.ts";
import { WIDE_BOUNDS } from "./testing/wide-bounds.ts";

let net: TestInternet;
let client: GuardedFetch;
beforeEach(async () => {
  net = await openTestInternet();
  client = createGuardedFetch({ bounds: WIDE_BOUNDS, network: net.network });
});
afterEach(async () => {
  await client.close();
  await net.close();
});

/** A server that tells what it was sent. */
function serveEcho(): Promise<string> {
  return net.serve("vendor.example.com", (request, response) => {
    const { method, headers } = request;
    const { "content-type": type, "content-length": length } = headers;
    let text = "";
    request.on("data", (piece: Buffer) => (text += piece.toString("latin1")));
    request.on("end", () => response.end(JSON.stringify({ method, type, length, text })));
  });
}

test("JSON and forms are sent as the platform sends them", async () => {
  const url = await serveEcho();
  const json = await client.fetch(url, {
    method: "post",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ a: 1 }),
  });
  expect(await json.json()).toEqual({
    ...{ method: "POST", type: "application/json", length: "7", text: '{"a":1}' },
  });
  const fields = new URLSearchParams({ code: "a b" });
  expect(await (await client.fetch(url, { method: "POST", body: fields })).json()).toMatchObject({
    text: "code=a+b",
  });
});

test("a form that is given up before it is sent harms nobody", async () => {
  const url = await serveEcho();
  const uncaught: unknown[] = [];
  const note = (error: unknown): void => void uncaught.push(error);
  process.on("unhandledRejection", note);
  onTestFinished(() => void process.off("unhandledRejection", note));
  const form = new FormData();
  form.set("image[]", new File([new Uint8Array(100_000)], "a.png", { type: "image/png" }));
  const signal = AbortSignal.abort(new Error("not wanted"));
  const given = client.fetch(url, { method: "POST", body: form, signal });
  await expect(given).rejects.toThrow("not wanted");
  // What nobody catches is told a turn later.
  await setImmediate();
  await (await client.fetch(url, { method: "POST", body: form })).text();
  expect(uncaught).toEqual([]);
});

test("files are sent with their length, as servers want it that take no chunks", async () => {
  const url = await serveEcho();
  const form = new FormData();
  form.set("prompt", "a heron");
  form.set("image[]", new File([new Uint8Array([0x89, 0x50])], "a.png", { type: "image/png" }));
  const sent = z
    .object({ type: z.string(), length: z.string(), text: z.string() })
    .parse(await (await client.fetch(url, { method: "POST", body: form })).json());
  expect(sent.type).toMatch(/^multipart\/form-data; boundary=/);
  expect(Number(sent.length)).toBeGreaterThan(100);
  expect(sent.text).toContain('name="image[]"; filename="a.png"\r\nContent-Type: image/png');
});

test("a request object and a body that streams are taken too", async () => {
  const url = await serveEcho();
  const request = new Request(url, { method: "PUT", body: "hello", headers: { "x-a": "b" } });
  expect(await (await client.fetch(request)).json()).toMatchObject({
    method: "PUT",
    text: "hello",
  });
  const body = new Blob(["streamed"]).stream();
  const streamed = await client.fetch(url, { method: "POST", body, duplex: "half" });
  expect(await streamed.json()).toMatchObject({ text: "streamed" });
});

test("events arrive while the answer goes on", async () => {
  let goOn = (): void => undefined;
  const url = await net.serve("events.example.com", (_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).write("data: 1\n\n");
    goOn = () => void response.end("data: 2\n\n");
  });
  const response = await client.fetch(url, { headers: { accept: "text/event-stream" } });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe("data: 1\n\n");
  goOn();
  expect((await reader?.read())?.value).toBe("data: 2\n\n");
  expect((await reader?.read())?.done).toBe(true);
});

test("the first bytes of a body are seen, and nothing of it is lost", async () => {
  const url = await net.serve("peek.example.com", ({ url: path = "" }, response) => {
    for (const letter of path.slice(1)) response.write(letter);
    response.end();
  });
  for (const letters of ["abcdefgh", "ab", ""]) {
    const { body } = await client.fetch(url + letters);
    if (body === null) throw new Error("no body");
    const peeked = await peekBody(body, 4);
    expect(letters.startsWith(Buffer.from(peeked.head).toString())).toBe(true);
    expect(peeked.head.length).toBeGreaterThanOrEqual(Math.min(4, letters.length));
    expect(await new Response(peeked.body).text()).toBe(letters);
  }
});
