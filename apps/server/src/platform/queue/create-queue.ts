import { randomUUID } from "node:crypto";
import { PgBoss } from "pg-boss";
import type { QueueResult } from "pg-boss";
import type { Database, Tx } from "../database/database.ts";
import type { SqlEngine } from "../database/sql-engine.ts";
import type { Log } from "../log/log.ts";
import { bossDatabase } from "./boss-database.ts";
import type { JobEnvelope } from "./job-envelope.ts";
import { JobRunner } from "./job-runner.ts";
import type { EnqueueOptions, JobDefinition, Queue } from "./queue.ts";
import { releaseActiveJobs } from "./release-active-jobs.ts";
import { CRASH_ALLOWANCE, TIMEOUT_DEFAULT_SECONDS } from "./retry-policy.ts";
import type { RunnableJob } from "./runnable-job.ts";

const JOBS_CHANNEL = "emblazon_jobs";

/** How late a job can start when its notification was lost. */
const POLL_MS = 2_000;
const KEEP_ALIVE_MS = 3_000;
/** The least that pg-boss allows: a dead process's jobs run again after this and a look each 2 s. */
const HEARTBEAT_SECONDS = 10;
const SUPERVISE_SECONDS = 2;
const DONE_KEPT_SECONDS = 24 * 3_600;
/** Beyond our own time limit, for a process that hangs. */
const EXPIRY_MARGIN_SECONDS = 60;
const EXHAUSTED_RETRY_LIMIT = 20;

export interface QueueOptions {
  readonly engine: SqlEngine;
  readonly database: Database;
  readonly log: Log;
  /** Whether this process runs jobs, or only adds them. */
  readonly works: boolean;
}

interface Defined {
  readonly job: RunnableJob;
  readonly accepts: (payload: object) => unknown;
  /** Runs after the last attempt; null when nobody needs to be told. */
  readonly aftermath: RunnableJob | null;
}

/** The queue over pg-boss, in whichever database there is. */
export function createQueue(options: QueueOptions): Queue {
  return new BossQueue(options);
}

class BossQueue implements Queue {
  readonly #options: QueueOptions;
  readonly #boss: PgBoss;
  readonly #defined = new Map<string, Defined>();
  readonly #runners = new Map<string, JobRunner>();
  readonly #timers: NodeJS.Timeout[] = [];
  #unlisten: (() => Promise<void>) | null = null;

  constructor(options: QueueOptions) {
    this.#options = options;
    const isEmbedded = options.engine.kind === "embedded";
    this.#boss = new PgBoss({
      db: bossDatabase(options.engine),
      backend: isEmbedded ? "pglite" : "postgres",
      schedule: false,
      supervise: options.works,
      monitorVacuum: false,
      reindex: false,
      ...(isEmbedded
        ? {}
        : {
            superviseIntervalSeconds: SUPERVISE_SECONDS,
            monitorIntervalSeconds: SUPERVISE_SECONDS,
          }),
    });
    this.#boss.on("error", (error) => options.log.warn({ err: error }, "the queue had a problem"));
  }

  define<Payload extends object>(definition: JobDefinition<Payload>): void {
    if (this.#defined.has(definition.name)) throw new Error(`${definition.name} is defined twice`);
    this.#defined.set(definition.name, toDefined(definition));
  }

  async enqueue(
    tx: Tx,
    name: string,
    payload: object,
    options: EnqueueOptions = {},
  ): Promise<void> {
    const defined = this.#defined.get(name);
    if (defined === undefined) throw new Error(`there is no kind of job named ${name}`);
    defined.accepts(payload);
    const id = randomUUID();
    const envelope: JobEnvelope = { payload, failures: 0 };
    if (options.requestId !== undefined) envelope.request_id = options.requestId;
    await this.#options.database.elevated(tx, async (run) => {
      const database = {
        executeSql: async (text: string, values?: unknown[]) => ({ rows: await run(text, values) }),
      };
      await this.#boss.send(name, envelope, {
        id,
        singletonKey: options.key ?? id,
        ...(options.delaySeconds === undefined ? {} : { startAfter: options.delaySeconds }),
        ...(options.priority === undefined ? {} : { priority: options.priority }),
        db: database,
      });
      await run("SELECT pg_notify($1, $2)", [JOBS_CHANNEL, name]);
    });
  }

  async start(): Promise<void> {
    await this.#boss.start();
    const known = new Map((await this.#boss.getQueues()).map((queue) => [queue.name, queue]));
    for (const { job, aftermath } of this.#defined.values()) {
      if (aftermath !== null) await this.#makeQueue(known.get(aftermath.name), aftermath);
      await this.#makeQueue(known.get(job.name), job, aftermath);
    }
    if (!this.#options.works) return;
    const { engine } = this.#options;
    const nudgeAll = (): void => this.#runners.forEach((runner) => runner.nudge());
    this.#unlisten = await this.#options.database.listen(
      JOBS_CHANNEL,
      (name) => this.#nudge(name),
      nudgeAll,
    );
    await engine.joinWorkers(() => releaseActiveJobs(engine, this.#boss));
    // From here on: a runner that fetched before would have its own jobs released.
    for (const { job, aftermath } of this.#defined.values()) {
      this.#addRunner(job, () => this.#nudge(aftermath?.name));
      if (aftermath !== null) this.#addRunner(aftermath, () => undefined);
    }
    nudgeAll();
    this.#timers.push(setInterval(nudgeAll, POLL_MS));
    if (engine.kind === "postgres") {
      this.#timers.push(setInterval(() => void this.#keepAlive(), KEEP_ALIVE_MS));
    }
  }

  async check(): Promise<number> {
    const startedAt = performance.now();
    const there = new Set((await this.#boss.getQueues()).map((queue) => queue.name));
    const missing = [...this.#defined.keys()].filter((name) => !there.has(name));
    if (missing.length > 0) throw new Error(`no queue for ${missing.join(", ")}`);
    return performance.now() - startedAt;
  }

  async stop(graceMs: number): Promise<void> {
    // pg-boss's own stop first would end the heartbeats of what still runs.
    const [poll] = this.#timers;
    clearInterval(poll);
    await this.#unlisten?.();
    await Promise.all([...this.#runners.values()].map((runner) => runner.stop(graceMs)));
    for (const timer of this.#timers) clearInterval(timer);
    await this.#boss.stop({ graceful: false, close: false });
  }

  async #makeQueue(
    known: QueueResult | undefined,
    job: RunnableJob,
    aftermath: RunnableJob | null = null,
  ): Promise<void> {
    const settings = {
      retryLimit: (job.retryLimit ?? 0) + CRASH_ALLOWANCE,
      retryDelay: 0,
      retryBackoff: false,
      expireInSeconds: (job.timeoutSeconds ?? TIMEOUT_DEFAULT_SECONDS) + EXPIRY_MARGIN_SECONDS,
      deleteAfterSeconds: DONE_KEPT_SECONDS,
      ...(this.#options.engine.kind === "postgres" ? { heartbeatSeconds: HEARTBEAT_SECONDS } : {}),
      ...(aftermath === null ? {} : { deadLetter: aftermath.name }),
    };
    if (known !== undefined && isAsWanted(known, settings)) return;
    // An aftermath has no key of its own, and each one must run.
    const policy = this.#defined.has(job.name) ? "exclusive" : "standard";
    if (known === undefined) await this.#boss.createQueue(job.name, { policy, ...settings });
    else await this.#boss.updateQueue(job.name, settings);
    // Known from now on, so that adding a job never has to ask outside of the caller's transaction.
    await this.#boss.touch(job.name, randomUUID());
  }

  #addRunner(job: RunnableJob, onExhausted: () => void): void {
    const { engine, log } = this.#options;
    const runner = new JobRunner({ boss: this.#boss, engine, log, job, onExhausted });
    this.#runners.set(job.name, runner);
  }

  #nudge(name: string | undefined): void {
    if (name !== undefined) this.#runners.get(name)?.nudge();
  }

  async #keepAlive(): Promise<void> {
    for (const runner of this.#runners.values()) {
      try {
        await runner.keepAlive();
      } catch (error) {
        this.#options.log.warn({ err: error, job: runner.name }, "a heartbeat failed");
      }
    }
  }
}

function isAsWanted(known: QueueResult, settings: object): boolean {
  return Object.entries(settings).every(([name, value]) => Reflect.get(known, name) === value);
}

function toDefined<Payload extends object>(definition: JobDefinition<Payload>): Defined {
  const { payload: schema, handler, onExhausted, ...settings } = definition;
  const job: RunnableJob = {
    ...settings,
    run: ({ payload }, context) => handler(schema.parse(payload), context),
  };
  const accepts = (payload: object): unknown => schema.parse(payload);
  if (onExhausted === undefined) return { job, accepts, aftermath: null };
  const aftermath: RunnableJob = {
    name: `${definition.name}-exhausted`,
    concurrency: 1,
    retryLimit: EXHAUSTED_RETRY_LIMIT,
    run: ({ payload }, _context, claimed) =>
      onExhausted(schema.parse(payload), new Error(JSON.stringify(claimed.sourceOutput))),
  };
  return { job, accepts, aftermath };
}
