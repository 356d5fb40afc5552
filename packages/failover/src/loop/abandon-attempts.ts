import { attemptId, type AttemptRecord } from "../ledger/ledger.ts";
import type { FailoverOptions } from "../options.ts";
import type { Target } from "../targets/target.ts";
import { closeAttempt } from "./end-attempt.ts";
import { type Answer, callOff, notWanted } from "./follow-job.ts";
import type { Ports } from "./ports.ts";

interface Means<Request, Result> {
  readonly ports: Ports;
  readonly options: FailoverOptions;
  readonly targets: readonly Target<Request, Result>[];
}

/** @param records the task's whole page of the ledger, in order */
export async function abandonAttempts<Request, Result>(
  means: Means<Request, Result>,
  taskId: string,
  records: readonly AttemptRecord[],
): Promise<void> {
  const { ports, options } = means;
  // The next attempt may have reserved money already, and been cut off before it was begun.
  await ports.budget.release(attemptId(taskId, records.length + 1));
  for (const attempt of records) {
    if (attempt.end !== null) continue;
    const answer = await giveUp(means, attempt);
    await closeAttempt(ports, options, { attempt, answer, tries: 1 });
  }
}

/** Whom we do not know any more, or whose job we have no name for, is taken as paid. */
async function giveUp<Request, Result>(
  { ports, options, targets }: Means<Request, Result>,
  { id, number, target: asked, vendor, jobId }: AttemptRecord,
): Promise<Answer<Result>> {
  const why = notWanted();
  if (vendor === null) {
    return { kind: "failed", failure: { ...why, fate: "ended", costMicros: 0 } };
  }
  const target = targets.find((one) => one.id === asked);
  if (target?.kind !== "vendor" || jobId === null) return { kind: "failed", failure: why };
  const call = { attempt: id, number };
  return callOff({ ...ports, options }, { target, jobId, call }, why);
}
