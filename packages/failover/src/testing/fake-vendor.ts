import type { Clock } from "../clock.ts";
import { AttemptError, failureOf } from "../errors/attempt-error.ts";
import type { ErrorClass } from "../errors/error-classes.ts";
import type { BuiltInTarget, Call, JobState, Submitted, VendorTarget } from "../targets/target.ts";

export interface Picture {
  readonly by: string;
  readonly isBlank: boolean;
}

/** What goes wrong with one request: an error class is a plain refusal, with no job made. */
export type Fault =
  | "none"
  | ErrorClass
  /** The connection fails before the request arrives. */
  | "lost_request"
  /** The job is made, and the connection fails before its id comes back. */
  | "lost_reply"
  /** The job is made, and no answer comes. */
  | "mute"
  /** No answer, and no job. */
  | "silence"
  | "job_fails"
  /** The job never ends by itself. */
  | "job_hangs"
  | "blank";

export interface FakeVendorOptions {
  readonly id: string;
  readonly clock: Clock;
  readonly priceMicros?: number;
  readonly latencyMs?: number;
  readonly jobMs?: number;
  readonly limitMs?: number;
  readonly retryAfterMs?: number;
  /** Answers with the result itself, and cannot be asked about it later. */
  readonly isSynchronous?: boolean;
  readonly reconciles?: boolean;
  /** What goes wrong with request number `n`, from 0. */
  readonly fault?: (n: number) => Fault;
}

export interface FakeJob {
  readonly id: string;
  readonly attempt: string;
  readonly fault: Fault;
  readonly endsAtMs: number;
  isCanceled: boolean;
}

export interface FakeVendor {
  readonly target: VendorTarget<string, Picture>;
  readonly jobs: FakeJob[];
  /** Every request that was sent. */
  readonly posts: { readonly attempt: string; readonly atMs: number }[];
}

/** A vendor with a memory, whose bill can be read afterwards. */
export function createFakeVendor(options: FakeVendorOptions): FakeVendor {
  const { id, clock, latencyMs = 100, jobMs = 5000, isSynchronous = false } = options;
  const { priceMicros = 40_000, limitMs = 30_000 } = options;
  const jobs: FakeJob[] = [];
  const posts: { attempt: string; atMs: number }[] = [];
  const travel = async ({ signal }: Call, ms = latencyMs): Promise<void> => {
    await clock.sleep(ms, signal);
    if (signal.aborted) throw new AttemptError("network", "The connection was closed");
  };
  const makeJob = (attempt: string, fault: Fault): FakeJob => {
    const endsAtMs = fault === "job_hangs" ? Infinity : clock.now() + jobMs;
    const job = { id: `${id}#${jobs.length}`, attempt, fault, endsAtMs, isCanceled: false };
    jobs.push(job);
    return job;
  };
  const look = (jobId: string): JobState<Picture> => stateOf(id, find(jobs, jobId), clock.now());

  const submit = async (_request: string, call: Call): Promise<Submitted<Picture>> => {
    const fault = options.fault?.(posts.length) ?? "none";
    posts.push({ attempt: call.attempt, atMs: clock.now() });
    await travel(call);
    refuse(fault, options.retryAfterMs);
    if (fault === "silence") await travel(call, Infinity);
    const job = makeJob(call.attempt, fault);
    await travel(call);
    if (fault === "mute") await travel(call, Infinity);
    if (fault === "lost_reply") throw new AttemptError("network", "The connection was reset");
    if (!isSynchronous) return { kind: "accepted", jobId: job.id };
    await travel(call, job.endsAtMs - clock.now());
    const state = look(job.id);
    if (state.kind === "done") return state;
    throw new AttemptError("server", "It failed", { fate: "ended", costMicros: 0 });
  };
  const base = { kind: "vendor", id, vendor: id.split("/")[0] ?? id, limitMs } as const;
  const target: VendorTarget<string, Picture> = {
    ...base,
    typicalMs: jobMs + 2 * latencyMs,
    lacks: () => null,
    priceMicros: () => priceMicros,
    submit,
    async poll(jobId, call) {
      await travel(call);
      return look(jobId);
    },
    async cancel(jobId, call) {
      await travel(call);
      const job = find(jobs, jobId);
      if (look(jobId).kind === "running") job.isCanceled = true;
      return look(jobId);
    },
  };
  if (options.reconciles !== true) return { target, jobs, posts };
  const reconcile: VendorTarget<string, Picture>["reconcile"] = async (_request, call) => {
    await travel(call);
    const job = jobs.find(({ attempt }) => attempt === call.attempt);
    return job === undefined ? { kind: "not_accepted" } : { kind: "accepted", jobId: job.id };
  };
  return { target: { ...target, reconcile }, jobs, posts };
}

/** The jobs that were paid for and gave something worth having, by the task that they were for. */
export function countPaidJobs(vendors: readonly FakeVendor[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { attempt, fault, isCanceled } of vendors.flatMap(({ jobs }) => jobs)) {
    if (isCanceled || fault === "job_fails" || fault === "job_hangs" || fault === "blank") continue;
    const task = attempt.replace(/:\d+$/, "");
    counts.set(task, (counts.get(task) ?? 0) + 1);
  }
  return counts;
}

/** An engine of ours that takes `tookMs`, and crashes where it is told to. */
export function createFakeBuiltIn(
  clock: Clock,
  { tookMs = 300, crashes = false }: { readonly tookMs?: number; readonly crashes?: boolean } = {},
): BuiltInTarget<string, Picture> {
  return {
    kind: "built_in",
    id: "built-in/vector",
    reserveMs: 2000,
    limitMs: 2000,
    lacks: () => null,
    async submit(_request, { signal, report }) {
      report({ done: 0.5, preview: { by: "built-in/vector", isBlank: true } });
      await clock.sleep(tookMs, signal);
      report({ done: 1 });
      if (crashes) throw new Error("It crashed");
      return { kind: "done", result: { by: "built-in/vector", isBlank: false } };
    },
  };
}

const LOSSES: readonly Fault[] = [
  "none",
  "lost_reply",
  "mute",
  "silence",
  "job_fails",
  "job_hangs",
  "blank",
];

function refuse(fault: Fault, retryAfterMs: number | undefined): void {
  if (fault === "lost_request") throw new AttemptError("network", "The connection was reset");
  if (isAfterwards(fault)) return;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  throw new AttemptError(fault, `Refused: ${fault}`, { fate: "none", ...wait });
}

const isAfterwards = (fault: Fault): fault is Exclude<Fault, ErrorClass | "lost_request"> =>
  LOSSES.includes(fault);

function find(jobs: readonly FakeJob[], jobId: string): FakeJob {
  const job = jobs.find(({ id }) => id === jobId);
  if (job === undefined) throw new AttemptError("invalid", "No such job");
  return job;
}

function stateOf(by: string, job: FakeJob, nowMs: number): JobState<Picture> {
  const fail = (why: ErrorClass): JobState<Picture> => ({
    kind: "failed",
    failure: failureOf(why, "The job ended", { costMicros: 0 }),
  });
  if (job.isCanceled) return fail("canceled");
  if (nowMs < job.endsAtMs) return { kind: "running" };
  if (job.fault === "job_fails") return fail("server");
  return { kind: "done", result: { by, isBlank: job.fault === "blank" } };
}
