import type { Project } from "@emblazon/contract";
import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import type { Links } from "../../records/links.ts";
import { thumbnailUrl } from "../../records/present-asset.ts";
import { presentGenerations } from "../../records/present-generations.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { generations } from "../../schema/generations.ts";
import type { GenerationRow } from "../../schema/generations.ts";
import { inspirationImages } from "../../schema/inspiration-images.ts";
import type { InspirationImageRow } from "../../schema/inspiration-images.ts";
import type { ProjectRow } from "../../schema/projects.ts";

const THUMBNAILS = 6;

type Ids = readonly string[];

/** Projects as the API shows them, in the given order; five queries whatever their number. */
export async function presentProjects(
  tx: Tx,
  rows: readonly ProjectRow[],
  links: Links,
): Promise<Project[]> {
  if (rows.length === 0) return [];
  const ids = rows.map((row) => row.id);
  const images = Map.groupBy(await imagesOf(tx, ids), (image) => image.project_id);
  const counts = await assetCounts(tx, ids);
  const thumbnails = Map.groupBy(await newestDone(tx, ids), (asset) => asset.project_id);
  const latest = await latestGenerations(tx, ids, links);
  return rows.map((row) => ({
    ...presentRow(row),
    inspiration: (images.get(row.id) ?? []).map(({ id, width, height, bytes }) => ({
      id,
      url: links.inspiration(row.id, id),
      width,
      height,
      bytes,
    })),
    asset_count: counts.get(row.id) ?? 0,
    thumbnails: (thumbnails.get(row.id) ?? []).map((asset) => ({
      asset_id: asset.id,
      url: thumbnailUrl(asset, links),
    })),
    latest_generation: latest.get(row.id) ?? null,
  }));
}

type OwnFields = Omit<Project, "inspiration" | "asset_count" | "thumbnails" | "latest_generation">;

function presentRow(row: ProjectRow): OwnFields {
  return {
    id: row.id,
    name: row.name,
    tagline: row.tagline,
    industry: row.industry,
    description: row.description,
    style: row.style,
    personality: row.personality,
    colors: row.colors,
    include_text_in_ai: row.include_text_in_ai,
    favorite: row.favorite,
    trashed_at: row.trashed_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  };
}

async function imagesOf(tx: Tx, ids: Ids): Promise<InspirationImageRow[]> {
  return tx
    .select()
    .from(inspirationImages)
    .where(inArray(inspirationImages.project_id, [...ids]))
    .orderBy(asc(inspirationImages.position));
}

/** Finished assets that are not in the trash. */
async function assetCounts(tx: Tx, ids: Ids): Promise<Map<string | null, number>> {
  const rows = await tx
    .select({ projectId: assets.project_id, count: sql<number>`count(*)::int` })
    .from(assets)
    .where(shown(ids))
    .groupBy(assets.project_id);
  return new Map(rows.map(({ projectId, count }) => [projectId, count]));
}

async function newestDone(
  tx: Tx,
  ids: Ids,
): Promise<Pick<AssetRow, "id" | "project_id" | "version" | "kind">[]> {
  const ranked = tx
    .select({
      id: assets.id,
      project_id: assets.project_id,
      version: assets.version,
      kind: assets.kind,
      rank: sql<number>`row_number() OVER (PARTITION BY ${assets.project_id}
        ORDER BY ${assets.generation_id} DESC, ${assets.position})::int`.as("rank"),
    })
    .from(assets)
    .where(shown(ids))
    .as("ranked");
  return tx
    .select({
      id: ranked.id,
      project_id: ranked.project_id,
      version: ranked.version,
      kind: ranked.kind,
    })
    .from(ranked)
    .where(sql`${ranked.rank} <= ${THUMBNAILS}`)
    .orderBy(ranked.rank);
}

function shown(ids: Ids): ReturnType<typeof and> {
  return and(
    inArray(assets.project_id, [...ids]),
    eq(assets.status, "completed"),
    isNull(assets.trashed_at),
  );
}

async function latestGenerations(
  tx: Tx,
  ids: Ids,
  links: Links,
): Promise<Map<string | null, Project["latest_generation"]>> {
  const rows: GenerationRow[] = await tx
    .selectDistinctOn([generations.project_id])
    .from(generations)
    .where(inArray(generations.project_id, [...ids]))
    .orderBy(generations.project_id, desc(generations.id));
  const shown = await presentGenerations(tx, rows, links);
  return new Map(shown.map((generation) => [generation.project_id, generation]));
}
