import type { Asset, assetListQuery } from "@emblazon/contract";
import { and, desc, eq, getTableColumns, isNotNull, isNull, sql } from "drizzle-orm";
import type { SQL } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../platform/database/database.ts";
import { assetPlace, decodeCursor, toPage } from "./cursor.ts";
import type { Page } from "./cursor.ts";
import type { Links } from "./links.ts";
import { presentAssets } from "./present-assets.ts";
import { matchesSearch } from "./search.ts";
import { assets } from "../schema/assets.ts";
import { projects } from "../schema/projects.ts";

export type AssetListQuery = z.output<typeof assetListQuery>;

export interface ListAssetsOptions {
  /** Whether assets are listed whose whole project lies in the trash. */
  readonly inTrashedProjects?: boolean;
}

/**
 * One page of the user's assets: the newest generation first, within one by position. The order
 * rests on what never changes, so pages stay whole while rows are added.
 */
export async function listAssets(
  tx: Tx,
  query: AssetListQuery,
  links: Links,
  options: ListAssetsOptions = {},
): Promise<Page<Asset>> {
  const inTrashedProjects = options.inTrashedProjects ?? false;
  const found = await tx
    .select(getTableColumns(assets))
    .from(assets)
    .leftJoin(projects, eq(projects.id, assets.project_id))
    .where(and(...filters(query), inTrashedProjects ? undefined : isNull(projects.trashed_at)))
    .orderBy(desc(assets.generation_id), assets.position)
    .limit(query.limit + 1);
  const { rows, next_cursor } = toPage(found, query.limit, (row) => ({
    generation: row.generation_id,
    position: row.position,
  }));
  return { data: await presentAssets(tx, rows, links), next_cursor };
}

function filters(query: AssetListQuery): (SQL | undefined)[] {
  const after = decodeCursor(assetPlace, query.cursor);
  return [
    query.trashed ? isNotNull(assets.trashed_at) : isNull(assets.trashed_at),
    query.kind === undefined ? undefined : eq(assets.kind, query.kind),
    query.favorite === undefined ? undefined : eq(assets.favorite, query.favorite),
    query.project_id === undefined ? undefined : eq(assets.project_id, query.project_id),
    query.q === undefined ? undefined : matchesSearch([assets.search, projects.search], query.q),
    after === null
      ? undefined
      : // Said so that the index is entered at this place, and read on in its own order.
        sql`(${assets.generation_id} <= ${after.generation}::uuid
          AND (${assets.generation_id} < ${after.generation}::uuid
            OR ${assets.position} > ${after.position}))`,
  ];
}
