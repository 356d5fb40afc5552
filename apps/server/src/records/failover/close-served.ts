import { sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";

/**
 * Ends the attempts of a generation that have served and were cut off before their money was settled:
 * their assets are there, so that nobody goes on with them. For whoever alone runs the generation.
 */
export async function closeServed(database: Database, generationId: string): Promise<void> {
  await database.asSystem(async (tx) => {
    await tx.execute(sql`
      UPDATE engine_spending SET settled = true, micros = coalesce(attempts.cost_micros, micros)
      FROM attempts
      WHERE attempts.generation_id = ${generationId}::uuid AND attempts.number >= 1
        AND attempts.outcome = 'completed' AND attempts.ended_ms IS NULL
        AND engine_spending.attempt = attempts.asset_id || ':' || attempts.number
        AND NOT engine_spending.settled`);
    await tx.execute(sql`
      UPDATE attempts SET ended_ms = started_ms + coalesce(ms, 0)
      WHERE generation_id = ${generationId}::uuid AND number >= 1
        AND outcome = 'completed' AND ended_ms IS NULL`);
  });
}
