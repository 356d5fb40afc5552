export {
  BREAKER_DEFAULTS,
  type BreakerEvent,
  type BreakerOptions,
  type BreakerState,
  CLOSED,
  stepBreaker,
} from "./breaker/breaker.ts";
export type { BreakerStore } from "./breaker/breaker-store.ts";
export { createMemoryBreakerStore } from "./breaker/memory-breaker-store.ts";
export {
  type Budget,
  type Committed,
  type DailyCaps,
  dayOf,
  judgeReservation,
  type Reservation,
  type Reserved,
} from "./budget/budget.ts";
export { type BudgetEntry, createMemoryBudget, type MemoryBudget } from "./budget/memory-budget.ts";
export type { Clock } from "./clock.ts";
export { createFailover, type Failover } from "./create-failover.ts";
export {
  AttemptError,
  type AttemptErrorParts,
  type Failure,
  failureOf,
} from "./errors/attempt-error.ts";
export { CLASS_RULES, type ClassRule, type ErrorClass, type Fate } from "./errors/error-classes.ts";
export type { Attempt, AttemptEnd, AttemptRecord, Ledger } from "./ledger/ledger.ts";
export { createMemoryLedger, type MemoryLedger } from "./ledger/memory-ledger.ts";
export type { Ports } from "./loop/ports.ts";
export { FAILOVER_DEFAULTS, type FailoverOptions } from "./options.ts";
export type { FailureReason, Outcome, Skip, SkipReason } from "./outcome.ts";
export { type Capabilities, findLack, type Needs } from "./targets/capabilities.ts";
export type {
  BuiltInTarget,
  Call,
  Done,
  JobState,
  Progress,
  Reconciled,
  SubmitCall,
  Submitted,
  Target,
  VendorTarget,
} from "./targets/target.ts";
export type { Task, Verdict } from "./task.ts";
