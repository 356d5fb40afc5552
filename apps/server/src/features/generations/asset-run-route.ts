import { asset } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { STEERS_WORK } from "../../platform/http/route-access.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { assets } from "../../schema/assets.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { cancelGeneration } from "./cancel-generation.ts";

/** `DELETE /assets/{id}/run`: stops one variant and leaves the others alone. */
export function registerAssetRunRoute(app: App, parts: FeatureParts): void {
  app.delete(
    "/assets/:id/run",
    {
      config: { access: STEERS_WORK },
      schema: {
        summary: "Stop one variant",
        tags: ["assets"],
        params: z.object({ id: z.string() }),
        response: { 200: asset },
      },
    },
    async (request, reply) => {
      const assetId = idFromPath(request.params.id);
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      const generationId = await parts.database.asUser(principal.userId, async (tx) => {
        const [row] = await tx
          .select({ id: assets.generation_id })
          .from(assets)
          .where(eq(assets.id, assetId));
        return row?.id;
      });
      if (generationId === undefined) throw notFound();
      const left = await cancelGeneration(parts, principal.userId, { generationId, assetId });
      const found = left.assets.find(({ id }) => id === assetId);
      if (!found) throw notFound();
      return found;
    },
  );
}
