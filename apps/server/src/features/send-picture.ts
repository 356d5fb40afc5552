import { createHash } from "node:crypto";
import type { PictureFormat } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Conversion } from "../pictures/rasterizer.ts";
import { notFound } from "../records/ids.ts";
import type { StoredAssetFile } from "../schema/assets.ts";
import { safeFileName } from "./content-disposition.ts";
import { CONTENT_TYPES } from "./content-types.ts";
import type { FeatureParts } from "./feature-parts.ts";
import { renderPrefix } from "./render-cache.ts";
import { sendFile } from "./send-file.ts";
import type { FileBody } from "./send-file.ts";

export interface SendPictureOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly assetId: string;
  /** The picture as it is stored. */
  readonly file: StoredAssetFile;
  /** As stored when left out. */
  readonly format?: PictureFormat | undefined;
  /** Longer side in pixels, at most; as stored when left out. */
  readonly maxSide?: number | undefined;
  /** `#RRGGBB` behind what is transparent. */
  readonly background?: string | undefined;
  /** What the file is called by. */
  readonly words: readonly string[];
  readonly download: boolean;
  readonly immutable: boolean;
}

/** To be raised when the same picture comes out as other bytes than before. */
const CONVERSION_VERSION = 2;

/** Answers with a stored picture, or with a copy of it in another size or format. */
export async function sendPicture(
  parts: FeatureParts,
  options: SendPictureOptions,
): Promise<FastifyReply> {
  const { request, reply, file, words, download, immutable } = options;
  const stored = pictureFormat(file);
  const format = options.format ?? stored;
  const maxSide = Math.min(options.maxSide ?? Infinity, Math.max(file.width, file.height));
  const conversion: Conversion = {
    format,
    maxSide,
    background: options.background ?? null,
    quality: parts.config.outputQuality,
  };
  const isAsStored =
    format === stored &&
    maxSide === Math.max(file.width, file.height) &&
    conversion.background === null;
  const digest = isAsStored ? file.sha256.slice(0, 32) : conversionDigest(file.sha256, conversion);
  return sendFile({
    request,
    reply,
    isHttps: parts.isHttps,
    head: {
      etag: `"${digest}"`,
      contentType: CONTENT_TYPES[format],
      fileName: safeFileName(words, format),
      download,
      immutable,
    },
    load: async () =>
      isAsStored ? storedBody(parts, file) : convert(parts, options, conversion, digest),
  });
}

function storedBody({ storage }: FeatureParts, { key, bytes }: StoredAssetFile): FileBody {
  return { sizeBytes: bytes, open: (range) => storage.get(key, range) };
}

async function convert(
  { renderings, storage, rasterizer }: FeatureParts,
  { assetId, file }: SendPictureOptions,
  conversion: Conversion,
  digest: string,
): Promise<FileBody> {
  const key = `${renderPrefix(assetId)}${digest}.${conversion.format}`;
  return renderings.load(assetId, key, async () =>
    rasterizer.convert(await storage.read(file.key), conversion),
  );
}

function conversionDigest(sha256: string, conversion: Conversion): string {
  const { format, maxSide, background, quality } = conversion;
  const parts = [CONVERSION_VERSION, sha256, format, maxSide, background ?? "-", quality];
  return createHash("sha256").update(parts.join(" ")).digest("hex").slice(0, 32);
}

/** @throws AppError `not_found` for a drawing, which is made from its recipe instead */
function pictureFormat({ format }: StoredAssetFile): PictureFormat {
  if (format === "svg" || format === "pdf") throw notFound();
  return format;
}
