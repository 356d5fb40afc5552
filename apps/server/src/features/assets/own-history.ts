import { sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";

/** More would take longer than a person waits; the newest are the likeliest to be met again. */
const MOST = 2_000;
const DEEPEST = 50;

export interface OwnShape {
  readonly id: string;
  readonly title: string;
  readonly fingerprint: string;
}

/**
 * The shapes of the user's other logos, newest first. Those that the logo was made from or that
 * were made from it are left out: that they look alike says nothing.
 */
export async function ownHistory(tx: Tx, assetId: string): Promise<OwnShape[]> {
  const rows = await tx.execute<{ id: string; title: string; fingerprint: string }>(sql`
    WITH RECURSIVE up AS (
      SELECT id, parent_asset_id, 0 AS depth FROM assets WHERE id = ${assetId}::uuid
      UNION ALL
      SELECT a.id, a.parent_asset_id, up.depth + 1 FROM assets a
        JOIN up ON a.id = up.parent_asset_id WHERE up.depth < ${DEEPEST}::int
    ), family AS (
      SELECT id, 0 AS depth FROM (SELECT id FROM up ORDER BY depth DESC LIMIT 1) root
      UNION ALL
      SELECT a.id, family.depth + 1 FROM assets a
        JOIN family ON a.parent_asset_id = family.id WHERE family.depth < ${DEEPEST}::int
    )
    SELECT id, title, fingerprint FROM assets
    WHERE fingerprint IS NOT NULL AND trashed_at IS NULL
      AND id NOT IN (SELECT id FROM family)
    ORDER BY id DESC LIMIT ${MOST}::int`);
  return rows;
}
