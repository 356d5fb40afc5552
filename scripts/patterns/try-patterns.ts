import { Worker } from "node:worker_threads";
import type { Pattern } from "./find-patterns.ts";
import type { Finding, Trial } from "./pattern-worker.ts";

export interface TryOptions {
  /** UTF-16 units of the texts that are tried. */
  readonly length: number;
  readonly limitMs: number;
}

/** A text that keeps a pattern busy for so many looks is not waited for. */
const GIVE_UP_LOOKS = 30;
const LOOK_MS = 100;

/** The patterns that some text of that length keeps busy for longer than the limit, in words. */
export async function slowPatterns(
  patterns: readonly Pattern[],
  { length, limitMs }: TryOptions,
): Promise<string[]> {
  const slow: string[] = [];
  const progress = new Int32Array(new SharedArrayBuffer(4));
  let worker = startWorker(progress);
  for (const { source, flags, file } of patterns) {
    const finding = await tryOne(worker, progress, { source, flags, length, limitMs });
    if (finding === null) {
      await worker.terminate();
      worker = startWorker(progress);
    }
    if (finding !== null && finding.ms <= limitMs) continue;
    const said = finding === null ? "no end" : `${finding.ms.toFixed(0)} ms for ${finding.text}…`;
    slow.push(`${file}: /${source}/${flags}: ${said}`);
  }
  await worker.terminate();
  return slow;
}

function startWorker(progress: Int32Array): Worker {
  return new Worker(new URL("./pattern-worker.ts", import.meta.url), { workerData: progress });
}

function tryOne(worker: Worker, progress: Int32Array, trial: Trial): Promise<Finding | null> {
  return new Promise((resolve, reject) => {
    let seen = -1;
    // Looks, not time: while the machine stands still, the worker does not get on either.
    let looks = 0;
    const timer = setInterval(() => {
      const now = Atomics.load(progress, 0);
      if (now !== seen) [seen, looks] = [now, 0];
      else if ((looks += 1) >= GIVE_UP_LOOKS) settle(null);
    }, LOOK_MS);
    const settle = (finding: Finding | null): void => {
      clearInterval(timer);
      worker.off("message", settle);
      worker.off("error", reject);
      resolve(finding);
    };
    worker.once("message", settle);
    worker.once("error", reject);
    worker.postMessage(trial);
  });
}
