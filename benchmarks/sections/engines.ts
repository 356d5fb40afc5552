import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createHttpSession } from "@emblazon/testkit/http-session";
import { startServerProcess } from "@emblazon/testkit/server-process";
import { startPictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import type { PictureVendor } from "@emblazon/testkit/vendors/picture-vendor";
import { measureLoop } from "../engines/loop-overhead.ts";
import type { Measurement, Section } from "../measurement.ts";
import { median, percentile } from "../statistics.ts";

/** What the chain of vendors' models costs in time. */
export const engines: Section = {
  title: "Engines: the chain that fails over",
  how: "The loop alone: 2,000 tasks, 100 at once, over ports in memory, a tenth of them refused at once by the first vendor. Through HTTP: `POST /generate` of one logo on the embedded database, against vendors on this machine that answer in 50 ms; what the server adds holds decoding, cutting out, lettering, encoding and storing.",
  run: async () => [...(await loopFigures()), ...(await serverFigures())],
};

async function loopFigures(): Promise<Measurement[]> {
  const { overheadMs, switchMs } = await measureLoop();
  return [
    { name: "loop's overhead, p50", value: median(overheadMs), unit: "ms", target: 5 },
    { name: "loop's overhead, p99", value: percentile(overheadMs, 99), unit: "ms", target: 15 },
    {
      name: "next vendor asked after a fast refusal, slowest",
      value: Math.max(...switchMs),
      unit: "ms",
      target: 200,
    },
  ];
}

const VENDOR_MS = 50;
const CALLS = 40;

async function serverFigures(): Promise<Measurement[]> {
  const well = await startPictureVendor({ delayMs: VENDOR_MS });
  const dead = await startPictureVendor();
  dead.answerWith(500);
  try {
    const served = await timesOf([well], "vendor-1/brush");
    const switched = await timesOf([dead, well], "vendor-2/brush");
    const fallen = await timesOf([dead, dead], "built-in");
    return [
      {
        name: "`POST /generate` beyond the vendor's time, median of 40",
        value: median(served.map((ms) => ms - VENDOR_MS)),
        unit: "ms",
      },
      {
        name: "the same where the first vendor fails, median of 40",
        value: median(switched.map((ms) => ms - VENDOR_MS)),
        unit: "ms",
      },
      {
        name: "where every vendor is dead, slowest of 40",
        value: Math.max(...fallen),
        unit: "ms",
        target: 3_000,
        note: "served by the built-in engine, all of them",
      },
    ];
  } finally {
    await Promise.all([well.close(), dead.close()]);
  }
}

/** How long each call took against these vendors, in the order of asking, where that one serves. */
async function timesOf(vendors: readonly PictureVendor[], maker: string): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), "emblazon-bench-engines-"));
  const file = join(folder, "engines.json");
  await writeFile(file, JSON.stringify({ vendors: vendors.map(toVendor) }));
  const env = { RATE_LIMIT_REQUESTS: "1000000", ENGINES_FILE: file };
  const server = await startServerProcess({ env });
  try {
    const caller = createHttpSession(server.url);
    const times: number[] = [];
    for (let call = 0; call <= CALLS; call += 1) {
      const startedAt = performance.now();
      const answer = await caller.post("/api/v1/generate", { prompt: `a logo for "No ${call}"` });
      const isServed = answer.status === 200 && answer.text.includes(`"model_used":"${maker}`);
      if (!isServed) throw new Error(answer.text);
      if (call > 0) times.push(performance.now() - startedAt);
    }
    return times;
  } finally {
    await server.dispose();
    await rm(folder, { recursive: true });
  }
}

function toVendor({ baseUrl }: PictureVendor, index: number): object {
  const models = [{ id: "brush", price: 0.001, typical_ms: 100 }];
  return { id: `vendor-${index + 1}`, kind: "openai-compatible", base_url: baseUrl, models };
}
