import { BREAKER_DEFAULTS, type BreakerOptions } from "./breaker/breaker.ts";

export interface FailoverOptions {
  /** How often one target may be asked for one task, the first time included. */
  readonly triesPerTarget: number;
  /** The wait before a second try at the same target doubles from `firstMs` up to `mostMs`. */
  readonly backOff: { readonly firstMs: number; readonly mostMs: number };
  /** Pause between two looks at a job, where the vendor does not name one. */
  readonly pollMs: number;
  /** How long one look at a job may take. */
  readonly pollLimitMs: number;
  /** How long reconciling may take, and how long calling a job off may take. */
  readonly closingMs: number;
  readonly breaker: BreakerOptions;
}

export const FAILOVER_DEFAULTS: FailoverOptions = {
  triesPerTarget: 2,
  backOff: { firstMs: 500, mostMs: 8000 },
  pollMs: 1000,
  pollLimitMs: 10_000,
  closingMs: 3000,
  breaker: BREAKER_DEFAULTS,
};
