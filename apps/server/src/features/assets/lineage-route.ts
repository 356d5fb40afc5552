import { lineage, lineageQuery } from "@emblazon/contract";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { findLineage } from "./find-lineage.ts";

/** `GET /assets/{id}/lineage`: where a logo comes from and what came of it. */
export function registerLineageRoute(app: App, parts: FeatureParts): void {
  app.get(
    "/assets/:id/lineage",
    {
      schema: {
        summary: "Where a logo comes from and what came of it, as a tree",
        tags: ["assets"],
        params: z.object({ id: z.string() }),
        querystring: lineageQuery,
        response: { 200: lineage },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const { query } = request;
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      return parts.database.asUser(principal.userId, (tx) =>
        findLineage(tx, id, query, parts.links),
      );
    },
  );
}
