import type { Ports } from "../loop/ports.ts";
import type { Target } from "../targets/target.ts";
import type { Task } from "../task.ts";

export type KillMoment = "before" | "after";

/** Everything that a program holds in its hands, which stops for good at one step. */
export interface KillSwitch {
  ports(ports: Ports): Ports;
  target<Request, Result>(target: Target<Request, Result>): Target<Request, Result>;
  task<Request, Result>(task: Task<Request, Result>): Task<Request, Result>;
  isDead(): boolean;
}

/**
 * As `kill -9` does: step number `at` (from 1) of all effects on the world is made or not, and nothing
 * of the program goes on from there. The world does.
 */
export function createKillSwitch(at: number, moment: KillMoment): KillSwitch {
  let steps = 0;
  let isDead = false;
  const never = <Value>(): Promise<Value> => new Promise<Value>(() => undefined);
  const alive = async <Value>(work: Promise<Value>): Promise<Value> => {
    try {
      const value = await work;
      return isDead ? await never<Value>() : value;
    } catch (thrown) {
      if (isDead) return never<Value>();
      throw thrown;
    }
  };
  const step = async <Value>(effect: () => Promise<Value>): Promise<Value> => {
    if (isDead) return never<Value>();
    steps += 1;
    const isLast = steps === at;
    if (isLast && moment === "before") {
      isDead = true;
      return never<Value>();
    }
    try {
      return await alive(effect());
    } finally {
      if (isLast) {
        isDead = true;
        await never();
      }
    }
  };
  return {
    isDead: () => isDead,
    ports: ({ clock, random, ledger, breakers, budget }) => ({
      random,
      clock: { now: clock.now, sleep: (ms, signal) => alive(clock.sleep(ms, signal)) },
      ledger: {
        begin: (attempt) => step(() => ledger.begin(attempt)),
        accepted: (attempt, jobId) => step(() => ledger.accepted(attempt, jobId)),
        end: (attempt, end) => step(() => ledger.end(attempt, end)),
      },
      breakers: { change: (target, change) => step(() => breakers.change(target, change)) },
      budget: {
        reserve: (reservation) => step(() => budget.reserve(reservation)),
        settle: (id, micros) => step(() => budget.settle(id, micros)),
        release: (id) => step(() => budget.release(id)),
      },
    }),
    target(target) {
      if (target.kind === "built_in")
        return { ...target, submit: (request, call) => step(() => target.submit(request, call)) };
      const { cancel, reconcile } = target;
      return {
        ...target,
        submit: (request, call) => step(() => target.submit(request, call)),
        poll: (jobId, call) => step(() => target.poll(jobId, call)),
        ...(cancel && { cancel: (jobId, call) => step(() => cancel(jobId, call)) }),
        ...(reconcile && { reconcile: (request, call) => step(() => reconcile(request, call)) }),
      };
    },
    task: (task) => ({
      ...task,
      keep: (result, attempt) => step(() => task.keep(result, attempt)),
    }),
  };
}
