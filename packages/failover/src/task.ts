import type { Attempt } from "./ledger/ledger.ts";
import type { Progress } from "./targets/target.ts";

/** What `check` makes of a result; the reason is for people. */
export type Verdict = { readonly kind: "ok" } | { readonly kind: "bad"; readonly reason: string };

/** One request with its limits. A task runs in one place at a time. */
export interface Task<Request, Result> {
  /** Stays the same over all runs: attempts are counted under it. */
  readonly id: string;
  readonly user: string;
  readonly request: Request;
  /** When it has to be over, on the clock's scale. */
  readonly deadlineMs: number;
  /** The most that all its attempts together may cost, in millionths of the currency's unit. */
  readonly costCapMicros: number;
  /**
   * Whether another paid target may be asked after one that may have taken the request and kept the
   * money without handing over a result.
   */
  readonly mayPayTwice: boolean;
  readonly signal: AbortSignal;
  /** Told what a target tells of its call; what it throws is lost. */
  readonly onProgress?: (progress: Progress<Result>, attempt: Attempt) => void;
  /** Whether a result is worth having: not empty, blank, corrupt, tiny or a duplicate. */
  check(result: Result): Verdict | Promise<Verdict>;
  /**
   * Stores a good result for good, before its attempt is ended, so that a crash between the two loses
   * nothing. May be called again for the same attempt; throwing leaves the attempt open.
   */
  keep(result: Result, attempt: Attempt): Promise<void>;
}
