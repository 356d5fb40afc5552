import { askBreaker, reportHealth } from "../breaker/ask-breaker.ts";
import type { Reserved } from "../budget/budget.ts";
import { type Attempt, attemptId, type AttemptRecord } from "../ledger/ledger.ts";
import type { PricedTarget } from "../targets/plan-targets.ts";
import type { BuiltInTarget, VendorTarget } from "../targets/target.ts";
import { askBuiltIn, askVendor } from "./ask-target.ts";
import { isRetryAt } from "./decide-next.ts";
import { endAttempt } from "./end-attempt.ts";
import { type Answer, notWanted } from "./follow-job.ts";
import { type Run, type Served, vendorUntilMs } from "./run.ts";

/** One attempt at a vendor: null if it was turned away or failed, which the run then knows. */
export async function tryVendor<Request, Result>(
  run: Run<Request, Result>,
  { target, priceMicros }: PricedTarget<Request, Result>,
): Promise<Served<Result> | null> {
  const { ports, options, task } = run;
  const attempt = draw(run, { target: target.id, vendor: target.vendor, priceMicros });
  if (!(await isLetGo(run, attempt, target))) return null;
  const reserved = await reserve(run, attempt, target.vendor);
  if (reserved.kind === "refused") {
    await reportHealth(ports.breakers, attempt, notWanted(), options.breaker);
    run.turnedAway.set(target.id, { why: `${reserved.whose}_budget`, againAtMs: null });
    return null;
  }
  await ports.ledger.begin(attempt);
  const untilMs = vendorUntilMs(run, target.limitMs);
  const page = openPage(run, { ...attempt, jobId: null, end: null });
  const asking = { task, attempt, untilMs, noteJob: page.noteJob };
  const answer = await askVendor({ ...ports, options }, target, asking);
  return conclude(run, page.record(), answer);
}

/** One attempt at a target of ours: null if it failed. */
export async function tryBuiltIn<Request, Result>(
  run: Run<Request, Result>,
  target: BuiltInTarget<Request, Result>,
): Promise<Served<Result> | null> {
  const { ports, options, task, plan } = run;
  const attempt = draw(run, { target: target.id, vendor: null, priceMicros: 0 });
  await ports.ledger.begin(attempt);
  const untilMs = Math.min(ports.clock.now() + target.limitMs, plan.deadlineMs);
  const answer = await askBuiltIn({ ...ports, options }, target, { task, attempt, untilMs });
  return conclude(run, { ...attempt, jobId: null, end: null }, answer);
}

/** Asks the breaker, and notes what the run has to know where it says no. */
async function isLetGo<Request, Result>(
  { ports, options, records, turnedAway }: Run<Request, Result>,
  attempt: Attempt,
  { id, limitMs, typicalMs }: VendorTarget<Request, Result>,
): Promise<boolean> {
  const leaseMs = limitMs + 3 * options.closingMs;
  const isRetry = isRetryAt(records, id);
  const answer = await askBreaker(ports.breakers, attempt, { leaseMs, isRetry }, options.breaker);
  switch (answer.kind) {
    case "go":
      turnedAway.delete(id);
      return true;
    case "no":
      turnedAway.set(id, { why: "breaker", againAtMs: null });
      return false;
    case "no_retry":
      turnedAway.set(id, { why: "retries", againAtMs: null });
      return false;
    case "paused": {
      // The probe takes as long as an attempt does; those who wait do not all come back at once.
      const waitMs = answer.waitMs ?? (typicalMs / 2) * (1 + ports.random());
      turnedAway.set(id, { why: "paused", againAtMs: ports.clock.now() + Math.ceil(waitMs) });
      return false;
    }
  }
}

async function reserve<Request, Result>(
  { ports, task }: Run<Request, Result>,
  { id, priceMicros }: Attempt,
  vendor: string,
): Promise<Reserved> {
  if (priceMicros === 0) return { kind: "reserved" };
  return ports.budget.reserve({ id, user: task.user, vendor, micros: priceMicros });
}

function draw<Request, Result>(
  { task, records, ports }: Run<Request, Result>,
  asked: Pick<Attempt, "target" | "vendor" | "priceMicros">,
): Attempt {
  const number = records.length + 1;
  const id = attemptId(task.id, number);
  return { id, task: task.id, number, user: task.user, startedAtMs: ports.clock.now(), ...asked };
}

/** Ends an attempt, adds it to the run's records, and hands over its result if there is one. */
export async function conclude<Request, Result>(
  { ports, options, task, records }: Run<Request, Result>,
  record: AttemptRecord,
  answer: Answer<Result>,
): Promise<Served<Result> | null> {
  const tries = 1 + records.filter(({ target }) => target === record.target).length;
  const ended = await endAttempt(ports, options, { task, attempt: record, answer, tries });
  const closed = { ...record, end: ended.end };
  records.push(closed);
  return ended.kind === "served" ? { result: ended.result, record: closed } : null;
}

/** An attempt's record, the same here as in the ledger. */
export interface Page {
  record(): AttemptRecord;
  noteJob(jobId: string): Promise<void>;
}

export function openPage<Request, Result>(
  { ports }: Run<Request, Result>,
  opened: AttemptRecord,
): Page {
  let record = opened;
  return {
    record: () => record,
    async noteJob(jobId) {
      await ports.ledger.accepted(record.id, jobId);
      record = { ...record, jobId };
    },
  };
}
