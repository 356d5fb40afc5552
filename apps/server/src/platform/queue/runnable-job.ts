import type { JobWithMetadata } from "pg-boss";
import type { JobEnvelope } from "./job-envelope.ts";
import type { JobContext } from "./queue.ts";

/** A job that this process has taken on. */
export type ClaimedJob = JobWithMetadata;

/** A kind of job as its runner sees it: the payload is still to be read. */
export interface RunnableJob {
  readonly name: string;
  readonly concurrency: number;
  readonly retryLimit?: number;
  readonly retryDelaySeconds?: number;
  readonly timeoutSeconds?: number;
  readonly run: (envelope: JobEnvelope, context: JobContext, job: ClaimedJob) => Promise<void>;
}
