import { assetFileQuery } from "@emblazon/contract";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { safeFileName } from "../content-disposition.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { sendFile } from "../send-file.ts";
import type { FileBody } from "../send-file.ts";
import { findVersion } from "./find-version.ts";
import type { AssetVersion } from "./find-version.ts";
import { createRenderCache, renderPrefix } from "./load-rendering.ts";
import type { RenderCache } from "./load-rendering.ts";
import { renderFile } from "./render-file.ts";
import { CONTENT_TYPES, isStoredDrawing, renderingDigest, toRendering } from "./render-key.ts";
import type { Rendering } from "./render-key.ts";

/** `GET /assets/{id}/file`: any variant in any format and size. */
export function registerFileRoute(app: App, parts: FeatureParts): void {
  const cache = createRenderCache({
    storage: parts.storage,
    onWriteFailure: (err) => parts.log.warn({ err }, "a rendering could not be kept"),
  });
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
      const rendering = toRendering(query, parts.config.maxImageDimensionPx);
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      const asset = await parts.database.asUser(principal.userId, (tx) =>
        findVersion(tx, id, query.version),
      );
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
        load: () => loadFile({ parts, cache, asset, rendering, digest }),
      });
    },
  );
}

interface LoadOptions {
  readonly parts: FeatureParts;
  readonly cache: RenderCache;
  readonly asset: AssetVersion;
  readonly rendering: Rendering;
  readonly digest: string;
}

async function loadFile(options: LoadOptions): Promise<FileBody> {
  const { parts, cache, asset, rendering, digest } = options;
  const { drawing, spec, assetId } = asset;
  if (isStoredDrawing(rendering)) {
    const { key, bytes } = drawing;
    return { sizeBytes: bytes, open: (range) => parts.storage.get(key, range) };
  }
  const key = `${renderPrefix(assetId)}${digest}.${rendering.format}`;
  return cache.load(assetId, key, () => renderFile(parts, spec, rendering));
}
