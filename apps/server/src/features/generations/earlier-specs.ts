import type { LogoSpec } from "@emblazon/contract";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { assets } from "../../schema/assets.ts";

/** More would slow the engine's comparison down without changing what it picks. */
const MOST = 36;

/** The latest recipes of a project, so that new ones can differ from them. */
export function earlierSpecs(tx: Tx, projectId: string): Promise<LogoSpec[]> {
  return latestSpecs(tx, eq(assets.project_id, projectId));
}

/** The latest recipes that came of one asset, so that asking again gives others. */
export function siblingSpecs(tx: Tx, parentAssetId: string): Promise<LogoSpec[]> {
  return latestSpecs(tx, eq(assets.parent_asset_id, parentAssetId));
}

async function latestSpecs(tx: Tx, within: SQL): Promise<LogoSpec[]> {
  const rows = await tx
    .select({ spec: assets.spec })
    .from(assets)
    .where(and(within, isNotNull(assets.spec)))
    .orderBy(desc(assets.generation_id), assets.position)
    .limit(MOST);
  return rows.flatMap(({ spec }) => (spec === null ? [] : [spec]));
}
