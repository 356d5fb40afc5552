export interface Semaphore {
  /** Runs `work` as soon as a slot is free, in order of arrival. */
  run<T>(work: () => Promise<T>): Promise<T>;
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

  async function acquire(): Promise<void> {
    if (free > 0) {
      free -= 1;
      return;
    }
    if (waiting.length >= mostWaiting) throw refusal();
    await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function release(): void {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  }

  return {
    run: async (work) => {
      await acquire();
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
