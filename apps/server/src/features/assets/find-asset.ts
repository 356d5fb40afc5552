import type { Asset } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { notFound } from "../../records/ids.ts";
import type { Links } from "../../records/links.ts";
import { presentAssets } from "../../records/present-assets.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";

/** @throws AppError `not_found` for what is not there and for what belongs to someone else */
export async function findAssetRow(tx: Tx, id: string): Promise<AssetRow> {
  const [row] = await tx.select().from(assets).where(eq(assets.id, id));
  if (!row) throw notFound();
  return row;
}

export async function showAsset(tx: Tx, row: AssetRow, links: Links): Promise<Asset> {
  const [shown] = await presentAssets(tx, [row], links);
  if (!shown) throw notFound();
  return shown;
}
