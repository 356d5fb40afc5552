import type { AssetFileQuery, PictureFormat } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { AppError } from "../../platform/errors/app-error.ts";
import { notFound } from "../../records/ids.ts";
import type { AssetRow, StoredAssetFile } from "../../schema/assets.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { sendPicture } from "../send-picture.ts";
import { toBackground } from "./render-key.ts";
import { sendTraced } from "./traced-file.ts";

export interface SendImageOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly row: AssetRow;
  readonly query: AssetFileQuery;
}

/**
 * The result of an image, or the photo it was made from, in any picture format and smaller size; what
 * a model has drawn also as shapes.
 */
export async function sendImage(
  parts: FeatureParts,
  { request, reply, row, query }: SendImageOptions,
): Promise<FastifyReply> {
  const { variant, size, download, version } = query;
  if (version !== undefined && version !== row.version) throw notFound();
  const drawn = readDrawnFormat(row, query);
  const file = findFile(row, variant);
  if (drawn !== null) {
    return sendTraced(parts, { request, reply, row, query, format: drawn, file });
  }
  const format = readFormat(query);
  const background = toBackground({ background: query.background, format: format ?? "png" });
  return sendPicture(parts, {
    request,
    reply,
    assetId: row.id,
    file,
    format,
    maxSide: size,
    background: background.startsWith("#") ? background : undefined,
    words: variant === "full" ? [row.title] : [row.title, variant],
    download,
    immutable: version !== undefined,
  });
}

/** A format made of shapes, where there is a drawing to be traced; null for formats of pixels. */
function readDrawnFormat({ effect }: AssetRow, { format }: AssetFileQuery): "svg" | "pdf" | null {
  return effect === null && (format === "svg" || format === "pdf") ? format : null;
}

function readFormat({ format }: AssetFileQuery): PictureFormat | undefined {
  if (format !== "svg" && format !== "pdf") return format;
  throw new AppError(
    "validation_failed",
    "A painted photo is made of pixels. Take JPEG, PNG or WebP.",
    {
      fields: [{ field: "format", message: "one of jpg, png, webp for a painted photo" }],
    },
  );
}

function findFile(row: AssetRow, variant: AssetFileQuery["variant"]): StoredAssetFile {
  const file = row.files.find((one) => one.variant === variant);
  if (file) return file;
  if (row.status !== "completed") {
    throw new AppError("conflict", `There is no result: this image is ${row.status}.`);
  }
  const there = row.files.map((one) => one.variant).join(", ");
  throw new AppError("validation_failed", `This image has no such variant. Take ${there}.`, {
    fields: [{ field: "variant", message: `one of ${there} for this image` }],
  });
}
