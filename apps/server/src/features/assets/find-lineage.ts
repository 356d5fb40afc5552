import type { Lineage, LineageNode, lineageQuery } from "@emblazon/contract";
import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { decodeCursor, idPlace, toPage } from "../../records/cursor.ts";
import { notFound } from "../../records/ids.ts";
import type { Links } from "../../records/links.ts";
import { presentAsset } from "../../records/present-asset.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { lineageSteps } from "./lineage-steps.ts";
import type { Steps } from "./lineage-steps.ts";

/** So many ancestors are shown at most; the nearest ones. */
const MOST_ANCESTORS = 64;
/** So many descendants below the children of the page, and so many generations down. */
const MOST_BELOW = 240;
const DEEPEST = 24;

/**
 * A logo's ancestors in a line and its descendants below it, in seven queries however large the tree
 * is. Where it is cut, `children_total` says how many there are: ask for that node's own lineage.
 * @throws AppError `not_found` for what is not there and for what belongs to someone else
 */
export async function findLineage(
  tx: Tx,
  id: string,
  query: z.output<typeof lineageQuery>,
  links: Links,
): Promise<Lineage> {
  const upwards = await idsUpwards(tx, id);
  if (upwards.length === 0) throw notFound();
  const line = upwards.slice(0, MOST_ANCESTORS + 1).toReversed();
  const children = await pageOfChildren(tx, id, query);
  const below = await idsBelow(tx, children.ids);
  const rows = await tx
    .select()
    .from(assets)
    .where(inArray(assets.id, [...line, ...children.ids, ...below]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const forest: Forest = {
    byId,
    byParent: Map.groupBy(
      [...children.ids, ...below].flatMap((child) => byId.get(child) ?? []),
      (row) => row.parent_asset_id ?? "",
    ),
    line,
    totals: await childTotals(tx, [...byId.keys()]),
    steps: await lineageSteps(tx, rows),
    links,
  };
  const root = forest.byId.get(line[0] ?? "");
  if (!root) throw notFound();
  return {
    asset_id: id,
    root: toNode(forest, root),
    ancestor_ids: line.slice(0, -1),
    more_ancestors: upwards.length > MOST_ANCESTORS + 1,
    next_cursor: children.next_cursor,
  };
}

interface Forest {
  readonly byId: ReadonlyMap<string, AssetRow>;
  /** Descendants of the logo that was asked for. */
  readonly byParent: ReadonlyMap<string, readonly AssetRow[]>;
  /** From the oldest ancestor to the logo itself. */
  readonly line: readonly string[];
  readonly totals: ReadonlyMap<string, number>;
  readonly steps: Steps;
  readonly links: Links;
}

function toNode(forest: Forest, row: AssetRow): LineageNode {
  const next = forest.byId.get(forest.line[forest.line.indexOf(row.id) + 1] ?? "");
  const isAncestor = forest.line.includes(row.id) && next !== undefined;
  const children = isAncestor ? [next] : (forest.byParent.get(row.id) ?? []);
  const shown = presentAsset(row, [], forest.links);
  return {
    asset: {
      id: shown.id,
      parent_asset_id: shown.parent_asset_id,
      generation_id: shown.generation_id,
      position: shown.position,
      status: shown.status,
      title: shown.title,
      favorite: shown.favorite,
      thumbnail_url: shown.thumbnail_url,
      trashed_at: shown.trashed_at,
      created_at: shown.created_at,
    },
    step: forest.steps(row),
    children_total: forest.totals.get(row.id) ?? 0,
    children: children.map((child) => toNode(forest, child)),
  };
}

/** The logo, its parent, its parent's parent …; one too many where the line goes on. */
async function idsUpwards(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    WITH RECURSIVE up AS (
      SELECT id, parent_asset_id, 0 AS depth FROM assets WHERE id = ${id}::uuid
      UNION ALL
      SELECT a.id, a.parent_asset_id, up.depth + 1 FROM assets a
        JOIN up ON a.id = up.parent_asset_id WHERE up.depth <= ${MOST_ANCESTORS}::int
    )
    SELECT id FROM up ORDER BY depth`);
  return rows.map((row) => row.id);
}

async function pageOfChildren(
  tx: Tx,
  id: string,
  query: z.output<typeof lineageQuery>,
): Promise<{ ids: string[]; next_cursor: string | null }> {
  const after = decodeCursor(idPlace, query.cursor);
  const found = await tx
    .select({ id: assets.id })
    .from(assets)
    .where(
      and(eq(assets.parent_asset_id, id), after === null ? undefined : lt(assets.id, after.id)),
    )
    .orderBy(desc(assets.id))
    .limit(query.limit + 1);
  const { rows, next_cursor } = toPage(found, query.limit, (row) => ({ id: row.id }));
  return { ids: rows.map((row) => row.id), next_cursor };
}

/** Everything below those, nearest first, and stops looking when there is enough. */
async function idsBelow(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.execute<{ id: string }>(sql`
    WITH RECURSIVE below AS (
      SELECT a.id, 1 AS depth FROM assets a WHERE ${inArray(sql`a.parent_asset_id`, [...ids])}
      UNION ALL
      SELECT a.id, below.depth + 1 FROM assets a
        JOIN below ON a.parent_asset_id = below.id WHERE below.depth < ${DEEPEST}::int
    ), enough AS (SELECT id, depth FROM below LIMIT ${MOST_BELOW}::int)
    SELECT id FROM enough ORDER BY depth, id DESC`);
  return rows.map((row) => row.id);
}

async function childTotals(tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .select({ parent: assets.parent_asset_id, total: sql<number>`count(*)::int` })
    .from(assets)
    .where(inArray(assets.parent_asset_id, [...ids]))
    .groupBy(assets.parent_asset_id);
  return new Map(rows.map(({ parent, total }) => [parent ?? "", total]));
}
