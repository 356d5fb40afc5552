import type { Asset } from "@emblazon/contract";
import { asc, inArray } from "drizzle-orm";
import type { Tx } from "../platform/database/database.ts";
import type { AssetRow } from "../schema/assets.ts";
import { attempts } from "../schema/attempts.ts";
import type { AttemptRow } from "../schema/attempts.ts";
import type { Links } from "./links.ts";
import { presentAsset } from "./present-asset.ts";

/** Assets as the API shows them, in the given order, with the attempts that each took. */
export async function presentAssets(
  tx: Tx,
  rows: readonly AssetRow[],
  links: Links,
): Promise<Asset[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const ledger = await tx
    .select()
    .from(attempts)
    .where(inArray(attempts.asset_id, ids))
    .orderBy(asc(attempts.id));
  const byAsset = Map.groupBy(ledger, (attempt: AttemptRow) => attempt.asset_id);
  return rows.map((row) => presentAsset(row, byAsset.get(row.id) ?? [], links));
}
