import { type Failure, failureOf, notOurWish, toFailure } from "../errors/attempt-error.ts";
import type { ErrorClass } from "../errors/error-classes.ts";
import type { FailoverOptions } from "../options.ts";
import type { Call, Done, JobState, VendorTarget } from "../targets/target.ts";
import { backOffMs } from "./back-off.ts";
import { callWithin } from "./call-within.ts";
import type { Ports } from "./ports.ts";

/** How an attempt came out, before its result is checked. */
export type Answer<Result> = Done<Result> | { readonly kind: "failed"; readonly failure: Failure };

export interface Job<Request, Result> {
  readonly target: VendorTarget<Request, Result>;
  readonly jobId: string;
  readonly call: Omit<Call, "signal">;
  /** Whoever asked for it. */
  readonly signal: AbortSignal;
  /** When to stop waiting. */
  readonly untilMs: number;
}

type Means = Pick<Ports, "clock" | "random"> & { readonly options: FailoverOptions };

/** Trouble with looking that passes; the job goes on meanwhile. */
const PASSING: readonly ErrorClass[] = ["timeout", "network", "server", "rate"];

/**
 * Looks at a job until it is over. When the time is up, nobody wants it or it cannot be looked at, it
 * is called off; a result that is there all the same is taken, since it is paid for.
 */
export async function followJob<Request, Result>(
  means: Means,
  job: Job<Request, Result>,
): Promise<Answer<Result>> {
  const { clock } = means;
  let troubles = 0;
  for (;;) {
    const leftMs = job.untilMs - clock.now();
    if (job.signal.aborted) return callOff(means, job, notWanted());
    if (leftMs <= 0) return callOff(means, job, tooSlow());
    const looked = await lookAt(means, job, Math.min(leftMs, means.options.pollLimitMs));
    let pauseMs: number;
    if ("jobState" in looked) {
      troubles = 0;
      if (looked.jobState.kind !== "running") return toAnswer(looked.jobState);
      pauseMs = looked.jobState.pollAfterMs ?? means.options.pollMs;
    } else {
      if (!PASSING.includes(looked.trouble.errorClass)) return callOff(means, job, looked.trouble);
      troubles += 1;
      pauseMs = backOffMs(looked.trouble, troubles, means.random(), means.options.backOff);
    }
    await clock.sleep(Math.max(0, Math.min(pauseMs, job.untilMs - clock.now())), job.signal);
  }
}

type Look<Result> = { readonly jobState: JobState<Result> } | { readonly trouble: Failure };

async function lookAt<Request, Result>(
  { clock }: Means,
  { target, jobId, call, signal }: Job<Request, Result>,
  limitMs: number,
): Promise<Look<Result>> {
  const end = await callWithin(clock, { limitMs, signal }, (signal) =>
    target.poll(jobId, { ...call, signal }),
  );
  if (end.kind === "ended") return { jobState: end.value };
  if (end.kind === "threw") return { trouble: toFailure(end.thrown) };
  return { trouble: failureOf("timeout", "Looking at the job took too long") };
}

/** Calls a job off within its own time, whoever waits, and says how it stands then. */
export async function callOff<Request, Result>(
  { clock, options }: Pick<Means, "clock" | "options">,
  { target, jobId, call }: Pick<Job<Request, Result>, "target" | "jobId" | "call">,
  why: Failure,
): Promise<Answer<Result>> {
  const end = await callWithin(clock, { limitMs: options.closingMs, signal: null }, (signal) =>
    target.cancel === undefined
      ? target.poll(jobId, { ...call, signal })
      : target.cancel(jobId, { ...call, signal }),
  );
  if (end.kind !== "ended" || end.value.kind === "running")
    return { kind: "failed", failure: { ...why, fate: "unknown", retryAfterMs: null } };
  const state = end.value;
  if (state.kind === "failed") {
    const { costMicros } = state.failure;
    return { kind: "failed", failure: { ...why, fate: "ended", costMicros } };
  }
  if (why.errorClass !== "canceled") return state;
  const { costMicros = null } = state;
  return { kind: "failed", failure: { ...why, fate: "ended", costMicros } };
}

const toAnswer = <Result>(state: Exclude<JobState<Result>, { kind: "running" }>): Answer<Result> =>
  state.kind === "done"
    ? state
    : { kind: "failed", failure: { ...notOurWish(state.failure), fate: "ended" } };

export const notWanted = (): Failure => failureOf("canceled", "It was called off");
const tooSlow = (): Failure => failureOf("timeout", "The job took too long");
