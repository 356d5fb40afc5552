/** How often something may happen. */
export interface LimitRule {
  /** Also the policy's name in the `RateLimit` headers: lower-case letters and `-`. */
  readonly name: string;
  readonly requests: number;
  readonly windowSeconds: number;
  /**
   * How many uses a process takes out of the database at a time, at most, to spend them by itself.
   * With 1 each use is counted there, and the rule holds to the letter. With more, no more than
   * `requests` are ever allowed either, but a process may refuse while others still hold what they
   * have taken and not spent: up to `share` times the number of the other processes.
   */
  readonly share: number;
}

export interface LimitState {
  readonly rule: LimitRule;
  readonly isAllowed: boolean;
  /** How often it may still happen in this window. */
  readonly remaining: number;
  /** Whole seconds until the window ends, at least 1. */
  readonly resetSeconds: number;
}

/**
 * Counts in the shared database, so that a limit holds across processes. A window begins with its
 * first use and ends by the database's clock. Never to be called within a transaction: embedded,
 * there is one connection.
 */
export interface Limiter {
  /**
   * Counts one use by `subject` (an address, a user, a mail) and says whether it is within the rule.
   * @throws whatever the database throws: nothing is counted then
   */
  take(rule: LimitRule, subject: string): Promise<LimitState>;
  /**
   * Takes one use back that turned out not to count. A process that has seen the rule spent before
   * goes on refusing until the window ends, unless it is this one.
   */
  giveBack(rule: LimitRule, subject: string): Promise<void>;
  /** How it stands, without counting. */
  peek(rule: LimitRule, subject: string): Promise<LimitState>;
}
