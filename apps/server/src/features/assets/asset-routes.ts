import {
  asset,
  assetBulk,
  assetBulkResult,
  assetListQuery,
  assetPatch,
  page,
} from "@emblazon/contract";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { App } from "../../platform/http/app.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { assets } from "../../schema/assets.ts";
import { sendOnce } from "../answer-once.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { bulkAssets } from "./bulk-assets.ts";
import { findAssetRow, showAsset } from "./find-asset.ts";
import { listAssets } from "../../records/list-assets.ts";
import { patchAsset } from "./patch-asset.ts";

const params = z.object({ id: z.string() });
const tags = ["assets"];

export function registerAssetRoutes(app: App, parts: FeatureParts): void {
  registerReading(app, parts);
  registerWriting(app, parts);
  registerTrash(app, parts);
}

function registerReading(app: App, { identity, database, links }: FeatureParts): void {
  app.get(
    "/assets",
    {
      schema: {
        summary: "Everything that was made, newest first",
        tags,
        querystring: assetListQuery,
        response: { 200: page(asset) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      const principal = await identity.identify(request, reply);
      if (!principal) return { data: [], next_cursor: null };
      return database.asUser(principal.userId, (tx) => listAssets(tx, query, links));
    },
  );

  app.get(
    "/assets/:id",
    { schema: { summary: "One asset", tags, params, response: { 200: asset } } },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return database.asUser(principal.userId, async (tx) =>
        showAsset(tx, await findAssetRow(tx, id), links),
      );
    },
  );
}

function registerWriting(app: App, parts: FeatureParts): void {
  const { identity } = parts;

  app.patch(
    "/assets/:id",
    {
      schema: {
        summary: "Change title, tags, favourite or the recipe; the version before is kept",
        tags,
        params,
        body: assetPatch,
        response: { 200: asset },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return patchAsset(parts, principal.userId, id, request.body);
    },
  );

  app.post(
    "/assets/bulk",
    {
      schema: {
        summary: "Do one thing to many assets",
        tags,
        body: assetBulk,
        response: { 200: assetBulkResult },
      },
    },
    async (request, reply) => {
      const { body } = request;
      const principal = await identity.identify(request, reply);
      if (!principal) return { changed: [] };
      return sendOnce(parts, reply, {
        request,
        userId: principal.userId,
        effect: async (tx) => ({ status: 200, body: { changed: await bulkAssets(tx, body) } }),
      });
    },
  );
}

function registerTrash(app: App, parts: FeatureParts): void {
  const { identity, database, links } = parts;

  app.delete(
    "/assets/:id",
    {
      schema: { summary: "Move to the trash", tags, params, response: { 204: z.null() } },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      await database.asUser(principal.userId, async (tx) => {
        await findAssetRow(tx, id);
        const trashed_at = sql`coalesce(${assets.trashed_at}, now())`;
        await tx.update(assets).set({ trashed_at }).where(eq(assets.id, id));
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/assets/:id/restore",
    {
      schema: { summary: "Take out of the trash", tags, params, response: { 200: asset } },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return sendOnce(parts, reply, {
        request,
        userId: principal.userId,
        effect: async (tx) => {
          await findAssetRow(tx, id);
          await tx.update(assets).set({ trashed_at: null }).where(eq(assets.id, id));
          const body = await showAsset(tx, await findAssetRow(tx, id), links);
          return { status: 200, body };
        },
      });
    },
  );
}
