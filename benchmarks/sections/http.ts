import { createHttpSession } from "@emblazon/testkit/http-session";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { startPostgres } from "@emblazon/testkit/postgres";
import { startServerProcess } from "@emblazon/testkit/server-process";
import { openStream } from "@emblazon/testkit/sse-reader";
import { BRIEFS } from "../briefs.ts";
import type { Measurement, Section } from "../measurement.ts";
import { median, percentile } from "../statistics.ts";

/** What a program or a page waits for, on the embedded database. */
export const httpEmbedded: Section = {
  title: "Through HTTP, embedded database",
  how: "Twenty briefs of six, one after the other, each listened to from its POST on; then 200 POSTs of one variant, each sent when the work before has ended. The job's start is `started_at` − `created_at` as the server tells them.",
  run: () => measure(null),
};

/** The same on PostgreSQL. */
export const httpPostgres: Section = {
  title: "Through HTTP, PostgreSQL",
  how: "The same with `DATABASE_URL`, PostgreSQL on the same machine, fsync on.",
  run: async () => {
    const postgres = await startPostgres();
    try {
      return await measure((await postgres.createDatabase()).url);
    } finally {
      await postgres.stop();
    }
  },
};

async function measure(databaseUrl: string | null): Promise<Measurement[]> {
  const server = await startServerProcess({
    env: { RATE_LIMIT_REQUESTS: "1000000" },
    ...(databaseUrl === null ? {} : { databaseUrl }),
  });
  try {
    const visitor = createHttpSession(server.url);
    await oneGeneration(visitor, { name: "Warm up" });
    const full: Timing[] = [];
    for (const brief of BRIEFS) full.push(await oneGeneration(visitor, brief));
    const small: Timing[] = [];
    for (let round = 0; round < 200; round += 1) {
      small.push(await oneGeneration(visitor, { name: `Small ${round}`, num_variations: 1 }));
    }
    const all = [...full, ...small];
    const posts = all.map((one) => one.postMs);
    const starts = all.map((one) => one.jobStartMs);
    return [
      { name: "POST answered, p50", value: median(posts), unit: "ms" },
      { name: "POST answered, p99", value: percentile(posts, 99), unit: "ms", target: 100 },
      {
        name: "first `asset_completed` after the POST, median of 20",
        value: median(full.map((one) => one.firstMs)),
        unit: "ms",
        target: 1000,
      },
      {
        name: "all six after the POST, median of 20",
        value: median(full.map((one) => one.allMs)),
        unit: "ms",
        target: 3000,
      },
      {
        name: "all six after the POST, slowest of 20",
        value: Math.max(...full.map((one) => one.allMs)),
        unit: "ms",
      },
      { name: "job start after commit, p50", value: median(starts), unit: "ms", target: 50 },
      {
        name: "job start after commit, p99",
        value: percentile(starts, 99),
        unit: "ms",
        target: 250,
      },
    ];
  } finally {
    await server.dispose();
  }
}

interface Timing {
  postMs: number;
  firstMs: number;
  allMs: number;
  jobStartMs: number;
}

async function oneGeneration(
  visitor: HttpSession,
  brief: Record<string, unknown>,
): Promise<Timing> {
  const startedAt = performance.now();
  const answer = await visitor.post("/api/v1/projects", brief);
  const postMs = performance.now() - startedAt;
  if (answer.status !== 201) throw new Error(`POST answered ${answer.status}: ${answer.text}`);
  const { stream_url: path, generation_id: id } = answer.json() as Record<string, string>;
  const stream = await openStream(new URL(path ?? "", visitor.baseUrl), {
    headers: { cookie: visitor.cookieHeader() },
  });
  let firstMs = Number.NaN;
  let allMs = Number.NaN;
  for await (const { data } of stream.messages) {
    const { event } = JSON.parse(data) as { event: string };
    if (event !== "asset_completed") continue;
    allMs = performance.now() - startedAt;
    if (Number.isNaN(firstMs)) firstMs = allMs;
  }
  const generation = (await visitor.get(`/api/v1/generations/${id}`)).json() as Record<
    string,
    string
  >;
  const jobStartMs =
    Date.parse(generation["started_at"] ?? "") - Date.parse(generation["created_at"] ?? "");
  return { postMs, firstMs, allMs, jobStartMs };
}
