import type { BreakerState } from "./breaker.ts";

/** Where the breakers' states lie, so that all processes see the same ones. */
export interface BreakerStore {
  /**
   * Replaces a target's state by what `step` makes of it, as one indivisible change: nobody else
   * reads or writes between. `step` is pure and may be called more than once. A target that is not
   * known yet is closed; the same state back needs no writing. The time is the store's own, so that all who share it agree.
   *
   * @returns the new state
   */
  change(
    target: string,
    step: (state: BreakerState, nowMs: number) => BreakerState,
  ): Promise<BreakerState>;
}
