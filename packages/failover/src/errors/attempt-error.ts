import { type ErrorClass, type Fate, ruleOf } from "./error-classes.ts";

/** Why one attempt failed. */
export interface Failure {
  readonly errorClass: ErrorClass;
  /** For people who run the product. */
  readonly message: string;
  readonly fate: Fate;
  /** How long the vendor asks to be left alone, in milliseconds, if it says so. */
  readonly retryAfterMs: number | null;
  /** What the vendor took all the same; null where it does not say. */
  readonly costMicros: number | null;
}

export interface AttemptErrorParts {
  /** Left out: what the class implies; `none` only where the vendor surely made no job. */
  readonly fate?: Fate;
  readonly retryAfterMs?: number;
  readonly costMicros?: number;
  readonly cause?: unknown;
}

/** What a target throws, sorted into a class. */
export class AttemptError extends Error {
  readonly failure: Failure;

  constructor(errorClass: ErrorClass, message: string, parts: AttemptErrorParts = {}) {
    super(message, { cause: parts.cause });
    this.name = "AttemptError";
    this.failure = failureOf(errorClass, message, parts);
  }
}

/** A failure with everything filled in that its class implies. */
export function failureOf(
  errorClass: ErrorClass,
  message: string,
  parts: AttemptErrorParts = {},
): Failure {
  return {
    errorClass,
    message,
    fate: parts.fate ?? ruleOf(errorClass).fate,
    retryAfterMs: parts.retryAfterMs ?? null,
    costMicros: parts.costMicros ?? null,
  };
}

/** Any thrown thing as a failure; what no target has sorted is taken for the worst: a lost answer. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof AttemptError) return notOurWish(thrown.failure);
  return failureOf("server", thrown instanceof Error ? thrown.message : String(thrown));
}

/** A vendor that gives up by itself has failed; only whoever asked can call the task off. */
export function notOurWish(failure: Failure): Failure {
  return failure.errorClass === "canceled" ? { ...failure, errorClass: "server" } : failure;
}
