// Tries patterns, in a thread that can be ended in the middle of one.
import { parentPort, workerData } from "node:worker_threads";
import { attackTexts } from "./attack-texts.ts";

export interface Trial {
  readonly source: string;
  readonly flags: string;
  readonly length: number;
  readonly limitMs: number;
}

export interface Finding {
  readonly ms: number;
  /** How the worst text begins. */
  readonly text: string;
}

/** Counts the texts that are done, for whoever decides when to wait no longer. */
const progress: unknown = workerData;

parentPort?.on("message", (trial: Trial) => parentPort?.postMessage(worstOf(trial)));

function worstOf({ source, flags, length, limitMs }: Trial): Finding {
  const pattern = new RegExp(source, flags.includes("g") ? flags : `${flags}g`);
  let worst: Finding = { ms: 0, text: "" };
  for (const text of attackTexts(source, length)) {
    if (progress instanceof Int32Array) Atomics.add(progress, 0, 1);
    const ms = timeOf(() => text.replace(pattern, ""), limitMs);
    if (ms > worst.ms) worst = { ms, text: text.slice(0, 30) };
    if (ms > limitMs) break;
  }
  return worst;
}

/** The least of three times, where one alone is long. The thread's own: the machine does other things too. */
function timeOf(work: () => unknown, limitMs: number): number {
  let least = Infinity;
  for (let round = 0; round < 3 && least > limitMs; round += 1) {
    const before = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
