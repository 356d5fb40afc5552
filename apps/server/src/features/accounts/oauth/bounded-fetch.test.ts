import { createServer } from "node:http";
import type { RequestListener, Server } from "node:http";
import { afterEach, expect, test } from "vitest";
import { boundedFetch } from "./bounded-fetch.ts";

const opened: Server[] = [];
afterEach(() => {
  for (const server of opened.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  opened.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://127.0.0.1:${address.port}/`;
}

const get = (url: string, mostBytes = 1000, timeoutMs = 30_000, signal?: AbortSignal) =>
  boundedFetch({ timeoutMs, mostBytes })(url, {
    method: "GET",
    headers: {},
    body: null,
    redirect: "manual",
    ...(signal === undefined ? {} : { signal }),
  });

test("an answer is given whole, with its status and headers", async () => {
  const url = await serve((_request, response) => {
    response.writeHead(418, { "content-type": "application/json" }).end('{"a":1}');
  });
  const response = await get(url);
  expect([response.status, response.headers.get("content-type")]).toEqual([
    418,
    "application/json",
  ]);
  expect(await response.json()).toEqual({ a: 1 });
});

test("what is sent arrives", async () => {
  const url = await serve((request, response) => {
    let text = `${request.method} ${String(request.headers["x-test"])} `;
    request.on("data", (piece: Buffer) => (text += piece.toString()));
    request.on("end", () => response.end(text));
  });
  const body = new URLSearchParams({ code: "a b" });
  const send = boundedFetch({ timeoutMs: 30_000, mostBytes: 1000 });
  const response = await send(url, {
    method: "POST",
    headers: { "x-test": "1" },
    body,
    redirect: "manual",
  });
  expect(await response.text()).toBe("POST 1 code=a+b");
});

test("an answer of just the most bytes is taken, and one of more is not", async () => {
  const url = await serve((_request, response) => response.end("x".repeat(1000)));
  expect(await (await get(url, 1000)).text()).toHaveLength(1000);
  await expect(get(url, 999)).rejects.toThrow(RangeError);
});

test("an endless answer is left", async () => {
  const closed = Promise.withResolvers<void>();
  const url = await serve((_request, response) => {
    const more = (): void => {
      if (response.write("x".repeat(10_000))) setImmediate(more);
      else response.once("drain", more);
    };
    response.on("close", () => closed.resolve());
    more();
  });
  await expect(get(url)).rejects.toThrow(RangeError);
  await closed.promise;
});

test("an answer that never comes, or never ends, is waited for as long as the limit says", async () => {
  const silent = await serve(() => undefined);
  const slow = await serve((_request, response) => {
    response.writeHead(200).write("a");
  });
  for (const url of [silent, slow]) {
    await expect(get(url, 1000, 50)).rejects.toThrow(/timeout/i);
  }
});

test("the caller may leave earlier", async () => {
  const silent = await serve(() => undefined);
  await expect(get(silent, 1000, 30_000, AbortSignal.timeout(20))).rejects.toThrow();
});

test("a redirect is an answer, and nothing is asked where it leads", async () => {
  let asked = 0;
  const elsewhere = await serve((_request, response) => {
    asked += 1;
    response.end();
  });
  const url = await serve((_request, response) => {
    response.writeHead(302, { location: elsewhere }).end();
  });
  expect((await get(url)).status).toBe(302);
  expect(asked).toBe(0);
});
