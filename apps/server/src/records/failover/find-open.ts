import { sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";

export interface OpenAsset {
  readonly assetId: string;
  readonly ownerId: string;
}

/** A generation's assets with an attempt that was begun, or paid for in advance, and never ended. */
export async function findOpen(
  database: Database,
  generationId: string,
): Promise<readonly OpenAsset[]> {
  return database.asSystem((tx) =>
    tx.execute<OpenAsset & Record<string, unknown>>(sql`
      SELECT id AS "assetId", owner_id AS "ownerId" FROM assets
      WHERE generation_id = ${generationId}::uuid AND (
        EXISTS (SELECT FROM attempts
          WHERE asset_id = assets.id AND number >= 1 AND ended_ms IS NULL)
        OR EXISTS (SELECT FROM engine_spending WHERE NOT settled AND attempt = assets.id || ':' || (
          SELECT count(*) + 1 FROM attempts WHERE asset_id = assets.id AND number >= 1)))
      ORDER BY position`),
  );
}
