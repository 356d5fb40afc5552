import { type Failure, failureOf } from "../errors/attempt-error.ts";
import { attemptId, type AttemptRecord } from "../ledger/ledger.ts";
import type { Outcome } from "../outcome.ts";
import type { Target } from "../targets/target.ts";
import { runAttempts, serve } from "./attempt-loop.ts";
import { takeUp } from "./ask-target.ts";
import { type Answer, callOff, followJob, notWanted } from "./follow-job.ts";
import { type Run, type Served, vendorUntilMs } from "./run.ts";
import { conclude, openPage, type Page } from "./try-target.ts";

/**
 * Goes on with a task that was cut off: first the attempts that were left open are brought to an end,
 * then the loop goes on where it was. One that has served counts as open: who asks again does not
 * have its result.
 *
 * @param targets all of them, also those that could not serve the request today
 * @param records the task's whole page of the ledger, in order; `run.records` is still empty
 */
export async function resumeAttempts<Request, Result>(
  run: Run<Request, Result>,
  targets: readonly Target<Request, Result>[],
  records: readonly AttemptRecord[],
): Promise<Outcome<Result>> {
  const { ports, task } = run;
  // The next attempt may have reserved money already, and been cut off before it was begun.
  await ports.budget.release(attemptId(task.id, records.length + 1));
  const isOver = ({ end }: AttemptRecord): boolean => end?.kind === "failed";
  run.records.push(...records.filter(isOver));
  const open = records.filter((record) => !isOver(record));
  let served: Served<Result> | null = null;
  for (const record of open) {
    const page = openPage(run, record);
    const target = targets.find(({ id }) => id === record.target);
    const isWanted: boolean = served === null;
    const answer: Answer<Result> = await bringToAnEnd(run, { page, target, isWanted });
    served = (await conclude(run, page.record(), answer)) ?? served;
  }
  run.records.sort((a, b) => a.number - b.number);
  return served === null ? runAttempts(run) : serve(run, served);
}

interface Open<Request, Result> {
  readonly page: Page;
  readonly target: Target<Request, Result> | undefined;
  readonly isWanted: boolean;
}

async function bringToAnEnd<Request, Result>(
  run: Run<Request, Result>,
  { page, target, isWanted }: Open<Request, Result>,
): Promise<Answer<Result>> {
  const { id, number, vendor, jobId } = page.record();
  if (vendor === null) return failed({ ...cutOff(), fate: "ended", costMicros: 0 });
  // Whoever is no longer configured can be neither asked nor called off.
  if (target?.kind !== "vendor") return failed(cutOff());
  const { task } = run;
  const means = { ...run.ports, options: run.options };
  const untilMs = vendorUntilMs(run, target.limitMs);
  if (jobId === null) {
    const { noteJob } = page;
    const asking = { task, attempt: page.record(), untilMs, noteJob, why: cutOff() };
    return takeUp(means, target, asking);
  }
  const job = { target, jobId, call: { attempt: id, number }, signal: task.signal, untilMs };
  return isWanted ? followJob(means, job) : callOff(means, job, notWanted());
}

const failed = (failure: Failure): Answer<never> => ({ kind: "failed", failure });

/** No fault of the target's: its breaker is told nothing. */
const cutOff = (): Failure => failureOf("canceled", "The program stopped meanwhile");
