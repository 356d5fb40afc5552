import { type Failure, failureOf, toFailure } from "../errors/attempt-error.ts";
import type { Attempt } from "../ledger/ledger.ts";
import type { FailoverOptions } from "../options.ts";
import type {
  BuiltInTarget,
  Call,
  Progress,
  Reconciled,
  SubmitCall,
  VendorTarget,
} from "../targets/target.ts";
import type { Task } from "../task.ts";
import { type CallEnd, callWithin } from "./call-within.ts";
import { type Answer, followJob, notWanted } from "./follow-job.ts";
import type { Ports } from "./ports.ts";

export interface Means extends Pick<Ports, "clock" | "random"> {
  readonly options: FailoverOptions;
}

/** One attempt, begun in the ledger already. */
export interface Asking<Request, Result> {
  readonly task: Task<Request, Result>;
  readonly attempt: Attempt;
  /** When to stop waiting. */
  readonly untilMs: number;
}

export interface VendorAsking<Request, Result> extends Asking<Request, Result> {
  /** Writes the job's id down. */
  readonly noteJob: (jobId: string) => Promise<void>;
}

/** Has a built-in target serve. Nothing is ever left behind that could be paid or found again. */
export async function askBuiltIn<Request, Result>(
  { clock }: Means,
  target: BuiltInTarget<Request, Result>,
  { task, attempt, untilMs }: Asking<Request, Result>,
): Promise<Answer<Result>> {
  const limits = { limitMs: untilMs - clock.now(), signal: task.signal };
  const end = await callWithin(clock, limits, (signal) =>
    target.submit(task.request, submitCall(task, attempt, signal)),
  );
  if (end.kind === "ended") return end.value;
  return { kind: "failed", failure: { ...explainEnd(end), fate: "ended", costMicros: 0 } };
}

/** Makes a job at a vendor and follows it until it is over. */
export async function askVendor<Request, Result>(
  means: Means,
  target: VendorTarget<Request, Result>,
  asking: VendorAsking<Request, Result>,
): Promise<Answer<Result>> {
  const { task, attempt, untilMs } = asking;
  if (task.signal.aborted) return { kind: "failed", failure: { ...notWanted(), fate: "none" } };
  const limits = { limitMs: untilMs - means.clock.now(), signal: task.signal };
  const end = await callWithin(means.clock, limits, (signal) =>
    target.submit(task.request, submitCall(task, attempt, signal)),
  );
  if (end.kind !== "ended") return takeUp(means, target, { ...asking, why: explainEnd(end) });
  if (end.value.kind === "done") return end.value;
  return waitForJob(means, target, { ...asking, jobId: end.value.jobId });
}

/**
 * Goes on with an attempt whose answer is missing: asks the vendor whether it made a job, never makes
 * it again, and follows it if there is one.
 *
 * @param asking.why what happened instead of an answer
 */
export async function takeUp<Request, Result>(
  means: Means,
  target: VendorTarget<Request, Result>,
  asking: VendorAsking<Request, Result> & { readonly why: Failure },
): Promise<Answer<Result>> {
  const { why } = asking;
  if (why.fate !== "unknown") return { kind: "failed", failure: why };
  const found = await reconcile(means, target, asking);
  if (found.kind === "accepted")
    return waitForJob(means, target, { ...asking, jobId: found.jobId });
  if (found.kind === "unknown") return { kind: "failed", failure: why };
  return { kind: "failed", failure: { ...why, fate: "none" } };
}

/** Notes the job's id before anything else is done with it, then follows it. */
async function waitForJob<Request, Result>(
  means: Means,
  target: VendorTarget<Request, Result>,
  asking: VendorAsking<Request, Result> & { readonly jobId: string },
): Promise<Answer<Result>> {
  const { task, attempt, untilMs, jobId } = asking;
  await asking.noteJob(jobId);
  const call = callOf(attempt);
  return followJob(means, { target, jobId, call, signal: task.signal, untilMs });
}

/** Asks until the vendor knows, within its own time, whoever waits. */
async function reconcile<Request, Result>(
  { clock, options, random }: Means,
  target: VendorTarget<Request, Result>,
  { task, attempt }: Asking<Request, Result>,
): Promise<Reconciled> {
  const untilMs = clock.now() + options.closingMs;
  const never = new AbortController().signal;
  for (;;) {
    const limits = { limitMs: untilMs - clock.now(), signal: null };
    const end = await callWithin(clock, limits, async (signal): Promise<Reconciled> => {
      const call = { ...callOf(attempt), signal };
      return (await target.reconcile?.(task.request, call)) ?? { kind: "unknown" };
    });
    if (end.kind === "ended") return end.value;
    const pauseMs = (options.closingMs / 8) * (1 + random());
    if (clock.now() + pauseMs >= untilMs) return { kind: "unknown" };
    await clock.sleep(pauseMs, never);
  }
}

function submitCall<Request, Result>(
  { onProgress }: Task<Request, Result>,
  attempt: Attempt,
  signal: AbortSignal,
): SubmitCall<Result> {
  const report = (progress: Progress<Result>): void => {
    if (signal.aborted) return;
    try {
      onProgress?.(progress, attempt);
    } catch {
      // Whoever looks on does not decide how the attempt ends.
    }
  };
  return { ...callOf(attempt), signal, report };
}

const callOf = ({ id, number }: Attempt): Omit<Call, "signal"> => ({ attempt: id, number });

function explainEnd(end: Exclude<CallEnd<unknown>, { kind: "ended" }>): Failure {
  if (end.kind === "aborted") return notWanted();
  if (end.kind === "late") return failureOf("timeout", "No answer in the time allowed");
  return toFailure(end.thrown);
}
