import type { GenerationWithAssets } from "@emblazon/contract";
import { asc, eq } from "drizzle-orm";
import type { Tx } from "../platform/database/database.ts";
import { assets } from "../schema/assets.ts";
import type { AssetRow } from "../schema/assets.ts";
import { generations } from "../schema/generations.ts";
import type { Links } from "./links.ts";
import { presentAssets } from "./present-assets.ts";
import { countStatuses, presentGeneration } from "./present-generation.ts";

/** A generation's assets in their order; seen are only those of the transaction's user. */
export async function generationAssets(tx: Tx, generationId: string): Promise<AssetRow[]> {
  return tx
    .select()
    .from(assets)
    .where(eq(assets.generation_id, generationId))
    .orderBy(asc(assets.position));
}

/** A generation of the transaction's user as the API shows it, or null. */
export async function findGeneration(
  tx: Tx,
  generationId: string,
  links: Links,
): Promise<GenerationWithAssets | null> {
  const [row] = await tx.select().from(generations).where(eq(generations.id, generationId));
  if (!row) return null;
  const rows = await generationAssets(tx, generationId);
  const counts = countStatuses(rows.map((asset) => asset.status));
  return {
    ...presentGeneration(row, counts, links),
    assets: await presentAssets(tx, rows, links),
  };
}
