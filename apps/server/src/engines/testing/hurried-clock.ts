import { setTimeout as pause } from "node:timers/promises";
import type { Clock } from "@emblazon/failover";

/** The real time, which a test may let run out. */
export interface HurriedClock extends Clock {
  /** Lets so much time pass at once: whoever waits by this clock has waited. */
  skip(ms: number): void;
}

export function createHurriedClock(): HurriedClock {
  let aheadMs = 0;
  let waits = new AbortController();
  return {
    now: () => Date.now() + aheadMs,
    sleep: (ms, signal) =>
      pause(ms, undefined, { signal: AbortSignal.any([signal, waits.signal]) }).catch(
        () => undefined,
      ),
    skip: (ms) => {
      aheadMs += ms;
      waits.abort();
      waits = new AbortController();
    },
  };
}
