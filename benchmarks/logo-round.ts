import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { createLogoEngine } from "@emblazon/logo";
import { readAssets } from "@emblazon/logo/node/read-assets";
import { LOGO_BRIEFS } from "./logo-briefs.ts";

// Runs in a process of its own and prints one JSON line. `cold`: six logos and no more. `warm`: 50
// briefs × 3 seeds after a round that is not counted. `memory`: 1,000 briefs in a worker thread.
const EMPTY = { tagline: "", personality: [], colors: [], include_text_in_ai: false };
const SEEDS = [1, 2, 3];
const MEMORY_BRIEFS = 1000;
/** What the server gives its drawing threads. */
const WORKER_LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 24 };

interface Six {
  readonly ms: number;
  readonly firstMs: number;
  readonly bytes: number;
  readonly tries: number;
}

const mode: unknown = isMainThread ? process.argv[2] : workerData;
if (mode === "cold") await cold();
else if (mode === "warm") await warm();
else if (mode === "memory" && isMainThread) await memory();
else await drawThousand();

async function cold(): Promise<void> {
  const engine = await createLogoEngine(readAssets());
  const { firstMs } = await six(engine, 2, 1);
  // From the start of the process, the loading of its modules included.
  print({ ms: performance.now(), firstMs });
}

async function warm(): Promise<void> {
  const engine = await createLogoEngine(readAssets());
  for (const seed of SEEDS) for (const index of LOGO_BRIEFS.keys()) await six(engine, index, seed);
  const rounds: Six[] = [];
  for (const seed of SEEDS)
    for (const index of LOGO_BRIEFS.keys()) rounds.push(await six(engine, index, seed));
  print(rounds);
}

async function memory(): Promise<void> {
  const before = process.memoryUsage().rss;
  const worker = new Worker(new URL(import.meta.url), {
    workerData: "thousand",
    resourceLimits: WORKER_LIMITS,
  });
  const peak = await new Promise<number>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  print({ addedMb: (peak - before) / 1e6 });
}

async function drawThousand(): Promise<void> {
  const engine = await createLogoEngine(readAssets());
  for (let index = 0; index < MEMORY_BRIEFS; index++)
    await six(engine, index % LOGO_BRIEFS.length, index);
  parentPort?.postMessage(process.memoryUsage().rss);
}

async function six(
  engine: Awaited<ReturnType<typeof createLogoEngine>>,
  index: number,
  seed: number,
): Promise<Six> {
  const brief = LOGO_BRIEFS[index];
  if (brief === undefined) throw new Error("no such brief");
  const startedAt = performance.now();
  let firstMs = 0;
  let bytes = 0;
  let tries = 0;
  let count = 0;
  for await (const design of engine.design({ brief: { ...EMPTY, ...brief }, count: 6, seed })) {
    firstMs ||= performance.now() - startedAt;
    bytes += Buffer.byteLength(design.svg);
    tries += design.tries;
    count += 1;
  }
  if (count !== 6) throw new Error(`${count} logos for ${brief.name}`);
  return { ms: performance.now() - startedAt, firstMs, bytes, tries };
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
