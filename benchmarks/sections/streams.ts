import { mkdtemp, rm } from "node:fs/promises";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttpSession } from "@emblazon/testkit/http-session";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { startPostgres } from "@emblazon/testkit/postgres";
import { startServerProcess } from "@emblazon/testkit/server-process";
import type { ServerProcess } from "@emblazon/testkit/server-process";
import { createSseParser } from "@emblazon/testkit/sse-reader";
import { residentMb } from "../memory.ts";
import type { Measurement, Section } from "../measurement.ts";
import { percentile } from "../statistics.ts";

const STREAMS = 1000;
const MORE_STREAMS = 2000;
const GROUP = 20;

/** Many listeners on one process. */
export const streams: Section = {
  title: "1,000 open streams on one process",
  how: "A process of the role `web` on PostgreSQL, and 1,000 connections from another process, opened twenty at a time, that listen to one generation, which waits because no worker is there; resident memory of 2,000 further ones, per stream; those leave again. Then a worker starts and draws twelve logos: for each event, the time from its first receipt to each listener's. Listeners, web process, worker and database share the two cores.",
  run: async () => {
    const postgres = await startPostgres();
    const folder = await mkdtemp(join(tmpdir(), "emblazon-streams-"));
    const databaseUrl = (await postgres.createDatabase()).url;
    const start = (role: string) =>
      startServerProcess({
        databaseUrl,
        env: { ROLE: role, STORAGE_URL: folder, RATE_LIMIT_REQUESTS: "1000000" },
      });
    const server = await start("web");
    try {
      return await measure({ server, startWorker: () => start("worker") });
    } finally {
      await server.dispose();
      await postgres.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function measure(options: {
  server: ServerProcess;
  startWorker: () => Promise<ServerProcess>;
}): Promise<Measurement[]> {
  const { server, startWorker } = options;
  const visitor = createHttpSession(server.url);
  const path = await post(visitor, { name: "Heard by all", num_variations: 12 });
  await warmUp(visitor);
  const receipts = new Map<string, number[]>();
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const openedAt = performance.now();
  const listeners: Listener[] = [];
  while (listeners.length < STREAMS) {
    const group = Array.from({ length: GROUP }, () => listen(visitor, { path, agent, receipts }));
    listeners.push(...group);
    await Promise.all(group.map((one) => one.open));
  }
  const openMs = performance.now() - openedAt;
  await rest();
  const perStreamKb = await memoryPerStream(server.pid, () =>
    listen(visitor, { path, agent, receipts: new Map() }),
  );
  const worker = await startWorker();
  await Promise.all(listeners.map((one) => one.ended));
  await worker.dispose();
  agent.destroy();
  // The first event was there before the listeners were.
  const live = [...receipts].filter(([id]) => id !== "1").map(([, times]) => times);
  if (live.some((times) => times.length !== STREAMS)) throw new Error("an event missed someone");
  const delays = live.flatMap((times) => times.map((time) => time - Math.min(...times)));
  const name = "an event at a listener after the first one has it";
  return [
    { name: "opening all", value: openMs, unit: "ms" },
    {
      name: "memory per stream",
      value: perStreamKb,
      unit: "kB",
      target: 40,
    },
    { name: `${name}, p50`, value: percentile(delays, 50), unit: "ms" },
    { name: `${name}, p99`, value: percentile(delays, 99), unit: "ms", target: 150 },
  ];
}

/** What two thousand more cost: with fewer, how the heap grows in steps would decide. */
async function memoryPerStream(pid: number, open: () => Listener): Promise<number> {
  const beforeMb = residentMb(pid);
  const more: Listener[] = [];
  while (more.length < MORE_STREAMS) {
    const group = Array.from({ length: GROUP }, open);
    more.push(...group);
    await Promise.all(group.map((one) => one.open));
  }
  await rest();
  const perStreamKb = ((residentMb(pid) - beforeMb) * 1024) / MORE_STREAMS;
  for (const one of more) one.close();
  await rest();
  return perStreamKb;
}

interface Listener {
  open: Promise<void>;
  ended: Promise<void>;
  close(): void;
}

/** Plain requests, so that what serving makes once, such as the heap's nursery, is there already. */
async function warmUp(visitor: HttpSession): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    await Promise.all(Array.from({ length: GROUP }, () => visitor.get("/api/v1/projects")));
  }
  await rest();
}

function rest(): Promise<void> {
  return new Promise((next) => setTimeout(next, 3000));
}

async function post(
  visitor: HttpSession,
  body: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<string> {
  const answer = await visitor.post("/api/v1/projects", body, { headers });
  if (answer.status !== 201 && answer.status !== 202) throw new Error(`POST: ${answer.text}`);
  return (answer.json() as { stream_url: string }).stream_url;
}

function listen(
  visitor: HttpSession,
  options: { path: string; agent: Agent; receipts: Map<string, number[]> },
): Listener {
  const opened = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  const headers = { cookie: visitor.cookieHeader(), accept: "text/event-stream" };
  const request = get(
    new URL(options.path, visitor.baseUrl),
    { agent: options.agent, headers },
    (response) => {
      if (response.statusCode !== 200)
        opened.reject(new Error(`a stream answered ${response.statusCode}`));
      const parse = createSseParser();
      response.on("data", (piece: Buffer) => {
        const now = performance.now();
        for (const { id } of parse(piece)) {
          const times = options.receipts.get(id ?? "") ?? [];
          times.push(now);
          options.receipts.set(id ?? "", times);
        }
        opened.resolve();
      });
      response.on("end", () => ended.resolve());
      response.on("error", () => ended.resolve());
    },
  );
  request.on("error", opened.reject);
  return { open: opened.promise, ended: ended.promise, close: () => request.destroy() };
}
