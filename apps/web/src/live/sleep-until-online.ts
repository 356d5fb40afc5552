export interface SleepOptions {
  readonly ms: number;
  readonly signal: AbortSignal | undefined;
  /** Gets a function that ends the sleep at once. */
  readonly onWake?: (run: () => void) => void;
}

/** Sleeps, but wakes early when the network comes back or the tab is looked at again. */
export function sleepUntilOnline({ ms, signal, onWake }: SleepOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const finish = (settle: () => void): void => {
      clearTimeout(timer);
      done.abort();
      settle();
    };
    const wake = (): void => finish(resolve);
    const timer = setTimeout(wake, ms);
    onWake?.(wake);
    window.addEventListener("online", wake, { signal: done.signal });
    document.addEventListener(
      "visibilitychange",
      () => {
        if (document.visibilityState === "visible") wake();
      },
      { signal: done.signal },
    );
    signal?.addEventListener("abort", () => finish(() => reject(signal.reason as Error)), {
      signal: done.signal,
    });
  });
}
