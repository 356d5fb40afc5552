import type { Clock } from "../clock.ts";

export interface FakeClock extends Clock {
  /** Lets time pass whenever everything waits for it, until the work ends. @throws when it never will */
  run<Value>(work: Promise<Value>): Promise<Value>;
  /** The same, for work that may come to a halt for good: then null. */
  runOrHalt<Value>(work: Promise<Value>): Promise<Value | null>;
}

interface Sleeper {
  readonly untilMs: number;
  readonly wake: () => void;
}

/** A clock that jumps from one awaited moment to the next: the same run takes the same turns. */
export function createFakeClock(startMs = 1_000_000): FakeClock {
  let nowMs = startMs;
  const sleepers = new Set<Sleeper>();
  const wakeNext = (): boolean => {
    let next = Infinity;
    for (const { untilMs } of sleepers) next = Math.min(next, untilMs);
    if (next === Infinity) return false;
    nowMs = Math.max(nowMs, next);
    for (const sleeper of sleepers) if (sleeper.untilMs <= nowMs) sleeper.wake();
    return true;
  };
  const runOrHalt = async <Value>(work: Promise<Value>): Promise<Value | null> => {
    let isOver = false;
    const over = (): void => {
      isOver = true;
    };
    work.then(over, over);
    for (;;) {
      // Every promise that can go on does so before this comes back.
      await new Promise((resume) => setImmediate(resume));
      if (isOver) return work;
      if (!wakeNext()) return null;
    }
  };
  return {
    now: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal.removeEventListener("abort", wake);
          resolve();
        };
        const sleeper = { untilMs: nowMs + Math.max(0, ms), wake };
        if (signal.aborted) return resolve();
        signal.addEventListener("abort", wake);
        sleepers.add(sleeper);
      }),
    runOrHalt,
    async run(work) {
      const value = await runOrHalt(work);
      if (value === null) throw new Error("Everything waits, and nothing will happen");
      return value;
    },
  };
}
