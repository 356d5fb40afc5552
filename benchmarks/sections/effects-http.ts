import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createHttpSession } from "@emblazon/testkit/http-session";
import type { HttpSession } from "@emblazon/testkit/http-session";
import { startServerProcess } from "@emblazon/testkit/server-process";
import type { ServerProcess } from "@emblazon/testkit/server-process";
import sharp from "sharp";
import { watchLoop } from "../effects/loop-delay.ts";
import type { LoopDelay } from "../effects/loop-delay.ts";
import { makePhoto } from "../effects/photo.ts";
import { ownMb, treeMb } from "../memory.ts";
import type { Measurement, Section } from "../measurement.ts";
import { median } from "../statistics.ts";

const [WIDTH, HEIGHT] = [4000, 3000];
const ROUNDS = 7;
const ROUNDS_AT_ONCE = 6;
const SAMPLE_EVERY_MS = 50;

const STYLES = [
  ["CARTOON", "cartoon"],
  ["SKETCH", "pencil sketch"],
  ["COLOR_PENCIL", "coloured pencil"],
  ["OIL_PAINTING", "oil painting"],
  ["WATERCOLOR", "watercolour"],
  ["POP_ART", "pop art"],
] as const;
type Style = (typeof STYLES)[number][0];

/** What someone with a photo waits for. */
export const effectsHttp: Section = {
  title: "Photo effects through HTTP",
  how: "A JPEG of 4000 × 3000 with a sensor's grain, as a telephone writes it (quality 90, colour at half the size), sent as a form to `POST /images/transform`, which answers when the work is done; then the result in its full size is fetched. The clock runs from the first byte sent to the last one received; medians of 7 after a warm-up, embedded database, files on disk. Then two visitors at once, one photo after the other, through all styles: the most memory, of all processes and of the server's own, sampled every 50 ms, with pages that several share counted once (PSS); the delay of the server's event loop, measured within it; and what `/health` says that writing and deleting a small file took meanwhile.",
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), "emblazon-bench-effects-http-"));
    const loop = watchLoop(folder);
    const env = { ...loop.env, RATE_LIMIT_REQUESTS: "1000000" };
    const server = await startServerProcess({ env });
    try {
      const photo = await encodePhoto(folder);
      const visitor = createHttpSession(server.url);
      const measurements: Measurement[] = [];
      for (const [style, name] of STYLES)
        measurements.push(await oneByOne(visitor, photo, [style, name]));
      await loop.read(server.pid);
      const atOnce = await twoAtOnce(server, photo);
      return [...measurements, ...toMeasurements(atOnce, await loop.read(server.pid))];
    } finally {
      await server.dispose();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function encodePhoto(folder: string): Promise<Blob> {
  const { data } = makePhoto({ name: "12 MP", width: WIDTH, height: HEIGHT, folder }).pixels;
  const raw = sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } });
  const bytes = await raw.removeAlpha().jpeg({ quality: 90 }).toBuffer();
  return new Blob([new Uint8Array(bytes)]);
}

async function oneByOne(
  visitor: HttpSession,
  photo: Blob,
  [style, name]: readonly [Style, string],
): Promise<Measurement> {
  await paint(visitor, photo, style);
  const runs: Painting[] = [];
  for (let round = 0; round < ROUNDS; round += 1) runs.push(await paint(visitor, photo, style));
  const work = median(runs.map(({ workMs }) => workMs));
  const fetched = median(runs.map(({ fetchMs }) => fetchMs));
  return {
    name: `${name}, 12 MP, upload to result, median of ${ROUNDS}`,
    value: median(runs.map(({ allMs }) => allMs)),
    unit: "ms",
    target: 1000,
    note: `of these the job ${work.toFixed(0)} ms, fetching the result ${fetched.toFixed(0)} ms`,
  };
}

interface Painting {
  readonly allMs: number;
  /** From the job's start to its end, as the server tells it. */
  readonly workMs: number;
  readonly fetchMs: number;
}

async function paint(visitor: HttpSession, photo: Blob, style: Style): Promise<Painting> {
  const form = new FormData();
  form.set("style", style);
  form.set("file", photo, "photo.jpg");
  const startedAt = performance.now();
  const answer = await visitor.post("/api/v1/images/transform", undefined, { form });
  if (answer.status !== 201) throw new Error(`${style}: ${answer.status} ${answer.text}`);
  const job = answer.json() as { processed_url: string; generation_time_ms: number };
  const doneAt = performance.now();
  const result = await visitor.get(job.processed_url);
  const endedAt = performance.now();
  if (result.bytes.length < 100_000) throw new Error(`${style}: no picture came`);
  return {
    allMs: endedAt - startedAt,
    workMs: job.generation_time_ms,
    fetchMs: endedAt - doneAt,
  };
}

interface AtOnce {
  readonly allMb: number;
  readonly serverMb: number;
  readonly fileMs: readonly number[];
}

async function twoAtOnce(server: ServerProcess, photo: Blob): Promise<AtOnce> {
  const working = [0, 1].map(async (offset) => {
    const visitor = createHttpSession(server.url);
    for (let round = 0; round < ROUNDS_AT_ONCE; round += 1) {
      const style = STYLES[(round + offset * 3) % STYLES.length]?.[0] ?? "CARTOON";
      await paint(visitor, photo, style);
    }
  });
  const ended = new AbortController();
  const all = Promise.all(working).finally(() => ended.abort());
  const [tree, own, fileMs]: [number[], number[], number[]] = [[], [], []];
  const probe = createHttpSession(server.url);
  for (let sample = 0; !ended.signal.aborted; sample += 1) {
    tree.push(treeMb(server.pid));
    own.push(ownMb(server.pid));
    if (sample % 5 === 0) fileMs.push(await smallFileMs(probe));
    await pause(SAMPLE_EVERY_MS);
  }
  await all;
  return { allMb: Math.max(...tree), serverMb: Math.max(...own), fileMs };
}

async function smallFileMs(probe: HttpSession): Promise<number> {
  const health = (await probe.get("/health")).json() as {
    services: { storage: { latency_ms: number } };
  };
  return health.services.storage.latency_ms;
}

function toMeasurements({ allMb, serverMb, fileMs }: AtOnce, loop: LoopDelay): Measurement[] {
  return [
    {
      name: "two at once: memory of all processes, at most",
      value: allMb,
      unit: "MB",
      target: 900,
    },
    {
      name: "two at once: memory of the server's own process, at most",
      value: serverMb,
      unit: "MB",
    },
    {
      name: "two at once: delay of the server's event loop, p99",
      value: loop.p99,
      unit: "ms",
      target: 30,
      note: `at most ${loop.max.toFixed(0)} ms`,
    },
    {
      name: "two at once: writing and deleting a small file, median",
      value: median(fileMs),
      unit: "ms",
      target: 50,
      note: `at most ${Math.max(...fileMs).toFixed(0)} ms, of ${fileMs.length}`,
    },
  ];
}
