import type { AttemptRecord } from "./ledger/ledger.ts";

/** Why a target was not asked, or is not asked again. */
export type SkipReason =
  /** It lacks something that the request needs. */
  | "lacks"
  /** Its breaker is open, or its one probe is under way. */
  | "breaker"
  /** It has asked to be left alone for longer than it was waited for. */
  | "paused"
  | "user_budget"
  | "vendor_budget"
  | "cost_cap"
  /** The time left is too short for it. */
  | "time"
  /** A vendor has refused the request by its content rules. */
  | "policy"
  /** Another vendor may have been paid already. */
  | "may_pay_twice"
  /** It has had its tries. */
  | "tried"
  /** Too few go well there for a second try: the share that all tasks have of them is used up. */
  | "retries";

export interface Skip {
  readonly target: string;
  readonly why: SkipReason;
  /** Empty, or what is lacking. */
  readonly detail: string;
}

export type FailureReason =
  | "canceled"
  | "policy"
  | "uncertain"
  | "deadline"
  | "unsupported"
  | "budget"
  | "invalid"
  | "unavailable";

export type Outcome<Result> =
  | {
      readonly kind: "served";
      readonly result: Result;
      readonly target: string;
      /** `built_in`: no vendor served, and the last link of the chain did. */
      readonly by: "vendor" | "built_in";
      /** What all attempts together cost, in millionths of the currency's unit. */
      readonly costMicros: number;
      readonly attempts: readonly AttemptRecord[];
      /** The targets that were passed over without one attempt. */
      readonly skips: readonly Skip[];
    }
  | {
      readonly kind: "failed";
      readonly reason: FailureReason;
      /** For people. */
      readonly sentence: string;
      readonly costMicros: number;
      readonly attempts: readonly AttemptRecord[];
      readonly skips: readonly Skip[];
    };
