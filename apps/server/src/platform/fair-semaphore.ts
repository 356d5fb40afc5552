import { createSemaphore } from "./semaphore.ts";
import type { Semaphore } from "./semaphore.ts";

export interface FairSemaphoreOptions {
  readonly slots: number;
  /** How many of them one key may hold. */
  readonly slotsPerKey: number;
  /** How many may wait, of all keys and of one. */
  readonly mostWaiting: number;
  /** What whoever comes then is refused with. */
  readonly refusal: () => Error;
}

export interface FairSemaphore {
  /** As `Semaphore.run`; work of one key never holds all slots. */
  run<T>(key: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

/** A semaphore that one caller alone cannot keep from the others. */
export function createFairSemaphore(options: FairSemaphoreOptions): FairSemaphore {
  const { slots, slotsPerKey, mostWaiting, refusal } = options;
  const all = createSemaphore(slots, { mostWaiting, refusal });
  const byKey = new Map<string, { readonly own: Semaphore; users: number }>();

  return {
    run: async (key, work, signal) => {
      const own = () => createSemaphore(slotsPerKey, { mostWaiting, refusal });
      const entry = byKey.get(key) ?? { own: own(), users: 0 };
      byKey.set(key, entry);
      entry.users += 1;
      try {
        return await entry.own.run(() => all.run(work, signal), signal);
      } finally {
        entry.users -= 1;
        if (entry.users === 0) byKey.delete(key);
      }
    },
  };
}
