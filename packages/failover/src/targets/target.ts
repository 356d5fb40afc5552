import type { Failure } from "../errors/attempt-error.ts";

/** What a target is told about one call. */
export interface Call {
  /** Names the attempt for good: fit for an idempotency key. */
  readonly attempt: string;
  /** Counts the tries of the whole task from 1: fit for varying a seed. */
  readonly number: number;
  /** Fires when nobody waits for the call any more: the time is up, or it is not wanted. */
  readonly signal: AbortSignal;
}

/** What a target tells of a call before its result is there. */
export interface Progress<Result> {
  /** What part is done, 0 to 1; left out where nobody knows. */
  readonly done?: number;
  /** The result as far as it can be seen: never checked, kept or counted. */
  readonly preview?: Result;
}

/** A call that makes a job, which may tell how far it is. */
export interface SubmitCall<Result> extends Call {
  /** Returns at once and never throws; nobody hears it once the call is given up. */
  readonly report: (progress: Progress<Result>) => void;
}

/** A result, and what it cost; without a cost, the price that was reserved. */
export interface Done<Result> {
  readonly kind: "done";
  readonly result: Result;
  readonly costMicros?: number;
}

export type Submitted<Result> =
  | Done<Result>
  | { readonly kind: "accepted"; readonly jobId: string };

export type JobState<Result> =
  | { readonly kind: "running"; readonly pollAfterMs?: number }
  | Done<Result>
  /** The vendor itself says that the job has ended without a result. */
  | { readonly kind: "failed"; readonly failure: Failure };

export type Reconciled =
  | { readonly kind: "accepted"; readonly jobId: string }
  /** Said only where the vendor surely has no such job, now or later. */
  | { readonly kind: "not_accepted" }
  | { readonly kind: "unknown" };

interface AnyTarget<Request> {
  /** Unique, `vendor/model`: the name in the ledger and at the breaker. */
  readonly id: string;
  /** How long one attempt may take at the most. */
  readonly limitMs: number;
  /** Why it cannot serve the request, for people; null where it can. */
  lacks(request: Request): string | null;
}

/** A service outside, asked over the network. Every method may throw `AttemptError`. */
export interface VendorTarget<Request, Result> extends AnyTarget<Request> {
  readonly kind: "vendor";
  /** How long it usually takes, in milliseconds: with less left, it is not asked. */
  readonly typicalMs: number;
  /** Who is paid. */
  readonly vendor: string;
  /** The most that the request can cost, in millionths of the currency's unit; 0 if free. Rounded up. */
  priceMicros(request: Request): number;
  /** Makes the job: called once an attempt, and never again for the same attempt. */
  submit(request: Request, call: SubmitCall<Result>): Promise<Submitted<Result>>;
  /** How the job stands; throwing says that looking failed, not that the job did. */
  poll(jobId: string, call: Call): Promise<JobState<Result>>;
  /** Calls the job off and says how it stands then; `done` where that came too late. */
  cancel?(jobId: string, call: Call): Promise<JobState<Result>>;
  /** Whether a request whose answer was lost has made a job; without it: unknown. */
  reconcile?(request: Request, call: Call): Promise<Reconciled>;
}

/**
 * An engine of ours: free, always there, asked last. It has no breaker, and vendors are asked no
 * longer than leaves it `reserveMs`.
 */
export interface BuiltInTarget<Request, Result> extends AnyTarget<Request> {
  readonly kind: "built_in";
  readonly reserveMs: number;
  submit(request: Request, call: SubmitCall<Result>): Promise<Done<Result>>;
}

export type Target<Request, Result> =
  | VendorTarget<Request, Result>
  | BuiltInTarget<Request, Result>;
