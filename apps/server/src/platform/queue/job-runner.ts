import { setTimeout as sleep } from "node:timers/promises";
import type { PgBoss } from "pg-boss";
import { z } from "zod";
import type { SqlEngine } from "../database/sql-engine.ts";
import type { Log } from "../log/log.ts";
import { failJob } from "./fail-job.ts";
import { jobEnvelope } from "./job-envelope.ts";
import type { JobEnvelope } from "./job-envelope.ts";
import type { JobContext } from "./queue.ts";
import {
  RETRY_DELAY_DEFAULT_SECONDS,
  RETRY_LIMIT_DEFAULT,
  TIMEOUT_DEFAULT_SECONDS,
} from "./retry-policy.ts";
import type { ClaimedJob, RunnableJob } from "./runnable-job.ts";

export interface JobRunnerOptions {
  readonly boss: PgBoss;
  readonly engine: SqlEngine;
  readonly log: Log;
  readonly job: RunnableJob;
  /** Called when a job has ended for good in failure, so that its aftermath is not waited for. */
  readonly onExhausted: () => void;
}

interface ActiveRun {
  readonly job: ClaimedJob;
  readonly controller: AbortController;
  readonly ended: Promise<void>;
}

const SETTLE_RETRY_MS = [100, 500, 2_000, 5_000];

/** Fetches and runs the jobs of one kind, as many side by side as it may. */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #active = new Map<string, ActiveRun>();
  #fetching: Promise<void> | null = null;
  #nudged = false;
  #stopping = false;

  constructor(options: JobRunnerOptions) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.job.name;
  }

  /** There may be a job to fetch. */
  nudge(): void {
    this.#nudged = true;
    if (this.#stopping) return;
    this.#fetching ??= this.#fetchWhileThereAre().finally(() => {
      this.#fetching = null;
    });
  }

  /** Tells the database that the active jobs live; those that it has given away are aborted. */
  async keepAlive(): Promise<void> {
    const runs = [...this.#active.values()];
    if (runs.length === 0) return;
    const alive = await beatHearts(this.#options.engine, this.name, runs);
    for (const run of runs) {
      if (!alive.has(run.job.id)) run.controller.abort(new Error("the job was given to another"));
    }
  }

  /** Stops fetching and waits for what runs; after `graceMs`, aborts it and gives it back. */
  async stop(graceMs: number): Promise<void> {
    this.#stopping = true;
    await this.#fetching?.catch(() => undefined);
    const ended = Promise.all([...this.#active.values()].map((run) => run.ended));
    const grace = new AbortController();
    await Promise.race([
      ended.finally(() => grace.abort()),
      sleep(graceMs, undefined, { signal: grace.signal }).catch(() => undefined),
    ]);
    for (const run of this.#active.values()) {
      run.controller.abort(new Error("the program is stopping"));
    }
    await ended;
  }

  async #fetchWhileThereAre(): Promise<void> {
    const { boss, job, log } = this.#options;
    try {
      while (!this.#stopping) {
        const free = job.concurrency - this.#active.size;
        if (free <= 0) return;
        this.#nudged = false;
        const jobs = await boss.fetch<object>(job.name, { batchSize: free, includeMetadata: true });
        for (const claimed of jobs) this.#start(claimed);
        if (jobs.length < free && !this.#nudged) return;
      }
    } catch (error) {
      log.warn({ err: error, job: job.name }, "jobs could not be fetched");
    }
  }

  #start(job: ClaimedJob): void {
    const controller = new AbortController();
    const ended = this.#run(job, controller)
      .catch((error: unknown) => {
        this.#options.log.error({ err: error, job: job.name, job_id: job.id }, "a job was lost");
      })
      .finally(() => {
        this.#active.delete(job.id);
        this.nudge();
      });
    this.#active.set(job.id, { job, controller, ended });
  }

  async #run(job: ClaimedJob, controller: AbortController): Promise<void> {
    const envelope = jobEnvelope.parse(job.data);
    const log = this.#options.log.child({
      job: job.name,
      job_id: job.id,
      request_id: envelope.request_id,
    });
    const startedAt = performance.now();
    try {
      await this.#runWithin(job, envelope, controller);
    } catch (error) {
      if (this.#stopping && controller.signal.aborted) {
        await settle(() => this.#giveBack(job));
        return;
      }
      log.warn({ err: error, attempt: job.retryCount + 1 }, "a job failed");
      await settle(() => this.#fail(job, envelope, error));
      return;
    }
    await settle(() => this.#options.boss.complete(job.name, job));
    log.debug({ ms: Math.round(performance.now() - startedAt) }, "a job is done");
  }

  /** The handler's run, or the moment in which it was aborted, whichever is first. */
  async #runWithin(
    job: ClaimedJob,
    envelope: JobEnvelope,
    controller: AbortController,
  ): Promise<void> {
    const { run, retryLimit = RETRY_LIMIT_DEFAULT, timeoutSeconds } = this.#options.job;
    const { signal } = controller;
    const limitSeconds = timeoutSeconds ?? TIMEOUT_DEFAULT_SECONDS;
    const timer = setTimeout(() => {
      controller.abort(new Error(`the job took more than ${limitSeconds} s`));
    }, limitSeconds * 1_000);
    const context: JobContext = {
      signal,
      attempt: job.retryCount + 1,
      isLastAttempt: envelope.failures >= retryLimit || job.retryCount >= job.retryLimit,
      jobId: job.id,
      requestId: envelope.request_id,
    };
    const aborted = Promise.withResolvers<never>();
    const onAbort = (): void => aborted.reject(signal.reason);
    signal.addEventListener("abort", onAbort, { once: true });
    try {
      await Promise.race([run(envelope, context, job), aborted.promise]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    }
  }

  async #fail(job: ClaimedJob, envelope: JobEnvelope, error: unknown): Promise<void> {
    const { boss, engine, job: kind, onExhausted } = this.#options;
    const { isExhausted } = await failJob({
      boss,
      engine,
      job,
      error,
      failures: envelope.failures + 1,
      retryLimit: kind.retryLimit ?? RETRY_LIMIT_DEFAULT,
      retryDelaySeconds: kind.retryDelaySeconds ?? RETRY_DELAY_DEFAULT_SECONDS,
    });
    if (isExhausted) onExhausted();
  }

  /** Back into the queue as if it had not been fetched. */
  async #giveBack(job: ClaimedJob): Promise<void> {
    await this.#options.engine.session((session) =>
      session.query({
        text:
          "UPDATE pgboss.job SET state = 'retry', started_on = NULL, heartbeat_on = NULL, " +
          "start_after = now() WHERE name = $1 AND id = $2::uuid AND state = 'active' " +
          "AND retry_count = $3::int",
        values: [job.name, job.id, job.retryCount],
        shape: "arrays",
      }),
    );
  }
}

const beating = z.array(z.tuple([z.uuid()]));

/** Marks these runs as alive and answers the ids of those that are still ours. */
async function beatHearts(
  engine: SqlEngine,
  name: string,
  runs: readonly ActiveRun[],
): Promise<ReadonlySet<string>> {
  const held = runs.map(({ job }) => ({ id: job.id, attempt: job.retryCount }));
  const rows = await engine.session((session) =>
    session.query({
      text:
        "UPDATE pgboss.job SET heartbeat_on = now() " +
        "FROM json_to_recordset($2::json) AS held (id uuid, attempt int) " +
        "WHERE job.name = $1 AND job.id = held.id AND job.retry_count = held.attempt " +
        "AND job.state = 'active' RETURNING job.id::text",
      values: [name, JSON.stringify(held)],
      shape: "arrays",
    }),
  );
  return new Set(beating.parse(rows).map(([id]) => id));
}

/** Writes a job's end down, patiently: else it would run once more for nothing. */
async function settle(write: () => Promise<unknown>): Promise<void> {
  for (const waitMs of SETTLE_RETRY_MS) {
    try {
      await write();
      return;
    } catch {
      await sleep(waitMs);
    }
  }
  await write();
}
