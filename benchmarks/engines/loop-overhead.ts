import { setTimeout as sleep } from "node:timers/promises";
import {
  AttemptError,
  createFailover,
  createMemoryBreakerStore,
  createMemoryBudget,
  createMemoryLedger,
} from "@emblazon/failover";
import type { Target, Task } from "@emblazon/failover";

export interface LoopTimes {
  /** What each task took beyond its vendor's time, in milliseconds. */
  readonly overheadMs: readonly number[];
  /** From a vendor's fast refusal to the next vendor's being asked. */
  readonly switchMs: readonly number[];
}

const TASKS = 2_000;
const AT_ONCE = 100;
const VENDOR_MS = 20;

/** The loop alone, over ports in memory. */
export async function measureLoop(): Promise<LoopTimes> {
  const overheadMs: number[] = [];
  const switchMs: number[] = [];
  await inParallel(async (index) => {
    const fails = index % 10 === 0;
    let refusedAt = 0;
    let askedAt = 0;
    const vendorMs = fails ? 0 : VENDOR_MS;
    const first = vendor("one/model", async () => {
      if (fails) {
        refusedAt = performance.now();
        throw new AttemptError("server", "out of order", { fate: "none" });
      }
      await sleep(VENDOR_MS);
    });
    const second = vendor("two/model", async () => {
      askedAt = performance.now();
    });
    const slept = performance.now();
    await sleep(vendorMs);
    const sleptMs = performance.now() - slept;
    const startedAt = performance.now();
    await open([first, second]).run(task(`task-${index}`));
    overheadMs.push(Math.max(0, performance.now() - startedAt - sleptMs));
    if (fails) switchMs.push(askedAt - refusedAt);
  });
  return { overheadMs, switchMs };
}

async function inParallel(work: (index: number) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < TASKS; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

const clock = {
  now: Date.now,
  sleep: async (ms: number, signal: AbortSignal): Promise<void> => {
    await sleep(ms, undefined, { signal }).catch(() => undefined);
  },
};

function open(targets: readonly Target<null, string>[]) {
  const unlimited = () => Number.MAX_SAFE_INTEGER;
  return createFailover(targets, {
    clock,
    random: Math.random,
    ledger: createMemoryLedger(),
    breakers: createMemoryBreakerStore(clock),
    budget: createMemoryBudget(clock, { userMicros: unlimited, vendorMicros: unlimited }),
  });
}

function vendor(id: string, work: () => Promise<void>): Target<null, string> {
  return {
    kind: "vendor",
    id,
    vendor: id,
    limitMs: 5_000,
    typicalMs: 1,
    lacks: () => null,
    priceMicros: () => 1_000,
    submit: async () => {
      await work();
      return { kind: "done", result: id };
    },
    poll: () => Promise.reject(new AttemptError("invalid", "there are no jobs")),
  };
}

function task(id: string): Task<null, string> {
  return {
    id,
    user: "ada",
    request: null,
    deadlineMs: Date.now() + 30_000,
    costCapMicros: 1_000_000,
    mayPayTwice: false,
    signal: new AbortController().signal,
    check: () => ({ kind: "ok" }),
    keep: async () => undefined,
  };
}
