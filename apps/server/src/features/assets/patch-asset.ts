import { isDeepStrictEqual } from "node:util";
import type { Asset, AssetPatch, ChecksReport, LogoSpec } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { EngineError } from "../../engines/engine-error.ts";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { assetSearch } from "../../records/asset-search.ts";
import { newId, notFound } from "../../records/ids.ts";
import { requireRoom } from "../../records/require-room.ts";
import { STORED_SIZE, storeDrawing } from "../../records/store-drawing.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow, StoredAssetFile } from "../../schema/assets.ts";
import { assetVersions } from "../../schema/asset-versions.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { findAssetRow, showAsset } from "./find-asset.ts";

interface Redrawn {
  readonly spec: LogoSpec;
  readonly file: StoredAssetFile;
  readonly report: ChecksReport;
  readonly fingerprint: string;
}

/** Changes an asset; a new spec is drawn and checked first, and the version before is kept. */
export async function patchAsset(
  parts: FeatureParts,
  userId: string,
  id: string,
  patch: AssetPatch,
): Promise<Asset> {
  const before = await parts.database.asUser(userId, async (tx) => {
    if (patch.spec !== undefined) await requireRoom(tx, { ownerId: userId, config: parts.config });
    return findAssetRow(tx, id);
  });
  const redrawn = patch.spec === undefined ? null : await redraw(parts, before, patch.spec);
  return parts.database.asUser(userId, async (tx) => {
    const [row] = await tx.select().from(assets).where(eq(assets.id, id)).for("update");
    if (!row) throw notFound();
    const changes = { ...textChanges(row, patch), ...(await specChanges(tx, row, redrawn)) };
    const [changed] = await tx.update(assets).set(changes).where(eq(assets.id, id)).returning();
    return showAsset(tx, changed ?? row, parts.links);
  });
}

function textChanges(row: AssetRow, patch: AssetPatch): Partial<AssetRow> {
  const title = patch.title ?? row.title;
  const tags = patch.tags === undefined ? row.tags : [...new Set(patch.tags)];
  return {
    title,
    tags,
    favorite: patch.favorite ?? row.favorite,
    search: assetSearch({ ...row, title, tags }),
  };
}

async function redraw(parts: FeatureParts, row: AssetRow, spec: LogoSpec): Promise<Redrawn> {
  if (row.kind !== "logo") {
    throw new AppError("validation_failed", "Only a logo has a recipe; this is an image.", {
      fields: [{ field: "spec", message: "is for logos alone" }],
    });
  }
  if (row.status !== "completed") {
    throw new AppError("conflict", "This logo is not finished; its recipe cannot be changed yet.");
  }
  try {
    const drawing = { variant: "full", background: "original", ...STORED_SIZE } as const;
    const svg = await parts.engine.draw(spec, drawing);
    const report = await parts.engine.check(spec);
    const { fingerprint } = await parts.engine.compare(spec, []);
    return { spec, report, fingerprint, file: await storeDrawing(parts.storage, row.id, svg) };
  } catch (error) {
    if (!(error instanceof EngineError) || error.reason === "aborted") throw error;
    if (error.reason !== "refused")
      parts.log.warn({ err: error, spec }, "a recipe broke the engine");
    throw undrawable(error);
  }
}

/** Writes the version before into the history; a spec that is the same changes nothing. */
async function specChanges(
  tx: Tx,
  row: AssetRow,
  redrawn: Redrawn | null,
): Promise<Partial<AssetRow>> {
  if (!redrawn || isDeepStrictEqual(row.spec, redrawn.spec)) return {};
  const { spec, quality, checks, files, version } = row;
  if (spec && quality && checks) {
    await tx.insert(assetVersions).values({
      id: newId(),
      owner_id: row.owner_id,
      asset_id: row.id,
      version,
      spec,
      quality,
      checks,
      files,
    });
  }
  const { score, verdict, checks: newChecks } = redrawn.report;
  return {
    version: version + 1,
    spec: redrawn.spec,
    quality: { score, verdict },
    checks: newChecks,
    files: [redrawn.file],
    fingerprint: redrawn.fingerprint,
  };
}

/** Also where the engine broke: the recipe is the caller's, and another one will work. */
function undrawable(error: EngineError): AppError {
  const message = error.reason === "refused" ? error.message : "the engine cannot draw this";
  return new AppError(
    "validation_failed",
    "This recipe cannot be drawn. Change it and try again.",
    {
      fields: [{ field: "spec", message }],
      cause: error,
    },
  );
}
