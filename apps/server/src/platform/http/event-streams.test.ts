import { randomUUID } from "node:crypto";
import { connect } from "node:net";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { EventLog, EventReader, SubscribeOptions } from "../events/event-log.ts";
import { z } from "zod";
import { testApp } from "../testing/test-app.ts";
import type { App } from "./app.ts";
import { createCrossOrigin } from "./cross-origin.ts";
import { EventStreams } from "./event-streams.ts";

/** An event log whose readers the test speaks to itself. */
class Loudspeaker implements EventLog {
  readonly subscribed: SubscribeOptions[] = [];
  readonly readers = new Set<EventReader>();
  #waiting = Promise.withResolvers<void>();
  readonly #leaving = Promise.withResolvers<void>();

  append(): Promise<number> {
    return Promise.resolve(0);
  }

  subscribe(options: SubscribeOptions): () => void {
    this.subscribed.push(options);
    this.readers.add(options.reader);
    this.#waiting.resolve();
    return () => {
      this.readers.delete(options.reader);
      this.#leaving.resolve();
    };
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }

  async untilSubscribed(): Promise<void> {
    await this.#waiting.promise;
    this.#waiting = Promise.withResolvers();
  }

  untilLeft(): Promise<void> {
    return this.#leaving.promise;
  }

  say(id: number, json: string): void {
    for (const reader of this.readers) reader.onEvents([{ id, json }]);
  }

  end(): void {
    for (const reader of this.readers) reader.onEnd();
  }
}

let app: App;
let streams: EventStreams;

afterEach(async () => {
  streams.stop();
  app.server.closeAllConnections();
  await app.close();
});

interface Circumstances {
  readonly maxStreams?: number;
  readonly maxStreamsPerReader?: number;
  readonly mayStillRead?: () => Promise<boolean>;
}

/** A server whose streams lie at `/api/stream/{the reader}`; `url` is the first reader's. */
async function open({
  maxStreams = 10,
  maxStreamsPerReader = 10,
  mayStillRead = async () => true,
}: Circumstances = {}): Promise<{ log: Loudspeaker; url: string; port: number }> {
  const log = new Loudspeaker();
  streams = new EventStreams({
    events: log,
    security: { isHttps: false },
    crossOrigin: createCrossOrigin(["https://shop.example"]),
    maxStreams,
    maxStreamsPerReader,
  });
  app = await testApp();
  const params = z.object({ reader: z.string() });
  app.get("/api/stream/:reader", { schema: { params } }, (request, reply) => {
    reply.header("set-cookie", "a=b");
    const readerId = request.params.reader;
    streams.open({ request, reply, streamId: randomUUID(), readerId, mayStillRead });
    return reply;
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const address = app.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return { log, port: address.port, url: `http://127.0.0.1:${address.port}/api/stream/1` };
}

test("a stream carries events with their ids and ends after the last", async () => {
  const { log, url } = await open();
  const response = await fetch(url);
  await log.untilSubscribed();
  log.say(1, '{"event":"a"}');
  log.say(2, '{"event":\r\n"b\u2028"}');
  log.end();
  expect(await response.text()).toBe(
    ': welcome\n\nid: 1\ndata: {"event":"a"}\n\nid: 2\ndata: {"event": "b\u2028"}\n\n',
  );
});

test("a stream's headers keep proxies and caches from holding it back", async () => {
  const { log, url } = await open();
  const { headers } = await fetch(url);
  log.end();
  expect(headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(headers.get("cache-control")).toBe("no-store, no-transform");
  expect(headers.get("x-accel-buffering")).toBe("no");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("set-cookie")).toBe("a=b");
  expect(headers.get("x-request-id")).toBeTruthy();
});

test("a stream may be read by the pages that are let in, and by no others", async () => {
  const { log, url } = await open();
  for (const [origin, allowed] of [
    ["https://shop.example", "https://shop.example"],
    ["https://evil.example", null],
  ] as const) {
    const { headers } = await fetch(url, { headers: { origin } });
    expect(headers.get("access-control-allow-origin")).toBe(allowed);
    expect(headers.get("vary")).toBe("origin");
    expect(headers.get("cross-origin-resource-policy")).toBe(
      allowed === null ? "same-origin" : "cross-origin",
    );
  }
  log.end();
});

test.each([
  ["7", 7],
  ["0", 0],
  ["", 0],
  ["-1", 0],
  ["NaN", 0],
  ["1e9", 0],
  ["99999999999999999999", 0],
])("Last-Event-ID %j starts after %i", async (given, afterId) => {
  const { log, url } = await open();
  const response = await fetch(url, { headers: { "last-event-id": given } });
  await log.untilSubscribed();
  log.end();
  await response.text();
  expect(log.subscribed[0]?.afterId).toBe(afterId);
});

test("a client that goes away is forgotten", async () => {
  const { log, url } = await open();
  const leaving = new AbortController();
  await fetch(url, { signal: leaving.signal });
  await log.untilSubscribed();
  leaving.abort();
  await log.untilLeft();
  expect(streams.count).toBe(0);
});

test("a client that reads nothing is cut off before much piles up", async () => {
  const { log, port } = await open();
  const socket = connect(port, "127.0.0.1");
  socket.pause();
  socket.write("GET /api/stream/1 HTTP/1.1\r\nHost: x\r\n\r\n");
  await log.untilSubscribed();
  const kilobyte = JSON.stringify({ text: "x".repeat(1_000) });
  for (let id = 1; id <= 20_000 && log.readers.size > 0; id += 1) {
    log.say(id, kilobyte);
    if (id % 100 === 0) await new Promise(setImmediate);
  }
  expect(log.readers.size).toBe(0);
  expect(streams.count).toBe(0);
  socket.destroy();
});

test("more streams than there may be are told to come back", async () => {
  const { log, url } = await open({ maxStreams: 1 });
  const first = await fetch(url);
  await log.untilSubscribed();
  const second = await fetch(url);
  expect(second.status).toBe(503);
  expect(second.headers.get("retry-after")).toBe("5");
  expect(await second.json()).toMatchObject({ code: "unavailable" });
  log.end();
  await first.text();
});

describe("while streams are rechecked", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("one whose reader may not read it any more is ended within a minute", async () => {
    let mayRead = true;
    const { log, url } = await open({ mayStillRead: async () => mayRead });
    const answer = await fetch(url);
    await log.untilSubscribed();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log.readers.size).toBe(1);
    mayRead = false;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(log.readers.size).toBe(0);
    log.say(1, '{"told":"too late"}');
    const words = await answer.text();
    expect(words).toContain(": goodbye");
    expect(words).not.toContain("too late");
  });

  test("one of which nothing can be found out stays, and does not keep the others from it", async () => {
    let asked = 0;
    const { log, url } = await open({
      mayStillRead: async () => {
        asked += 1;
        if (asked % 2 === 1) throw new Error("the database is away");
        return false;
      },
    });
    const answers = [await fetch(url), await fetch(url)];
    await vi.waitFor(() => expect(log.readers.size).toBe(2), { timeout: 20_000 });
    await vi.advanceTimersByTimeAsync(30_000);
    expect([asked, log.readers.size]).toEqual([2, 1]);
    log.end();
    for (const answer of answers) await answer.text();
  });
});

const statusesOf = (answers: readonly Response[]): number[] => answers.map(({ status }) => status);

test("a reader may have so many streams open, and another one as many", async () => {
  const { url } = await open({ maxStreamsPerReader: 2 });
  const others = [await fetch(url), await fetch(url), await fetch(url.replace(/1$/, "2"))];
  const third = await fetch(url);
  expect([third.status, third.headers.get("retry-after")]).toEqual([429, "5"]);
  expect(await third.json()).toMatchObject({
    code: "quota_exceeded",
    detail: "No more than 2 streams of yours may be open at once: close one, and try again.",
  });
  expect(statusesOf(others)).toEqual([200, 200, 200]);
});

test("an address may have five times as many as one reader", async () => {
  const { url } = await open({ maxStreamsPerReader: 1 });
  const answers = [];
  for (const reader of [1, 2, 3, 4, 5, 6]) {
    answers.push(await fetch(url.replace(/1$/, String(reader))));
  }
  expect(statusesOf(answers)).toEqual([200, 200, 200, 200, 200, 429]);
});

test("a stream that closes, from whichever side, frees its place at once", async () => {
  const { log, url } = await open({ maxStreamsPerReader: 1 });
  const leaving = new AbortController();
  const answers = [await fetch(url, { signal: leaving.signal }), await fetch(url)];
  leaving.abort();
  await log.untilLeft();
  const again = await fetch(url);
  log.end();
  await again.text();
  answers.push(again, await fetch(url));
  expect(statusesOf(answers)).toEqual([200, 429, 200, 200]);
});

test("stopping says goodbye to everybody and ends their streams", async () => {
  const { log, port } = await open();
  const socket = connect(port, "127.0.0.1");
  socket.write("GET /api/stream/1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  await once(socket, "connect");
  await log.untilSubscribed();
  streams.stop();
  expect(await text(socket)).toContain(": goodbye");
  expect(log.readers.size).toBe(0);
});
