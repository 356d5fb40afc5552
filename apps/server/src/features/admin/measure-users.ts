import type { AdminUser } from "@emblazon/contract";
import { sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";

export type UserMeasures = Pick<
  AdminUser,
  "last_used_at" | "project_count" | "asset_count" | "storage_bytes"
>;

type Row = {
  id: string;
  projects: number;
  assets: number;
  bytes: number;
  used_ms: number | null;
};

/** What users have, the trash counted in, and when they were last here: one query for all of them. */
export async function measureUsers(
  tx: Tx,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, UserMeasures>> {
  if (userIds.length === 0) return new Map();
  const ids = sql.join(
    userIds.map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  const rows = await tx.execute<Row>(sql`
    SELECT u.id::text AS id, p.count AS projects, a.count AS assets,
      (a.bytes + v.bytes + i.bytes)::float8 AS bytes,
      (extract(epoch FROM greatest(s.used_at, k.used_at)) * 1000)::float8 AS used_ms
    FROM users u,
      LATERAL (SELECT count(*)::int FROM projects WHERE owner_id = u.id) p,
      LATERAL (SELECT count(*)::int, coalesce(sum(size_bytes), 0) AS bytes
        FROM assets WHERE owner_id = u.id) a,
      LATERAL (SELECT coalesce(sum(size_bytes), 0) AS bytes
        FROM asset_versions WHERE owner_id = u.id) v,
      LATERAL (SELECT coalesce(sum(bytes), 0) AS bytes
        FROM inspiration_images WHERE owner_id = u.id) i,
      LATERAL (SELECT max(renewed_at) AS used_at FROM sessions WHERE owner_id = u.id) s,
      LATERAL (SELECT max(last_used_at) AS used_at FROM api_keys WHERE owner_id = u.id) k
    WHERE u.id IN (${ids})`);
  return new Map(rows.map((row) => [row.id, toMeasures(row)]));
}

function toMeasures({ projects, assets, bytes, used_ms }: Row): UserMeasures {
  return {
    last_used_at: used_ms === null ? null : new Date(used_ms).toISOString(),
    project_count: projects,
    asset_count: assets,
    storage_bytes: bytes,
  };
}
