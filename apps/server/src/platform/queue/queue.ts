import type { z } from "zod";
import type { Tx } from "../database/database.ts";

/** What a handler learns about the run it is in. */
export interface JobContext {
  /** Fires when the program stops or when the run's time is up. */
  readonly signal: AbortSignal;
  /** 1 for the first run, then one more each time. */
  readonly attempt: number;
  /** True when a failure of this run is the end of the job. */
  readonly isLastAttempt: boolean;
  readonly jobId: string;
  /** The request that started the job, for the log; absent when nobody asked. */
  readonly requestId: string | undefined;
}

/**
 * A kind of job. A payload holds ids, not blobs; a handler is safe to run twice and to be killed
 * between any two lines.
 */
export interface JobDefinition<Payload extends object> {
  /** Also the queue's name: lower-case letters, digits, `-`. */
  readonly name: string;
  readonly payload: z.ZodType<Payload>;
  /** How many run side by side in one process. */
  readonly concurrency: number;
  /** Runs after the first one before the job counts as failed; 3 by default. */
  readonly retryLimit?: number;
  /** Seconds before the first retry; doubles each time, with jitter, up to 60 s; 1 by default. */
  readonly retryDelaySeconds?: number;
  /** A run is aborted after this many seconds and tried again; 300 by default. */
  readonly timeoutSeconds?: number;
  readonly handler: (payload: Payload, context: JobContext) => Promise<void>;
  /**
   * Called once when the last attempt has failed, the payload could not be read, or the process
   * died in every attempt; this is where the waiting people are told. Must be safe to run twice.
   */
  readonly onExhausted?: (payload: Payload, error: unknown) => Promise<void>;
}

export interface EnqueueOptions {
  /** While a job with this key waits or runs, another with the same key is not added. */
  readonly key?: string;
  readonly requestId?: string;
  /** Not before this many seconds from now. */
  readonly delaySeconds?: number;
  /** A whole number; of the jobs that wait, those with more of it are run first. 0 by default. */
  readonly priority?: number;
}

/** Jobs in the same database as everything else: they commit or vanish with the caller's work. */
export interface Queue {
  /** Adds a job within `tx`; a worker is woken when `tx` commits. */
  enqueue(tx: Tx, name: string, payload: object, options?: EnqueueOptions): Promise<void>;
  /** Names the worker of a kind of job; must be called for every kind before `start`. */
  define<Payload extends object>(definition: JobDefinition<Payload>): void;
  /** Makes the queues and, where this process works, starts fetching. */
  start(): Promise<void>;
  /** Asks the queue's tables; how many milliseconds it took. Rejects when jobs cannot be kept. */
  check(): Promise<number>;
  /**
   * Stops fetching, gives running jobs `graceMs` to end, then aborts them and gives them back to
   * be run again at once by the next process.
   */
  stop(graceMs: number): Promise<void>;
}
