import { dayOf } from "@emblazon/failover";
import { sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { engineStates } from "../../schema/engine-states.ts";
import type { EngineStateRow } from "../../schema/engine-states.ts";

/** How one engine has done in the last day. */
export interface EngineFigures {
  readonly attempts: number;
  readonly failures: number;
  /** Of what it made; null where it made nothing. */
  readonly medianMs: number | null;
  readonly spentTodayMicros: number;
  /** Of the class and the time of its last failure; null where nothing failed. */
  readonly lastError: { readonly errorClass: string; readonly at: Date } | null;
}

export interface EngineRecords {
  readonly states: ReadonlyMap<string, EngineStateRow>;
  readonly figures: ReadonlyMap<string, EngineFigures>;
}

interface FigureRow extends Record<string, unknown> {
  model: string;
  attempts: number;
  failures: number;
  median_ms: number | null;
  spent: number;
  last_error: string | null;
  last_error_at: string | Date | null;
}

/** What all processes know of all engines: breakers, switches, and the last day's figures. */
export async function readEngineRecords(
  database: Database,
  now: () => number,
): Promise<EngineRecords> {
  return database.asSystem(async (tx) => {
    const states = await tx.select().from(engineStates);
    const day = dayOf(now());
    const rows = await tx.execute<FigureRow>(sql`
      SELECT model,
        count(*)::int AS attempts,
        count(*) FILTER (WHERE outcome IN ('failed', 'timed_out'))::int AS failures,
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY coalesce(ended_ms - started_ms, ms))
          FILTER (WHERE outcome = 'completed'))::float8 AS median_ms,
        coalesce(sum(cost_micros) FILTER (WHERE started_ms / 86400000 = ${day}::int), 0)::float8 AS spent,
        (array_agg(error_class ORDER BY created_at DESC)
          FILTER (WHERE outcome IN ('failed', 'timed_out')))[1] AS last_error,
        max(created_at) FILTER (WHERE outcome IN ('failed', 'timed_out')) AS last_error_at
      FROM attempts WHERE created_at > now() - interval '1 day' GROUP BY model`);
    return {
      states: new Map(states.map((row) => [row.target, row])),
      figures: new Map(rows.map((row) => [row.model, toFigures(row)])),
    };
  });
}

function toFigures(row: FigureRow): EngineFigures {
  const { attempts, failures, median_ms, spent, last_error, last_error_at } = row;
  const medianMs = median_ms === null ? null : Math.round(median_ms);
  const lastError =
    last_error === null || last_error_at === null
      ? null
      : { errorClass: last_error, at: new Date(last_error_at) };
  return { attempts, failures, medianMs, spentTodayMicros: spent, lastError };
}
