import type { Usage } from "@emblazon/contract";
import { sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { storageBytesOf } from "../../records/storage-use.ts";

const DAYS = 90;

export interface FindUsageOptions {
  readonly ownerId: string;
  readonly storageLimitBytes: number;
}

/** What someone has made, counted in the database; `tx` runs as them. */
export async function findUsage(
  tx: Tx,
  { ownerId, storageLimitBytes }: FindUsageOptions,
): Promise<Usage> {
  return {
    totals: await countAll(tx),
    per_day: await countDays(tx),
    per_kind: await countKinds(tx),
    per_model: await countModels(tx),
    storage_bytes: await storageBytesOf(tx, ownerId),
    storage_limit_bytes: storageLimitBytes,
    credits: null,
  };
}

async function countAll(tx: Tx): Promise<Usage["totals"]> {
  const [row] = await tx.execute<Usage["totals"]>(sql`
    SELECT (SELECT count(*)::int FROM projects) AS projects,
      (SELECT count(*)::int FROM generations) AS generations,
      count(*) FILTER (WHERE status = 'completed')::int AS assets,
      count(*) FILTER (WHERE favorite)::int AS favorites
    FROM assets`);
  return row ?? { projects: 0, generations: 0, assets: 0, favorites: 0 };
}

async function countDays(tx: Tx): Promise<Usage["per_day"]> {
  return tx.execute<Usage["per_day"][number]>(sql`
    WITH days AS (
      SELECT generate_series(today - ${DAYS - 1}::int, today, interval '1 day')::date AS day
      FROM (SELECT (now() AT TIME ZONE 'UTC')::date AS today) AS clock
    ), started AS (
      SELECT (created_at AT TIME ZONE 'UTC')::date AS day, count(*)::int AS n FROM generations
      WHERE created_at > now() - make_interval(days => ${DAYS}::int) GROUP BY 1
    ), finished AS (
      SELECT (completed_at AT TIME ZONE 'UTC')::date AS day, count(*)::int AS n FROM assets
      WHERE status = 'completed' AND completed_at > now() - make_interval(days => ${DAYS}::int)
      GROUP BY 1
    )
    SELECT to_char(days.day, 'YYYY-MM-DD') AS date, coalesce(started.n, 0) AS generations,
      coalesce(finished.n, 0) AS assets
    FROM days LEFT JOIN started USING (day) LEFT JOIN finished USING (day) ORDER BY days.day`);
}

async function countKinds(tx: Tx): Promise<Usage["per_kind"]> {
  return tx.execute<Usage["per_kind"][number]>(sql`
    SELECT kind, count(*)::int AS assets FROM assets WHERE status = 'completed'
    GROUP BY kind ORDER BY 2 DESC, 1`);
}

async function countModels(tx: Tx): Promise<Usage["per_model"]> {
  return tx.execute<Usage["per_model"][number]>(sql`
    SELECT model_used AS model, count(*)::int AS assets,
      coalesce(round(avg(generation_time_ms)), 0)::int AS average_ms
    FROM assets WHERE status = 'completed' AND model_used IS NOT NULL
    GROUP BY model_used ORDER BY 2 DESC, 1`);
}
