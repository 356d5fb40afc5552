/**
 * What became of a request at the vendor: no job was made, the job is over, or nobody can say.
 * Only `none` and `ended` allow the same request to be made again for money.
 */
export type Fate = "none" | "ended" | "unknown";

export interface ClassRule {
  /** Whether the same target may be asked once more, if its fate allows it. */
  readonly sameTarget: boolean;
  /** Who may be asked afterwards. */
  readonly next: "anyone" | "built_in";
  /** What it tells the target's breaker; `trip` opens it at once, `nothing` is no verdict. */
  readonly breaker: "healthy" | "failure" | "trip" | "nothing";
  /** What became of the request where the error does not say. */
  readonly fate: Fate;
}

/** The rules of failing over, as data. Why each is as it is: docs/decisions/0017-failover.md */
export const CLASS_RULES = {
  /** The key was refused. */
  auth: { sameTarget: false, next: "anyone", breaker: "trip", fate: "none" },
  /** The account has no money or no allowance left. */
  quota: { sameTarget: false, next: "anyone", breaker: "trip", fate: "none" },
  /** Too many requests just now. */
  rate: { sameTarget: true, next: "anyone", breaker: "failure", fate: "none" },
  /** Refused by moderation. */
  policy: { sameTarget: false, next: "built_in", breaker: "healthy", fate: "none" },
  /** The vendor finds fault with the request, perhaps by limits of its own. */
  invalid: { sameTarget: false, next: "anyone", breaker: "healthy", fate: "none" },
  /** The vendor cannot do what was asked. */
  unsupported: { sameTarget: false, next: "anyone", breaker: "healthy", fate: "none" },
  /** No answer or no result in time; failing to connect is `network`. */
  timeout: { sameTarget: false, next: "anyone", breaker: "failure", fate: "unknown" },
  /** The connection failed, or was lost. */
  network: { sameTarget: true, next: "anyone", breaker: "failure", fate: "unknown" },
  /** The vendor failed. */
  server: { sameTarget: true, next: "anyone", breaker: "failure", fate: "unknown" },
  /** Given up on our side. The task's own signal ends the run; a later run may go on. */
  canceled: { sameTarget: true, next: "anyone", breaker: "nothing", fate: "unknown" },
  /** It answered with nothing, or with something that cannot be used. */
  bad_output: { sameTarget: true, next: "anyone", breaker: "failure", fate: "ended" },
} as const satisfies Readonly<Record<string, ClassRule>>;

export type ErrorClass = keyof typeof CLASS_RULES;

/** The rule of a class, with its values widened. */
export const ruleOf = (errorClass: ErrorClass): ClassRule => CLASS_RULES[errorClass];
