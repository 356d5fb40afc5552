import type { assetBulk } from "@emblazon/contract";
import { inArray, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { assets } from "../../schema/assets.ts";

export type AssetBulk = z.output<typeof assetBulk>;

/** Does one thing to many assets; answers those it found, in the order of the request. */
export async function bulkAssets(tx: Tx, { ids, action }: AssetBulk): Promise<string[]> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  const touched = await tx
    .update(assets)
    .set(changeOf(action))
    .where(inArray(assets.id, wanted))
    .returning({ id: assets.id });
  const found = new Set(touched.map(({ id }) => id));
  return wanted.filter((id) => found.has(id));
}

function changeOf(action: AssetBulk["action"]): Record<string, unknown> {
  switch (action) {
    case "favorite":
      return { favorite: true };
    case "unfavorite":
      return { favorite: false };
    case "trash":
      return { trashed_at: sql`coalesce(${assets.trashed_at}, now())` };
    case "restore":
      return { trashed_at: null };
  }
}
