import type { LogoSpec } from "@emblazon/contract";
import { and, eq } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { notFound } from "../../records/ids.ts";
import type { AssetRow, StoredAssetFile } from "../../schema/assets.ts";
import { assetVersions } from "../../schema/asset-versions.ts";

/** A finished asset as it is, or as it was in an earlier version. */
export interface AssetVersion {
  readonly assetId: string;
  readonly title: string;
  readonly version: number;
  readonly spec: LogoSpec;
  readonly drawing: StoredAssetFile;
}

/** @throws AppError `not_found`, or `conflict` while the logo is not finished */
export async function findVersion(
  tx: Tx,
  row: AssetRow,
  version: number | undefined,
): Promise<AssetVersion> {
  const assetId = row.id;
  if (row.status !== "completed") {
    throw new AppError("conflict", `This logo has no file: it is ${row.status}.`);
  }
  const wanted = version ?? row.version;
  const recipe = wanted === row.version ? row : await findEarlier(tx, assetId, wanted);
  const [drawing] = recipe.files;
  if (!recipe.spec || !drawing) throw notFound();
  return {
    assetId,
    title: row.title,
    version: wanted,
    spec: recipe.spec,
    drawing,
  };
}

async function findEarlier(
  tx: Tx,
  assetId: string,
  version: number,
): Promise<Pick<AssetVersion, "spec"> & { files: StoredAssetFile[] }> {
  const [row] = await tx
    .select({ spec: assetVersions.spec, files: assetVersions.files })
    .from(assetVersions)
    .where(and(eq(assetVersions.asset_id, assetId), eq(assetVersions.version, version)));
  if (!row) throw notFound();
  return row;
}
