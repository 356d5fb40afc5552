import type { Clock } from "../clock.ts";
import { type BreakerState, CLOSED } from "./breaker.ts";
import type { BreakerStore } from "./breaker-store.ts";

/** Breakers of this process alone. */
export function createMemoryBreakerStore(clock: Pick<Clock, "now">): BreakerStore {
  const states = new Map<string, BreakerState>();
  return {
    change(target, step) {
      const state = step(states.get(target) ?? CLOSED, clock.now());
      states.set(target, state);
      return Promise.resolve(state);
    },
  };
}
