import { reportHealth } from "../breaker/ask-breaker.ts";
import { failureOf } from "../errors/attempt-error.ts";
import type { Attempt, AttemptEnd } from "../ledger/ledger.ts";
import type { FailoverOptions } from "../options.ts";
import type { Done } from "../targets/target.ts";
import type { Task } from "../task.ts";
import { backOffMs } from "./back-off.ts";
import type { Answer } from "./follow-job.ts";
import type { Ports } from "./ports.ts";

export interface Ending<Request, Result> {
  readonly task: Task<Request, Result>;
  readonly attempt: Attempt;
  readonly answer: Answer<Result>;
  /** How often the target has been tried for this task, this time included. */
  readonly tries: number;
}

export type Ended<Result> =
  | { readonly kind: "served"; readonly end: AttemptEnd; readonly result: Result }
  | { readonly kind: "failed"; readonly end: AttemptEnd };

/** Checks and keeps the result, then closes the attempt. */
export async function endAttempt<Request, Result>(
  ports: Ports,
  options: FailoverOptions,
  { task, answer: given, ...ending }: Ending<Request, Result>,
): Promise<Ended<Result>> {
  const answer = given.kind === "done" ? await judge(task, given) : given;
  if (answer.kind === "done") await task.keep(answer.result, ending.attempt);
  const end = await closeAttempt(ports, options, { ...ending, answer });
  return answer.kind === "done"
    ? { kind: "served", end, result: answer.result }
    : { kind: "failed", end };
}

/**
 * Settles the money, tells the breaker, and closes the attempt in the ledger last: killed at any step,
 * a later run finds it open and does the rest again, to no harm.
 */
export async function closeAttempt(
  ports: Ports,
  options: FailoverOptions,
  { attempt, answer, tries }: Omit<Ending<unknown, unknown>, "task">,
): Promise<AttemptEnd> {
  const failure = answer.kind === "done" ? null : answer.failure;
  const costMicros = Math.ceil(costOf(answer, attempt));
  await closeReservation(ports, attempt, costMicros);
  if (attempt.vendor !== null)
    await reportHealth(ports.breakers, attempt, failure, options.breaker);
  const both = { endedAtMs: ports.clock.now(), costMicros };
  const end: AttemptEnd =
    failure === null
      ? { ...both, kind: "served" }
      : {
          ...{ ...both, kind: "failed", failure },
          waitMs: backOffMs(failure, tries, ports.random(), options.backOff),
        };
  await ports.ledger.end(attempt.id, end);
  return end;
}

async function judge<Request, Result>(
  task: Task<Request, Result>,
  done: Done<Result>,
): Promise<Answer<Result>> {
  const reason = await findFault(task, done.result);
  if (reason === null) return done;
  const paid = done.costMicros === undefined ? {} : { costMicros: done.costMicros };
  return { kind: "failed", failure: failureOf("bad_output", reason, paid) };
}

/** A result that cannot even be checked is as bad as one that fails the check. */
async function findFault<Request, Result>(
  task: Task<Request, Result>,
  result: Result,
): Promise<string | null> {
  try {
    const verdict = await task.check(result);
    return verdict.kind === "bad" ? verdict.reason : null;
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
}

/** What nobody says to be free is taken as paid. */
function costOf(answer: Answer<unknown>, { priceMicros }: Attempt): number {
  if (answer.kind === "done") return answer.costMicros ?? priceMicros;
  const { costMicros, fate } = answer.failure;
  return costMicros ?? (fate === "none" ? 0 : priceMicros);
}

async function closeReservation(
  { budget }: Ports,
  { id, priceMicros }: Attempt,
  costMicros: number,
): Promise<void> {
  if (priceMicros === 0 && costMicros === 0) return;
  await (costMicros === 0 ? budget.release(id) : budget.settle(id, costMicros));
}
