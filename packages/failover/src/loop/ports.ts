import type { BreakerStore } from "../breaker/breaker-store.ts";
import type { Budget } from "../budget/budget.ts";
import type { Clock } from "../clock.ts";
import type { Ledger } from "../ledger/ledger.ts";

/** Everything outside that the loop needs. */
export interface Ports {
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  readonly ledger: Ledger;
  readonly breakers: BreakerStore;
  readonly budget: Budget;
}
