import type { AttemptRecord } from "./ledger/ledger.ts";
import { abandonAttempts } from "./loop/abandon-attempts.ts";
import { runAttempts } from "./loop/attempt-loop.ts";
import type { Ports } from "./loop/ports.ts";
import { resumeAttempts } from "./loop/resume-attempts.ts";
import type { Run } from "./loop/run.ts";
import { FAILOVER_DEFAULTS, type FailoverOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { planTargets } from "./targets/plan-targets.ts";
import type { Target } from "./targets/target.ts";
import type { Task } from "./task.ts";

/** A chain of targets that serve the same kind of request. */
export interface Failover<Request, Result> {
  /**
   * Serves a task that has no attempts yet. What fails at a target is in the outcome; it throws only
   * what the ports or `keep` throw, and then the task can be resumed.
   */
  run(task: Task<Request, Result>): Promise<Outcome<Result>>;
  /**
   * Goes on with a task after a crash, from its whole page of the ledger, in order; the page is empty
   * where money was put aside and nothing begun.
   */
  resume(task: Task<Request, Result>, records: readonly AttemptRecord[]): Promise<Outcome<Result>>;
  /**
   * Closes what a crash has left open of a task that nobody wants any more: calls its job off and
   * settles its money. Asks nobody for anything new.
   */
  abandon(taskId: string, records: readonly AttemptRecord[]): Promise<void>;
}

/**
 * @param targets in the order of asking; the built-in ones come last wherever they stand
 */
export function createFailover<Request, Result>(
  targets: readonly Target<Request, Result>[],
  ports: Ports,
  changes: Partial<FailoverOptions> = {},
): Failover<Request, Result> {
  const options = { ...FAILOVER_DEFAULTS, ...changes };
  const start = (task: Task<Request, Result>): Run<Request, Result> => {
    const limits = { deadlineMs: task.deadlineMs, closingMs: options.closingMs };
    const plan = planTargets(targets, task.request, limits);
    return { ports, options, task, plan, records: [], turnedAway: new Map() };
  };
  return {
    run: (task) => runAttempts(start(task)),
    resume: (task, records) => resumeAttempts(start(task), targets, records),
    abandon: (taskId, records) => abandonAttempts({ ports, options, targets }, taskId, records),
  };
}
