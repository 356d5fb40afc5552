import { createMemoryBreakerStore } from "../breaker/memory-breaker-store.ts";
import type { DailyCaps } from "../budget/budget.ts";
import { createMemoryBudget, type MemoryBudget } from "../budget/memory-budget.ts";
import { createMemoryLedger, type MemoryLedger } from "../ledger/memory-ledger.ts";
import type { Ports } from "../loop/ports.ts";
import type { Task } from "../task.ts";
import { createFakeClock, type FakeClock } from "./fake-clock.ts";
import type { Picture } from "./fake-vendor.ts";

/** The ports with a clock that can be driven and stores that can be read. */
export interface FakeWorld extends Ports {
  readonly clock: FakeClock;
  readonly ledger: MemoryLedger;
  readonly budget: MemoryBudget;
  /** A task with a minute of time and room for some paid attempts. */
  task(changes?: Partial<Task<string, Picture>>): Task<string, Picture>;
  /** What the tasks have kept, by their attempts. */
  readonly kept: Map<string, Picture>;
}

export interface FakeWorldOptions {
  readonly seed?: number;
  readonly caps?: DailyCaps;
}

const PLENTY: DailyCaps = { userMicros: () => Infinity, vendorMicros: () => Infinity };

export function createFakeWorld({ seed = 1, caps = PLENTY }: FakeWorldOptions = {}): FakeWorld {
  const clock = createFakeClock();
  const kept = new Map<string, Picture>();
  return {
    clock,
    random: seededRandom(seed),
    ledger: createMemoryLedger(),
    breakers: createMemoryBreakerStore(clock),
    budget: createMemoryBudget(clock, caps),
    kept,
    task: (changes = {}) => ({
      id: "task",
      user: "ada",
      request: "a red fox",
      deadlineMs: clock.now() + 60_000,
      costCapMicros: 1_000_000,
      mayPayTwice: false,
      signal: new AbortController().signal,
      check: ({ isBlank }) => (isBlank ? { kind: "bad", reason: "It is blank" } : { kind: "ok" }),
      keep: (picture, { id }) => {
        kept.set(id, picture);
        return Promise.resolve();
      },
      ...changes,
    }),
  };
}

/** Numbers in [0, 1) that follow from a seed: mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
