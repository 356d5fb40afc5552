import { Agent, get } from "node:http";
import { createHttpSession } from "@emblazon/testkit/http-session";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { startServerProcess } from "@emblazon/testkit/server-process";
import { createSseParser } from "@emblazon/testkit/sse-reader";
import { residentMb } from "../memory.ts";
import type { Measurement, Section } from "../measurement.ts";
import { percentile } from "../statistics.ts";

const STREAMS = 1000;
const BLOCKERS = 12;

/** Many listeners on one process. */
export const streams: Section = {
  title: "1,000 open streams on one process",
  how: "1,000 connections from another process listen to one generation that waits in the queue behind others; resident memory before and after, per stream; then that generation runs, and for each event the time from its first receipt to each listener's is taken. Listeners and server share the two cores.",
  run: async () => {
    const server = await startServerProcess({
      env: { RATE_LIMIT_REQUESTS: "1000000", WORKERS: "1" },
    });
    try {
      return await measure(createHttpSession(server.url), server.pid);
    } finally {
      await server.dispose();
    }
  },
};

async function measure(visitor: HttpSession, pid: number): Promise<Measurement[]> {
  await post(visitor, { name: "Warm up", num_variations: 12 }, { prefer: "wait=60" });
  for (let index = 0; index < BLOCKERS; index += 1) {
    await post(visitor, { name: `Before ${index}`, num_variations: 12 });
  }
  const path = await post(visitor, { name: "Heard by all", num_variations: 12 });
  const beforeMb = residentMb(pid);
  const receipts = new Map<string, number[]>();
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  const openedAt = performance.now();
  const listeners = Array.from({ length: STREAMS }, () =>
    listen(visitor, { path, agent, receipts }),
  );
  await Promise.all(listeners.map((one) => one.open));
  const openMs = performance.now() - openedAt;
  const afterMb = residentMb(pid);
  await Promise.all(listeners.map((one) => one.ended));
  agent.destroy();
  // The first event was there before the listeners were.
  const live = [...receipts].filter(([id]) => id !== "1").map(([, times]) => times);
  if (live.some((times) => times.length !== STREAMS)) throw new Error("an event did not reach all");
  const delays = live.flatMap((times) => times.map((time) => time - Math.min(...times)));
  return [
    { name: "opening all", value: openMs, unit: "ms" },
    {
      name: "memory per stream",
      value: ((afterMb - beforeMb) * 1024) / STREAMS,
      unit: "kB",
      target: 40,
    },
    {
      name: "an event at a listener after the first one has it, p50",
      value: percentile(delays, 50),
      unit: "ms",
    },
    {
      name: "an event at a listener after the first one has it, p99",
      value: percentile(delays, 99),
      unit: "ms",
      target: 150,
    },
  ];
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
): { open: Promise<void>; ended: Promise<void> } {
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
      response.on("error", ended.reject);
    },
  );
  request.on("error", opened.reject);
  return { open: opened.promise, ended: ended.promise };
}
