/** How often something may happen. */
export interface LimitRule {
  /** Also the policy's name in the `RateLimit` headers: lower-case letters and `-`. */
  readonly name: string;
  readonly requests: number;
  readonly windowSeconds: number;
}

export interface LimitState {
  readonly rule: LimitRule;
  readonly isAllowed: boolean;
  /** How often it may still happen in this window. */
  readonly remaining: number;
  /** Whole seconds until the window ends, at least 1. */
  readonly resetSeconds: number;
}

/** Counts in the shared database, so that a limit holds across processes. */
export interface Limiter {
  /** Counts one use by `subject` (an address, a user, a mail) and says whether it is within the rule. */
  take(rule: LimitRule, subject: string): Promise<LimitState>;
  /** How it stands, without counting. */
  peek(rule: LimitRule, subject: string): Promise<LimitState>;
}
