import type { ServerResponse } from "node:http";
import type { StreamEvent } from "@emblazon/contract";
import { expect, test } from "vitest";
import { ASSET_ID, GENERATION_ID, sampleAsset, sampleGeneration } from "./testing/samples.ts";
import { hangUp, json, startServer } from "./testing/start-server.ts";
import type { TestServer } from "./testing/start-server.ts";
import { createClient } from "./create-client.ts";
import type { GenerationStreamOptions, LineState } from "./generation-stream.ts";

const events: readonly StreamEvent[] = [
  { event: "generation_started", generation: sampleGeneration, assets: [sampleAsset] },
  {
    event: "asset_generating",
    asset_id: ASSET_ID,
    stage: "rendering",
    progress: 0.5,
    model_used: null,
  },
  { event: "asset_completed", asset: { ...sampleAsset, status: "completed" } },
  {
    event: "generation_complete",
    generation: { ...sampleGeneration, status: "completed" },
    counts: sampleGeneration.counts,
  },
];

/** Writes events number `from` to `to`, then ends the answer unless it is kept open. */
function stream(from: number, to: number, keepOpen = false): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(": hello\n\n");
    for (const [index, event] of events.entries()) {
      const id = index + 1;
      if (id >= from && id <= to) response.write(`id: ${id}\ndata: ${JSON.stringify(event)}\n\n`);
    }
    if (!keepOpen) response.end();
  };
}

async function read(server: TestServer, options: GenerationStreamOptions = {}) {
  const client = createClient({ baseUrl: server.baseUrl });
  const line: LineState["kind"][] = [];
  const names: string[] = [];
  const messages = client.generations.stream(GENERATION_ID, {
    sleep: () => Promise.resolve(),
    onLine: ({ kind }) => line.push(kind),
    ...options,
  });
  for await (const { event } of messages) names.push(event.event);
  return { names, line };
}

const all = ["generation_started", "asset_generating", "asset_completed", "generation_complete"];

test("a stream is read to its last event, and then no more", async () => {
  await using server = await startServer(stream(1, 4, true));
  expect(await read(server)).toEqual({ names: all, line: ["open"] });
  expect(server.seen).toHaveLength(1);
});

test("a dropped line resumes after the last event, and no event comes twice", async () => {
  await using server = await startServer(stream(1, 2), hangUp, stream(3, 4));
  const { names, line } = await read(server);
  expect(names).toEqual(all);
  expect(line).toEqual(["open", "down", "down", "open"]);
  expect(server.seen.map(({ headers }) => headers["last-event-id"])).toEqual([undefined, "2", "2"]);
});

test("an overloaded server is asked again after the time that it named", async () => {
  const busy = json(503, {}, { "retry-after": "2" });
  await using server = await startServer(busy, stream(1, 4));
  const waits: number[] = [];
  const { names } = await read(server, {
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  });
  expect(names).toEqual(all);
  expect(waits).toEqual([2000]);
});

test("a stream that is not there fails at once", async () => {
  await using server = await startServer(json(404, {}));
  await expect(read(server)).rejects.toMatchObject({ status: 404 });
  expect(server.seen).toHaveLength(1);
});

test("a silent line counts as dead and is opened again", async () => {
  await using server = await startServer(stream(1, 1, true), stream(2, 4));
  const { names, line } = await read(server, { silenceMs: 2_000 });
  expect(names).toEqual(all);
  expect([line[0], line[1], line.at(-1)]).toEqual(["open", "down", "open"]);
});

test("an event of a kind that this version does not know is passed over", async () => {
  await using server = await startServer((response, request) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(`id: 1\ndata: {"event":"asset_sung"}\n\nid: 2\ndata: not json\n\n`);
    stream(3, 4)(Object.assign(response, { writeHead: () => response }));
    expect(request.method).toBe("GET");
  });
  expect((await read(server)).names).toEqual(["asset_completed", "generation_complete"]);
});

test("an aborted stream ends with the signal's reason and closes its connection", async () => {
  const closed = Promise.withResolvers<void>();
  await using server = await startServer((response) => {
    response.on("close", () => closed.resolve());
    stream(1, 1, true)(response);
  });
  const abort = new AbortController();
  const client = createClient({ baseUrl: server.baseUrl });
  const messages = client.generations.stream(GENERATION_ID, { signal: abort.signal });
  await messages.next();
  const next = messages.next();
  abort.abort(new Error("left the page"));
  await expect(next).rejects.toThrow("left the page");
  await closed.promise;
});
