import {
  effectStyleList,
  imageJob,
  imageListQuery,
  page,
  processedQuery,
} from "@emblazon/contract";
import { EFFECT_STYLES } from "@emblazon/effects";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { assets } from "../../schema/assets.ts";
import type { FeatureParts, GenerationService } from "../feature-parts.ts";
import { sendPicture } from "../send-picture.ts";
import { fileOf, findImage, findImageRow, listImages } from "./find-image.ts";
import { styleList } from "./style-list.ts";

const params = z.object({ uuid: z.string() });
const tags = ["images"];
/** Large enough for any screen that is not looking closely. */
const PREVIEW_PX = 1280;

export function registerImageRoutes(
  app: App,
  parts: FeatureParts,
  generations: GenerationService,
): void {
  registerReading(app, parts);
  registerFiles(app, parts);
  registerDeleting(app, parts, generations);
}

function registerReading(app: App, { identity, database, links, config }: FeatureParts): void {
  app.get(
    "/images/styles",
    {
      schema: {
        summary: "The looks, each with its parameters",
        tags,
        response: { 200: effectStyleList },
      },
    },
    () => styleList(config),
  );

  app.get(
    "/images",
    {
      schema: {
        summary: "What was made of photos, newest first",
        tags,
        querystring: imageListQuery,
        response: { 200: page(imageJob) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      const principal = await identity.identify(request, reply);
      if (!principal) return { data: [], next_cursor: null };
      return database.asUser(principal.userId, (tx) => listImages(tx, query, links));
    },
  );

  app.get(
    "/images/:uuid",
    { schema: { summary: "One of them", tags, params, response: { 200: imageJob } } },
    async (request, reply) => {
      const id = idFromPath(request.params.uuid);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return database.asUser(principal.userId, (tx) => findImage(tx, id, links));
    },
  );
}

function registerFiles(app: App, parts: FeatureParts): void {
  const { identity, database } = parts;

  app.get(
    "/images/:uuid/original",
    { schema: { summary: "The photo, upright, in sRGB, without metadata", tags, params } },
    async (request, reply) => {
      const id = idFromPath(request.params.uuid);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      const row = await database.asUser(principal.userId, (tx) => findImageRow(tx, id));
      return sendPicture(parts, {
        request,
        reply,
        assetId: id,
        file: fileOf(row, "original"),
        words: [row.title],
        download: false,
        immutable: true,
      });
    },
  );

  app.get(
    "/images/:uuid/processed",
    {
      schema: {
        summary: "The result: `hd` as it was made, `preview` small",
        tags,
        params,
        querystring: processedQuery,
      },
    },
    async (request, reply) => {
      const { quality, download } = request.query;
      const id = idFromPath(request.params.uuid);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      const row = await database.asUser(principal.userId, (tx) => findImageRow(tx, id));
      if (row.status !== "completed") {
        throw new AppError("conflict", `There is no result: this image is ${row.status}.`);
      }
      const words = [row.title, styleName(row.effect?.style)];
      return sendPicture(parts, {
        request,
        reply,
        assetId: id,
        file: fileOf(row, "full"),
        maxSide: quality === "preview" ? PREVIEW_PX : undefined,
        words,
        download,
        immutable: true,
      });
    },
  );
}

function styleName(style: string | undefined): string {
  return EFFECT_STYLES.find(({ id }) => id === style)?.name.toLowerCase() ?? "";
}

function registerDeleting(
  app: App,
  { identity, database }: FeatureParts,
  generations: GenerationService,
): void {
  app.delete(
    "/images/:uuid",
    {
      schema: {
        summary: "Move to the trash; what is not done yet is stopped",
        tags,
        params,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.uuid);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      const { userId } = principal;
      const row = await database.asUser(userId, (tx) => findImageRow(tx, id));
      await generations.cancel(userId, row.generation_id);
      await database.asUser(userId, async (tx) => {
        const trashed_at = sql`coalesce(${assets.trashed_at}, now())`;
        await tx.update(assets).set({ trashed_at }).where(eq(assets.id, id));
      });
      return reply.code(204).send(null);
    },
  );
}
