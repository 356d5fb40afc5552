import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Section } from "../measurement.ts";
import { median, percentile } from "../statistics.ts";

const ROUND = join(import.meta.dirname, "../logo-round.ts");
const COLD_RUNS = 7;

/** The logo engine alone, without a server. */
export const logo: Section = {
  title: "Logo engine",
  how: "Warm, on one core: fifty briefs with three seeds each, six logos a brief, after one round that is not counted. Fresh process, on the whole machine: from the start of the process to the sixth SVG, modules' code cached as `emblazon` does, median of 7. Memory: what a worker thread with the server's limits has added to its process after 1,000 briefs.",
  run: async () => {
    const rounds = run("warm") as Six[];
    const fresh = freshProcesses();
    const { addedMb } = run("memory") as { addedMb: number };
    const of = (pick: (six: Six) => number): number[] => rounds.map(pick);
    const mean = (values: number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    return [
      { name: "six logos, p50", value: median(of(({ ms }) => ms)), unit: "ms", target: 85 },
      {
        name: "six logos, p95",
        value: percentile(
          of(({ ms }) => ms),
          95,
        ),
        unit: "ms",
        target: 230,
      },
      {
        name: "first logo, p50",
        value: median(of(({ firstMs }) => firstMs)),
        unit: "ms",
        target: 15,
      },
      {
        name: "first logo, p95",
        value: percentile(
          of(({ firstMs }) => firstMs),
          95,
        ),
        unit: "ms",
      },
      { name: "six logos, fresh process", value: median(fresh), unit: "ms", target: 600 },
      { name: "memory of the worker after 1,000 briefs", value: addedMb, unit: "MB", target: 300 },
      { name: "SVG, mean", value: mean(of(({ bytes }) => bytes)) / 6000, unit: "kB", target: 12 },
      { name: "designs drawn for six, mean", value: mean(of(({ tries }) => tries)), unit: "drawn" },
    ];
  },
};

interface Six {
  readonly ms: number;
  readonly firstMs: number;
  readonly bytes: number;
  readonly tries: number;
}

function freshProcesses(): number[] {
  const cache = mkdtempSync(join(tmpdir(), "emblazon-compile-cache-"));
  try {
    const env = { NODE_COMPILE_CACHE: cache };
    run("cold", env);
    return Array.from({ length: COLD_RUNS }, () => (run("cold", env) as { ms: number }).ms);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function run(mode: string, env: Record<string, string> = {}): unknown {
  const command = [process.execPath, ROUND, mode];
  const alone = mode !== "cold" && process.platform === "linux";
  const pinned = alone ? ["taskset", "-c", "1", ...command] : command;
  const [program = "", ...rest] = pinned;
  const printed = execFileSync(program, rest, {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  return JSON.parse(printed);
}
