import type { PgBoss } from "pg-boss";
import { z } from "zod";
import type { SqlEngine } from "../database/sql-engine.ts";

const leftOver = z.array(z.tuple([z.string(), z.uuid()]));

/**
 * Gives back, at once, what was running when the last process ended. Only to be called while no
 * other process works on the same database. A job that has outlived too many crashes is failed.
 */
export async function releaseActiveJobs(engine: SqlEngine, boss: PgBoss): Promise<void> {
  const rows = await engine.session(async (session) => {
    await session.script(
      "UPDATE pgboss.job SET state = 'retry', start_after = now(), heartbeat_on = NULL " +
        "WHERE state = 'active' AND retry_count < retry_limit",
    );
    return session.query({
      text: "SELECT name, id::text FROM pgboss.job WHERE state = 'active'",
      shape: "arrays",
    });
  });
  for (const [name, id] of leftOver.parse(rows)) {
    await boss.fail(name, id, { message: "the process ended in every run" });
  }
}
