import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Section } from "../measurement.ts";
import { median, percentile } from "../statistics.ts";

const ROUND = join(import.meta.dirname, "../engine-round.ts");

/** The logo engine alone, without a server. */
export const engine: Section = {
  title: "Engine",
  how: "Six logos from a brief in one process pinned to one core. Cold: a new process, from before the engine's creation to the sixth SVG, median of 5. Warm: twenty briefs, each the second time (fonts loaded).",
  run: async () => {
    const runs = Array.from({ length: 5 }, () => runRound());
    const warm = runs.flatMap((run) => run.warmMs);
    return [
      {
        name: "six logos, cold",
        value: median(runs.map((run) => run.coldMs)),
        unit: "ms",
        target: 1500,
      },
      { name: "six logos, warm, median", value: median(warm), unit: "ms", target: 500 },
      { name: "six logos, warm, p95", value: percentile(warm, 95), unit: "ms" },
    ];
  },
};

interface Round {
  coldMs: number;
  warmMs: number[];
}

function runRound(): Round {
  const command = [process.execPath, ROUND];
  const pinned = process.platform === "linux" ? ["taskset", "-c", "1", ...command] : command;
  const [program = "", ...rest] = pinned;
  return JSON.parse(execFileSync(program, rest, { encoding: "utf8" })) as Round;
}
