import { assetFileQuery } from "@emblazon/contract";
import type { AssetFileQuery } from "@emblazon/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { safeFileName } from "../content-disposition.ts";
import { CONTENT_TYPES } from "../content-types.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { renderPrefix } from "../render-cache.ts";
import { sendFile } from "../send-file.ts";
import type { FileBody } from "../send-file.ts";
import { findAssetRow } from "./find-asset.ts";
import { findVersion } from "./find-version.ts";
import type { AssetVersion } from "./find-version.ts";
import { sendImage } from "./image-file.ts";
import { renderFile } from "./render-file.ts";
import { isStoredDrawing, renderingDigest, toRendering } from "./render-key.ts";
import type { Rendering } from "./render-key.ts";

/** `GET /assets/{id}/file`: any variant in any format and size. */
export function registerFileRoute(app: App, parts: FeatureParts): void {
  app.get(
    "/assets/:id/file",
    {
      schema: {
        summary: "The image, in any variant, format and size",
        tags: ["assets"],
        params: z.object({ id: z.string() }),
        querystring: assetFileQuery,
      },
    },
    async (request, reply) => {
      const { query } = request;
      const id = idFromPath(request.params.id);
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      const { row, version } = await parts.database.asUser(principal.userId, async (tx) => {
        const found = await findAssetRow(tx, id);
        const isLogo = found.kind === "logo";
        return { row: found, version: isLogo ? await findVersion(tx, found, query.version) : null };
      });
      return version === null
        ? sendImage(parts, { request, reply, row, query })
        : sendLogo(parts, { request, reply, asset: version, query });
    },
  );
}

interface SendLogoOptions {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly asset: AssetVersion;
  readonly query: AssetFileQuery;
}

async function sendLogo(
  parts: FeatureParts,
  { request, reply, asset, query }: SendLogoOptions,
): Promise<FastifyReply> {
  const rendering = toRendering(query, parts.config.maxImageDimensionPx);
  const digest = renderingDigest(asset.drawing.sha256, rendering);
  const words = rendering.variant === "full" ? [asset.title] : [asset.title, rendering.variant];
  return sendFile({
    request,
    reply,
    isHttps: parts.isHttps,
    head: {
      etag: `"${digest}"`,
      contentType: CONTENT_TYPES[rendering.format],
      fileName: safeFileName(words, rendering.format),
      download: query.download,
      immutable: query.version !== undefined,
    },
    load: () => loadFile(parts, asset, { rendering, digest }),
  });
}

async function loadFile(
  parts: FeatureParts,
  { drawing, spec, assetId }: AssetVersion,
  { rendering, digest }: { readonly rendering: Rendering; readonly digest: string },
): Promise<FileBody> {
  if (isStoredDrawing(rendering)) {
    const { key, bytes } = drawing;
    return { sizeBytes: bytes, open: (range) => parts.storage.get(key, range) };
  }
  const key = `${renderPrefix(assetId)}${digest}.${rendering.format}`;
  return parts.renderings.load(assetId, key, () => renderFile(parts, spec, rendering));
}
