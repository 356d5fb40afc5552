import type { PictureFormat, TransformImage } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { EngineError } from "../../engines/engine-error.ts";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { notFound } from "../../records/ids.ts";
import { assets } from "../../schema/assets.ts";
import type { AssetRow } from "../../schema/assets.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { UploadedPhoto } from "./read-transform-request.ts";

/** A photo to work on. */
export interface Source extends Pick<
  UploadedPhoto,
  "bytes" | "width" | "height" | "originalWidth" | "originalHeight" | "fileName"
> {
  readonly format: PictureFormat;
  readonly title: string;
  /** The asset that it was taken from. */
  readonly parentAssetId: string | null;
}

/** A logo is drawn at this width where it becomes a photo: as wide as a screen shows it. */
const LOGO_SIZE = { width: 2048, height: 1536 } as const;

export function sourceOfUpload(photo: UploadedPhoto): Source {
  const title = photo.fileName.replace(/\.[A-Za-z0-9]{1,5}$/, "");
  return { ...photo, title: title === "" ? photo.fileName : title, parentAssetId: null };
}

/**
 * The picture that an asset of the user's is, or the photo that an earlier image was made from.
 * @throws AppError `not_found`; `conflict` for what is not finished or lies in the trash
 */
export async function findSource(
  parts: FeatureParts,
  userId: string,
  { asset_id, image_id }: Pick<TransformImage, "asset_id" | "image_id">,
): Promise<Source> {
  const id = asset_id ?? image_id;
  if (id === undefined) throw notFound();
  const row = await parts.database.asUser(userId, (tx) => findRow(tx, id));
  if (image_id !== undefined) return photoOf(parts, row);
  if (row.status !== "completed") {
    throw new AppError("conflict", `Only what is finished can be painted; this is ${row.status}.`);
  }
  return row.kind === "logo" ? drawLogo(parts, row) : resultOf(parts, row);
}

async function findRow(tx: Tx, id: string): Promise<AssetRow> {
  const [row] = await tx.select().from(assets).where(eq(assets.id, id));
  if (!row) throw notFound();
  if (row.trashed_at !== null) {
    throw new AppError("conflict", "This lies in the trash. Restore it first.");
  }
  return row;
}

/** The photo once more, as it was sent: for another style, or the same with other settings. */
async function photoOf(parts: FeatureParts, row: AssetRow): Promise<Source> {
  const source = await readFile(parts, row, "original");
  const { effect } = row;
  if (effect === null) throw notFound();
  return {
    ...source,
    originalWidth: effect.original_width,
    originalHeight: effect.original_height,
    fileName: effect.original_filename,
    parentAssetId: row.parent_asset_id,
  };
}

async function resultOf(parts: FeatureParts, row: AssetRow): Promise<Source> {
  return readFile(parts, row, "full");
}

async function readFile(
  { storage }: FeatureParts,
  row: AssetRow,
  variant: "full" | "original",
): Promise<Source> {
  const file = row.files.find((one) => one.variant === variant);
  if (!file || file.format === "svg" || file.format === "pdf") throw notFound();
  const { width, height, format } = file;
  return {
    bytes: await storage.read(file.key),
    format,
    width,
    height,
    originalWidth: width,
    originalHeight: height,
    fileName: `${row.title}.${format}`,
    title: row.title,
    parentAssetId: row.id,
  };
}

async function drawLogo({ engine, rasterizer }: FeatureParts, row: AssetRow): Promise<Source> {
  if (row.spec === null) throw notFound();
  try {
    const drawing = { variant: "full", background: "original", ...LOGO_SIZE } as const;
    const svg = await engine.draw(row.spec, drawing);
    return {
      ...LOGO_SIZE,
      bytes: await rasterizer.rasterize(svg, "png"),
      format: "png",
      originalWidth: LOGO_SIZE.width,
      originalHeight: LOGO_SIZE.height,
      fileName: `${row.title}.png`,
      title: row.title,
      parentAssetId: row.id,
    };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw new AppError("engine_failed", "The engine could not draw this logo. Try another one.", {
      retryable: error.reason !== "refused",
      cause: error,
    });
  }
}
