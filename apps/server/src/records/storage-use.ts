import { sql } from "drizzle-orm";
import type { Tx } from "../platform/database/database.ts";

/** What one person's files weigh, in bytes; what lies in the trash too. Read from indexes alone. */
export async function storageBytesOf(tx: Tx, ownerId: string): Promise<number> {
  const [row] = await tx.execute<{ bytes: number }>(sql`
    SELECT (
      (SELECT coalesce(sum(size_bytes), 0) FROM assets WHERE owner_id = ${ownerId}::uuid) +
      (SELECT coalesce(sum(size_bytes), 0) FROM asset_versions WHERE owner_id = ${ownerId}::uuid) +
      (SELECT coalesce(sum(bytes), 0) FROM inspiration_images WHERE owner_id = ${ownerId}::uuid)
    )::float8 AS bytes`);
  return row?.bytes ?? 0;
}
