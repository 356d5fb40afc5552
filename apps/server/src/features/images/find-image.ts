import type { ImageJob, imageListQuery } from "@emblazon/contract";
import { and, desc, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { decodeCursor, idPlace, toPage } from "../../records/cursor.ts";
import type { Page } from "../../records/cursor.ts";
import { notFound } from "../../records/ids.ts";
import type { Links } from "../../records/links.ts";
import { matchesSearch } from "../../records/search.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow, StoredAssetFile } from "../../schema/assets.ts";
import { presentImage } from "./present-image.ts";

/** @throws AppError `not_found` for what is not there, no image, or someone else's */
export async function findImageRow(tx: Tx, id: string): Promise<AssetRow> {
  const [row] = await tx
    .select()
    .from(assets)
    .where(and(eq(assets.id, id), isNotNull(assets.effect)));
  if (!row) throw notFound();
  return row;
}

export async function findImage(tx: Tx, id: string, links: Links): Promise<ImageJob> {
  return presentImage(await findImageRow(tx, id), links);
}

/** A page of the user's images, the newest first, without those in the trash. */
export async function listImages(
  tx: Tx,
  { style, q, limit, cursor }: z.output<typeof imageListQuery>,
  links: Links,
): Promise<Page<ImageJob>> {
  const after = decodeCursor(idPlace, cursor);
  const found = await tx
    .select()
    .from(assets)
    .where(
      and(
        isNotNull(assets.effect),
        isNull(assets.trashed_at),
        after === null ? undefined : lt(assets.id, after.id),
        style === undefined ? undefined : sql`${assets.effect} ->> 'style' = ${style}`,
        q === undefined ? undefined : matchesSearch([assets.search], q),
      ),
    )
    .orderBy(desc(assets.id))
    .limit(limit + 1);
  const { rows, next_cursor } = toPage(found, limit, ({ id }) => ({ id }));
  return { data: rows.map((row) => presentImage(row, links)), next_cursor };
}

/** @throws AppError `not_found` */
export function fileOf(row: AssetRow, variant: "full" | "original"): StoredAssetFile {
  const file = row.files.find((one) => one.variant === variant);
  if (!file) throw notFound();
  return file;
}
