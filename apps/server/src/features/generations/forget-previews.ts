import { sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";

/**
 * Takes the previews of assets out of their generation's stream. Whoever reads it later gets every
 * event all the same: of an unfinished asset the newest preview is there, of a finished one none.
 */
export async function forgetPreviews(
  tx: Tx,
  generationId: string,
  assetIds: readonly string[],
): Promise<void> {
  if (assetIds.length === 0) return;
  const ids = assetIds.map((id) => sql`${id}`);
  // Only vendors send any: without one, no event is looked at. Next to all end at the text, before
  // JSON is read of them.
  await tx.execute(sql`
    UPDATE events SET payload = (payload::jsonb - 'preview')::json
    WHERE stream_id = ${generationId}::uuid
      AND EXISTS (
        SELECT FROM attempts WHERE generation_id = ${generationId}::uuid AND vendor IS NOT NULL
      )
      AND payload::text LIKE '%"preview":"data:%'
      AND payload ->> 'event' = 'asset_generating'
      AND payload ->> 'asset_id' IN (${sql.join(ids, sql`, `)})`);
}
