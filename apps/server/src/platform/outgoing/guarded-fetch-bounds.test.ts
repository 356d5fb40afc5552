import { once } from "node:events";
import type { RequestListener } from "node:http";
import type { Socket } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createGuardedFetch } from "./guarded-fetch.ts";
import type { GuardedFetch, OutgoingBounds } from "./guarded-fetch.ts";
import { findOutgoingError } from "./outgoing-error.ts";
import { openTestInternet } from "./testing/test-internet.ts";
import type { TestInternet } from "./testing/test-internet.ts";
import { WIDE_BOUNDS } from "./testing/wide-bounds.ts";

const MEGABYTE = 1_000_000;

let net: TestInternet;
const clients: GuardedFetch[] = [];
beforeEach(async () => {
  net = await openTestInternet();
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
  await net.close();
});

function open(bounds: Partial<OutgoingBounds> = {}): GuardedFetch["fetch"] {
  const options = { bounds: { ...WIDE_BOUNDS, ...bounds }, network: net.network };
  const client = createGuardedFetch(options);
  clients.push(client);
  return client.fetch;
}

/** How a request with its body ends: what it says, or how it fails. */
async function endOf(asked: Promise<Response>): Promise<string> {
  try {
    const response = await asked;
    return `${response.status} ${await response.text()}`;
  } catch (error) {
    return findOutgoingError(error)?.kind ?? String(error);
  }
}

/** A server that writes this, whatever it is asked, and then says no more. */
function says(text: string, andEnds = false): Promise<string> {
  return net.serveRaw("odd.example.com", (socket) => {
    socket.once("data", () => (andEnds ? socket.end(text) : socket.write(text)));
  });
}

/** Serves pieces without end, and tells when whoever asked has left. */
async function serveEndlessly(
  piece: Buffer,
  headers: Record<string, string> = {},
): Promise<{ url: string; left: Promise<unknown>; sent: () => number }> {
  const left = Promise.withResolvers<void>();
  let sent = 0;
  const url = await net.serve("endless.example.com", (_request, response) => {
    response.writeHead(200, headers);
    const more = (): void => {
      if (response.destroyed) return;
      sent += piece.byteLength;
      if (response.write(piece)) setImmediate(more);
      else response.once("drain", more);
    };
    response.once("close", () => left.resolve());
    more();
  });
  return { url, left: left.promise, sent: () => sent };
}

test("a body of just the most bytes is taken, and one of more is not", async () => {
  const url = await net.serve("size.example.com", ({ url: path = "" }, response) => {
    const body = Buffer.alloc(Number(path.slice(1)), "x");
    response.write(body);
    response.end();
  });
  const fetch = open({ mostBytes: 1_000 });
  expect(await endOf(fetch(`${url}1000`))).toBe(`200 ${"x".repeat(1_000)}`);
  expect(await endOf(fetch(`${url}1001`))).toBe("too-large");
});

test("a body without end is left, and with it the connection", async () => {
  const { url, left, sent } = await serveEndlessly(Buffer.alloc(10_000, "x"));
  expect(await endOf(open({ mostBytes: MEGABYTE })(url))).toBe("too-large");
  await left;
  expect(sent()).toBeLessThan(20 * MEGABYTE);
});

test.each([
  ["gzip", gzipSync(Buffer.alloc(50 * MEGABYTE))],
  ["br", brotliCompressSync(Buffer.alloc(50 * MEGABYTE))],
  ["gzip, gzip", gzipSync(gzipSync(Buffer.alloc(50 * MEGABYTE)))],
])("a bomb in %s is stopped once so much of it is unpacked", async (encoding, bomb) => {
  const url = await net.serve("bomb.example.com", (_request, response) => {
    response.writeHead(200, { "content-encoding": encoding }).end(bomb);
  });
  const before = process.memoryUsage().arrayBuffers;
  let taken = 0;
  const { body } = await open({ mostBytes: MEGABYTE })(url);
  const read = body?.pipeTo(
    new WritableStream({ write: (piece: Uint8Array) => void (taken += piece.byteLength) }),
  );
  await expect(read).rejects.toMatchObject({ kind: "too-large" });
  expect(taken).toBeLessThanOrEqual(MEGABYTE);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * MEGABYTE);
});

test("what is packed arrives unpacked, with headers that are true of it", async () => {
  const url = await net.serve("packed.example.com", (_request, response) => {
    const packed = gzipSync("hello");
    response
      .writeHead(200, { "content-encoding": "gzip", "content-length": packed.length })
      .end(packed);
  });
  const response = await open()(url);
  expect([...response.headers.keys()]).not.toContain("content-encoding");
  expect([...response.headers.keys()]).not.toContain("content-length");
  expect(await response.text()).toBe("hello");
});

test("a length that nobody could take is refused at once", async () => {
  const head = "HTTP/1.1 200 OK\r\nContent-Length: 10000000000000\r\n\r\nx";
  expect(await endOf(open()(await says(head)))).toBe("too-large");
});

test("a body that is shorter than was said has broken off", async () => {
  const url = await says("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort", true);
  expect(await endOf(open()(url))).toBe("broken");
});

test("what comes after a body's length is not of it, nor of the next answer", async () => {
  const url = await says(
    "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngoodHTTP/1.1 200 OK\r\n\r\nevil",
  );
  const fetch = open();
  expect(await endOf(fetch(url))).toMatch(/^(?:200 good|broken)$/);
  expect(await endOf(fetch(url))).toMatch(/^(?:200 good|broken)$/);
});

test.each([
  [
    "a megabyte of headers",
    `HTTP/1.1 200 OK\r\n${`X-A: ${"a".repeat(90)}\r\n`.repeat(10_000)}\r\n`,
  ],
  ["one header of a megabyte", `HTTP/1.1 200 OK\r\nX-A: ${"a".repeat(MEGABYTE)}\r\n\r\n`],
  ["HTTP/0.9", "<h1>hello</h1>"],
  ["no HTTP at all", "SSH-2.0-OpenSSH_9.9\r\n"],
  ["two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"],
  [
    "a length and chunks",
    "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
  ],
  ["a chunk that is none", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n"],
  [
    "bytes that are not packed as they say",
    "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nhello",
  ],
])("%s is no answer", async (_name, text) => {
  expect(await endOf(open()(await says(text)))).toBe("broken");
});

test("answers without a body, and a part where the whole was asked for, are what they are", async () => {
  const url = await net.serve("status.example.com", ({ url: path = "" }, response) => {
    response.writeHead(Number(path.slice(1))).end();
  });
  const fetch = open();
  for (const status of [204, 205, 206, 304, 404, 500]) {
    expect(await endOf(fetch(`${url}${status}`))).toBe(`${status} `);
  }
});

test.each([
  ["that says nothing", ""],
  ["that stops in the middle of its head", "HTTP/1.1 200 OK\r\nContent-Type: ima"],
  ["that says to go on, for ever", "HTTP/1.1 103 Early Hints\r\n\r\n".repeat(20)],
])("a server %s is left when its head may take no longer", async (_name, text) => {
  expect(await endOf(open({ headMs: 50 })(await says(text)))).toBe("timeout");
});

test("so is one that never shakes hands", async () => {
  const closed = Promise.withResolvers<void>();
  await net.serveRaw("mute.example.com", (socket) => {
    socket.once("close", () => closed.resolve()).resume();
  });
  const plain = net.network;
  // The one that speaks no TLS stands where TLS is asked for.
  const network = {
    ...plain,
    connect: (to: Parameters<typeof plain.connect>[0]) => plain.connect({ ...to, port: 80 }),
  };
  const client = createGuardedFetch({ bounds: { ...WIDE_BOUNDS, headMs: 50 }, network });
  clients.push(client);
  expect(await endOf(client.fetch("https://mute.example.com/"))).toBe("timeout");
});

test("redirects take from the same time", async () => {
  const url = await net.serve("slow.example.com", (_request, response) => {
    setTimeout(() => response.writeHead(302, { location: "/on" }).end(), 20);
  });
  expect(await endOf(open({ headMs: 100, mostRedirects: 20 })(url))).toBe("timeout");
});

test("a body that stands still, drips, or takes too long in all is left", async () => {
  const left: Promise<unknown>[] = [];
  const drip: RequestListener = (_request, response) => {
    left.push(once(response, "close"));
    const timer = setInterval(() => response.write("x"), 5);
    response.once("close", () => clearInterval(timer));
  };
  const dripping = await net.serve("drip.example.com", drip);
  const still = await net.serve("still.example.com", (_request, response) => {
    left.push(once(response, "close"));
    response.write("x");
  });
  expect(await endOf(open({ idleMs: 50 })(still))).toBe("timeout");
  expect(await endOf(open({ bodyMs: 50 })(dripping))).toBe("timeout");
  expect(await endOf(open({ totalMs: 50 })(dripping))).toBe("timeout");
  await Promise.all(left);
});

test("a caller who leaves takes the connection along, before the answer and within it", async () => {
  const sockets: Promise<unknown>[] = [];
  const asked: PromiseWithResolvers<void>[] = [Promise.withResolvers(), Promise.withResolvers()];
  const url = await net.serve("leave.example.com", (request, response) => {
    sockets.push(once(request.socket, "close"));
    if (request.url === "/body") response.write("x");
    asked[sockets.length - 1]?.resolve();
  });
  const fetch = open();
  const early = new AbortController();
  const silent = fetch(url, { signal: early.signal });
  await asked[0]?.promise;
  early.abort(new Error("gone"));
  await expect(silent).rejects.toThrow("gone");
  const late = new AbortController();
  const response = await fetch(`${url}body`, { signal: late.signal });
  late.abort(new Error("gone too"));
  await expect(response.text()).rejects.toThrow("gone too");
  await Promise.all(sockets);
});

test("who reads no further leaves the connection as well", async () => {
  const { url, left } = await serveEndlessly(Buffer.alloc(10_000, "x"));
  const response = await open()(url);
  await response.body?.cancel();
  await expect(left).resolves.toBeUndefined();
});

test("who had left before asks nothing", async () => {
  let asked = 0;
  const url = await net.serve("never.example.com", (_request, response) => {
    asked += 1;
    response.end();
  });
  const signal = AbortSignal.abort(new Error("never mind"));
  await expect(open()(url, { signal })).rejects.toThrow("never mind");
  expect(asked).toBe(0);
});

test("closing ends what is under way", async () => {
  const sockets: Socket[] = [];
  const url = await net.serve("open.example.com", (request, response) => {
    sockets.push(request.socket);
    response.write("x");
  });
  const client = createGuardedFetch({ bounds: WIDE_BOUNDS, network: net.network });
  const response = await client.fetch(url);
  const ended = sockets.map((socket) => once(socket, "close"));
  await client.close();
  await expect(response.text()).rejects.toMatchObject({ kind: "broken" });
  await Promise.all(ended);
});
