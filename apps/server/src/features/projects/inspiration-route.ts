import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { inspirationImages } from "../../schema/inspiration-images.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { sendFile } from "../send-file.ts";

/** The pictures of a brief, as they were stored: encoded anew, without metadata. */
export function registerInspirationRoute(app: App, parts: FeatureParts): void {
  app.get(
    "/projects/:id/inspiration/:image_id",
    {
      schema: {
        summary: "A picture of the brief",
        tags: ["projects"],
        params: z.object({ id: z.string(), image_id: z.string() }),
      },
    },
    async (request, reply) => {
      const projectId = idFromPath(request.params.id);
      const imageId = idFromPath(request.params.image_id);
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      const [image] = await parts.database.asUser(principal.userId, (tx) =>
        tx
          .select()
          .from(inspirationImages)
          .where(
            and(eq(inspirationImages.id, imageId), eq(inspirationImages.project_id, projectId)),
          ),
      );
      if (!image) throw notFound();
      return sendFile({
        request,
        reply,
        isHttps: parts.isHttps,
        head: {
          etag: `"${image.sha256.slice(0, 32)}"`,
          contentType: "image/webp",
          fileName: `inspiration-${image.position + 1}.webp`,
          download: false,
          immutable: true,
        },
        load: async () => ({
          sizeBytes: image.bytes,
          open: (range) => parts.storage.get(image.storage_key, range),
        }),
      });
    },
  );
}
