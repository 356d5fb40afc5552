import { generationWithAssets } from "@emblazon/contract";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { STEERS_WORK } from "../../platform/http/route-access.ts";
import { findGeneration } from "../../records/find-generation.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { cancelGeneration } from "./cancel-generation.ts";

const params = z.object({ id: z.string() });

export function registerGenerationRoutes(app: App, parts: FeatureParts): void {
  const { identity, database, links } = parts;

  app.get(
    "/generations/:id",
    {
      schema: {
        summary: "A piece of work with its assets",
        tags: ["generations"],
        params,
        response: { 200: generationWithAssets },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      const found = await database.asUser(principal.userId, (tx) => findGeneration(tx, id, links));
      if (!found) throw notFound();
      return found;
    },
  );

  app.get(
    "/generations/:id/stream",
    {
      schema: {
        summary: "Its events, live",
        description:
          "Server-Sent Events from the first one on, or after `Last-Event-ID`. An `asset_generating` " +
          "may have a `preview`: what a model has of the picture so far, as WebP in a `data:` URL. It " +
          "stands until the next one of the same asset, its end, or a smaller `progress`.",
        tags: ["generations"],
        params,
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      const found = await database.asUser(principal.userId, (tx) => findGeneration(tx, id, links));
      if (!found) throw notFound();
      parts.openEventStream({
        request,
        reply,
        streamId: id,
        readerId: principal.userId,
        mayStillRead: () => identity.isStillAllowed(request),
      });
      return reply;
    },
  );

  app.delete(
    "/generations/:id",
    {
      config: { access: STEERS_WORK },
      schema: {
        summary: "Stop what is not done yet; what is done stays",
        tags: ["generations"],
        params,
        response: { 200: generationWithAssets },
      },
    },
    async (request, reply) => {
      const generationId = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return cancelGeneration(parts, principal.userId, { generationId });
    },
  );
}
