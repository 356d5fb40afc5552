import type { PgBoss } from "pg-boss";
import type { SqlEngine } from "../database/sql-engine.ts";
import { inBossTransaction } from "./boss-database.ts";
import { retryDelaySeconds } from "./retry-policy.ts";
import type { ClaimedJob } from "./runnable-job.ts";

export interface FailJobOptions {
  readonly boss: PgBoss;
  readonly engine: SqlEngine;
  readonly job: ClaimedJob;
  readonly error: unknown;
  /** Errors so far, this one counted in. */
  readonly failures: number;
  readonly retryLimit: number;
  readonly retryDelaySeconds: number;
}

/**
 * Writes down that a run ended in an error. pg-boss counts runs; we count errors, so that a machine
 * that is switched off a few times does not use up a job's chances.
 */
export async function failJob(options: FailJobOptions): Promise<{ isExhausted: boolean }> {
  const { boss, engine, job, error, failures, retryLimit } = options;
  const isExhausted = failures > retryLimit;
  const delay = retryDelaySeconds(failures, options.retryDelaySeconds, Math.random());
  await inBossTransaction(engine, async (database) => {
    await database.executeSql(
      "UPDATE pgboss.job SET data = jsonb_set(data, '{failures}', to_jsonb($4::int)), " +
        "retry_limit = CASE WHEN $5::boolean THEN retry_count ELSE retry_limit END " +
        "WHERE name = $1 AND id = $2::uuid AND state = 'active' AND retry_count = $3::int",
      [job.name, job.id, job.retryCount, failures, isExhausted],
    );
    await boss.fail(job.name, job, { message: describe(error) }, { db: database });
    if (isExhausted) return;
    await database.executeSql(
      "UPDATE pgboss.job SET start_after = now() + $3::float8 * interval '1 second' " +
        "WHERE name = $1 AND id = $2::uuid AND state = 'retry'",
      [job.name, job.id, delay],
    );
  });
  return { isExhausted };
}

function describe(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}
