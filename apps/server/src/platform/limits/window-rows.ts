import { sql } from "drizzle-orm";
import type { Database, Tx } from "../database/database.ts";
import type { LimitRule } from "./limiter.ts";

/** A window as the database has it. */
export interface WindowRow {
  /** May be more than the rule allows: what was refused is counted too. */
  readonly used: number;
  readonly endsInMs: number;
}

/** No count goes on beyond this; an `integer` holds it. */
const MOST_USED = 2_000_000_000;
const millisecondsLeft = sql`(extract(epoch FROM ends_at - clock_timestamp()) * 1000)::float8`;

/**
 * Adds `uses` to a bucket's window, or begins its next one: one statement, so that no two can read
 * the same count. Its moment is `excluded.ends_at` less one window: taken once, for both columns.
 */
export function addUses(
  database: Database,
  bucket: string,
  { windowSeconds }: LimitRule,
  uses: number,
): Promise<WindowRow> {
  const window = sql`make_interval(secs => ${windowSeconds}::int)`;
  const goesOn = sql`known.ends_at > excluded.ends_at - ${window}`;
  return database.asSystem(async (tx) => {
    const [row] = await tx.execute<{ used: number; ends_in_ms: number }>(sql`
      INSERT INTO rate_limits AS known (bucket, used, ends_at)
      VALUES (${bucket}, ${uses}::int, clock_timestamp() + ${window})
      ON CONFLICT (bucket) DO UPDATE SET
        used = CASE WHEN ${goesOn}
          THEN least(known.used::bigint + excluded.used, ${MOST_USED}::bigint)
          ELSE excluded.used END,
        ends_at = CASE WHEN ${goesOn}
          THEN least(known.ends_at, excluded.ends_at)
          ELSE excluded.ends_at END
      RETURNING used, ${millisecondsLeft} AS ends_in_ms`);
    if (!row) throw new Error("a limit was not counted");
    return { used: row.used, endsInMs: row.ends_in_ms };
  });
}

/** Takes one use back out of a window that goes on; what was refused has never been a use. */
export async function takeBackUse(
  database: Database,
  bucket: string,
  { requests }: LimitRule,
): Promise<void> {
  await database.asSystem((tx) =>
    tx.execute(sql`
      UPDATE rate_limits SET used = greatest(least(used, ${requests}::int) - 1, 0)
      WHERE bucket = ${bucket} AND ends_at > clock_timestamp()`),
  );
}

/** The window that goes on; null when there is none. */
export function readWindow(database: Database, bucket: string): Promise<WindowRow | null> {
  return database.asSystem(async (tx) => {
    const [row] = await tx.execute<{ used: number; ends_in_ms: number }>(sql`
      SELECT used, ${millisecondsLeft} AS ends_in_ms FROM rate_limits
      WHERE bucket = ${bucket} AND ends_at > clock_timestamp()`);
    return row ? { used: row.used, endsInMs: row.ends_in_ms } : null;
  });
}

/** Deletes the windows that have ended. */
export async function deleteEndedWindows(tx: Tx): Promise<void> {
  await tx.execute(sql`DELETE FROM rate_limits WHERE ends_at < clock_timestamp()`);
}
