import type { Failure } from "../errors/attempt-error.ts";

/** One try at one target, as it is written down before it is made. */
export interface Attempt {
  /** `task:number`, so that two runs of one task cannot both begin the same attempt. */
  readonly id: string;
  readonly task: string;
  /** From 1, over the whole task. */
  readonly number: number;
  readonly target: string;
  /** Null for a built-in target. */
  readonly vendor: string | null;
  readonly user: string;
  readonly startedAtMs: number;
  /** What was reserved for it. */
  readonly priceMicros: number;
}

export type AttemptEnd =
  | { readonly kind: "served"; readonly endedAtMs: number; readonly costMicros: number }
  | {
      readonly kind: "failed";
      readonly endedAtMs: number;
      /** What it is taken to have cost: all of its price where nobody can say. */
      readonly costMicros: number;
      readonly failure: Failure;
      /** How long the same target is to be left alone from `endedAtMs` on. */
      readonly waitMs: number;
    };

/** An attempt with everything that is needed to go on after a crash. */
export interface AttemptRecord extends Attempt {
  readonly jobId: string | null;
  /** Null while it is open. */
  readonly end: AttemptEnd | null;
}

/** The durable list of attempts. Each call has ended only once what it says is safe on disk. */
export interface Ledger {
  /** Before the call is made. @throws when an attempt with this id has begun already */
  begin(attempt: Attempt): Promise<void>;
  /** Before the job is waited for. The same again changes nothing. */
  accepted(attempt: string, jobId: string): Promise<void>;
  /** Last. The same again changes nothing; a later end replaces an earlier one. */
  end(attempt: string, end: AttemptEnd): Promise<void>;
}

/** The id of a task's attempt number `number`. */
export const attemptId = (task: string, number: number): string => `${task}:${number}`;
