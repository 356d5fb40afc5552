import type { ErrorClass } from "./errors/error-classes.ts";
import type { AttemptRecord } from "./ledger/ledger.ts";
import { isLost } from "./loop/decide-next.ts";
import type { FailureReason, Skip, SkipReason } from "./outcome.ts";

export interface FailedRun {
  readonly attempts: readonly AttemptRecord[];
  readonly skips: readonly Skip[];
  readonly isCanceled: boolean;
  readonly isPastDeadline: boolean;
}

const SENTENCES: Readonly<Record<FailureReason, string>> = {
  canceled: "This was stopped before it was finished.",
  policy:
    "A service refused this by its content rules, so no other one was asked. Change what is asked for and try again.",
  uncertain:
    "A service may have taken this without handing over a result, so no other one was paid for it. Try again to pay once more.",
  deadline: "Nothing was finished in the time allowed.",
  unsupported: "No service that is set up here can make this.",
  budget: "The allowance for services is used up. Try again tomorrow, or raise it.",
  invalid: "Every service that was asked found fault with the request.",
  unavailable: "None of the services could make this now. Try again in some minutes.",
};

const BUDGET_SKIPS: readonly SkipReason[] = ["user_budget", "vendor_budget", "cost_cap"];
const FAULT_CLASSES: readonly ErrorClass[] = ["invalid", "unsupported"];

/** The one reason that says most about a failed run, and a sentence for people. */
export function explainFailure(run: FailedRun): {
  readonly reason: FailureReason;
  readonly sentence: string;
} {
  const reason = findReason(run);
  const [first] = run.skips;
  const lack = reason === "unsupported" && first !== undefined ? ` (${first.detail})` : "";
  return { reason, sentence: SENTENCES[reason].replace(/\.$/, `${lack}.`) };
}

function findReason({ attempts, skips, isCanceled, isPastDeadline }: FailedRun): FailureReason {
  const classes = attempts.flatMap(({ end }) =>
    end?.kind === "failed" ? [end.failure.errorClass] : [],
  );
  const able = skips.filter(({ why }) => why !== "lacks");
  if (isCanceled) return "canceled";
  if (classes.includes("policy")) return "policy";
  if (attempts.some((record) => record.priceMicros > 0 && isLost(record))) return "uncertain";
  if (isPastDeadline || able.some(({ why }) => why === "time")) return "deadline";
  if (attempts.length > 0)
    return classes.every((one) => FAULT_CLASSES.includes(one)) ? "invalid" : "unavailable";
  if (able.length === 0) return "unsupported";
  return able.every(({ why }) => BUDGET_SKIPS.includes(why)) ? "budget" : "unavailable";
}
