export interface Semaphore {
  /**
   * Runs `work` as soon as a slot is free, in order of arrival.
   * @param signal gives up the wait, with the signal's reason; work that runs it leaves alone
   */
  run<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export interface SemaphoreOptions {
  /** How many may wait for a slot; any number by default. */
  readonly mostWaiting?: number;
  /** What whoever comes then is refused with. */
  readonly refusal?: () => Error;
}

/** Lets at most `slots` pieces of work run side by side. */
export function createSemaphore(slots: number, options: SemaphoreOptions = {}): Semaphore {
  const { mostWaiting = Number.POSITIVE_INFINITY, refusal = fullUp } = options;
  const waiting: (() => void)[] = [];
  let free = Math.max(1, Math.floor(slots));

  async function acquire(signal: AbortSignal | undefined): Promise<void> {
    signal?.throwIfAborted();
    if (free > 0) {
      free -= 1;
      return;
    }
    if (waiting.length >= mostWaiting) throw refusal();
    const turn = Promise.withResolvers<void>();
    const leave = (): void => {
      const at = waiting.indexOf(turn.resolve);
      if (at >= 0) waiting.splice(at, 1);
      turn.reject(signal?.reason);
    };
    waiting.push(turn.resolve);
    signal?.addEventListener("abort", leave, { once: true });
    await turn.promise;
    signal?.removeEventListener("abort", leave);
  }

  function release(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return {
    run: async (work, signal) => {
      await acquire(signal);
      try {
        return await work();
      } finally {
        release();
      }
    },
  };
}

function fullUp(): Error {
  return new Error("too many wait already");
}
