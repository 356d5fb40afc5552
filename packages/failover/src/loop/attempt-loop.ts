import { explainFailure } from "../explain-failure.ts";
import type { Outcome } from "../outcome.ts";
import { decideNext, listSkips, sumCosts, type View } from "./decide-next.ts";
import type { Run, Served } from "./run.ts";
import { tryBuiltIn, tryVendor } from "./try-target.ts";

/** Asks one target after the other until one serves, or none is left. */
export async function runAttempts<Request, Result>(
  run: Run<Request, Result>,
): Promise<Outcome<Result>> {
  const { task, ports } = run;
  while (!task.signal.aborted) {
    const step = decideNext(viewOf(run));
    if (step.kind === "stop") break;
    if (step.kind === "vendor" && step.waitMs > 0) {
      // What is best may be another one after the wait.
      await ports.clock.sleep(step.waitMs, task.signal);
      continue;
    }
    const served =
      step.kind === "vendor"
        ? await tryVendor(run, step.asked)
        : await tryBuiltIn(run, step.target);
    if (served !== null) return serve(run, served);
  }
  return fail(run);
}

/** The outcome of a task that is served by one of its attempts. */
export function serve<Request, Result>(
  run: Run<Request, Result>,
  { result, record }: Served<Result>,
): Outcome<Result> {
  // Who was passed over before the attempt that served; afterwards nobody was.
  const records = run.records.filter(({ number }) => number < record.number);
  const skips = listSkips({ ...viewOf(run), records, nowMs: record.startedAtMs });
  const by = record.vendor === null ? "built_in" : "vendor";
  return { kind: "served", result, target: record.target, by, ...totalsOf(run), skips };
}

const viewOf = <Request, Result>(run: Run<Request, Result>): View<Request, Result> => ({
  ...run,
  nowMs: run.ports.clock.now(),
});

function fail<Request, Result>(run: Run<Request, Result>): Outcome<Result> {
  const listings = { ...totalsOf(run), skips: listSkips(viewOf(run)) };
  const isPastDeadline = run.ports.clock.now() >= run.plan.deadlineMs;
  const isCanceled = run.task.signal.aborted;
  const explained = explainFailure({ ...listings, isPastDeadline, isCanceled });
  return { kind: "failed", ...explained, ...listings };
}

const totalsOf = <Request, Result>({
  records,
}: Run<Request, Result>): Pick<Outcome<Result>, "attempts" | "costMicros"> => ({
  attempts: records,
  costMicros: sumCosts(records),
});
