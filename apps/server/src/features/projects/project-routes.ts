import {
  asset,
  generation,
  generationListQuery,
  page,
  project,
  projectAssetsQuery,
  projectListQuery,
  projectPatch,
} from "@emblazon/contract";
import type { ProjectPatch } from "@emblazon/contract";
import { desc, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import type { App } from "../../platform/http/app.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { listAssets } from "../../records/list-assets.ts";
import { generations } from "../../schema/generations.ts";
import { projects } from "../../schema/projects.ts";
import type { ProjectRow } from "../../schema/projects.ts";
import { sendOnce } from "../answer-once.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { projectSearchText } from "./create-project.ts";
import { findProjectRow, showProject } from "./find-project.ts";
import { listGenerations } from "./list-generations.ts";
import { listProjects } from "./list-projects.ts";

const params = z.object({ id: z.string() });
const tags = ["projects"];

export function registerProjectRoutes(app: App, parts: FeatureParts): void {
  registerReading(app, parts);
  registerRounds(app, parts);
  registerStream(app, parts);
  registerWriting(app, parts);
}

function registerReading(app: App, { identity, database, links }: FeatureParts): void {
  app.get(
    "/projects",
    {
      schema: {
        summary: "The projects, newest first",
        tags,
        querystring: projectListQuery,
        response: { 200: page(project) },
      },
    },
    async (request, reply) => {
      const { query } = request;
      const principal = await identity.identify(request, reply);
      if (!principal) return { data: [], next_cursor: null };
      return database.asUser(principal.userId, (tx) => listProjects(tx, query, links));
    },
  );

  app.get(
    "/projects/:id",
    { schema: { summary: "One project", tags, params, response: { 200: project } } },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return database.asUser(principal.userId, async (tx) =>
        showProject(tx, await findProjectRow(tx, id), links),
      );
    },
  );

  app.get(
    "/projects/:id/assets",
    {
      schema: {
        summary: "What was made for a project, newest first",
        tags,
        params,
        querystring: projectAssetsQuery,
        response: { 200: page(asset) },
      },
    },
    async (request, reply) => {
      const project_id = idFromPath(request.params.id);
      const query = { ...request.query, project_id };
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return database.asUser(principal.userId, async (tx) => {
        await findProjectRow(tx, project_id);
        return listAssets(tx, query, links, { inTrashedProjects: true });
      });
    },
  );
}

function registerRounds(app: App, { identity, database, links }: FeatureParts): void {
  app.get(
    "/projects/:id/generations",
    {
      schema: {
        summary: "The rounds of a project, newest first, also those whose logos are in the trash",
        tags,
        params,
        querystring: generationListQuery,
        response: { 200: page(generation) },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const { query } = request;
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return database.asUser(principal.userId, async (tx) => {
        await findProjectRow(tx, id);
        return listGenerations(tx, id, query, links);
      });
    },
  );
}

function registerStream(app: App, { identity, database, openEventStream }: FeatureParts): void {
  app.get(
    "/projects/:id/stream",
    { schema: { summary: "The events of its latest generation, live", tags, params } },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      const streamId = await database.asUser(principal.userId, (tx) => latestGeneration(tx, id));
      const mayStillRead = () => identity.isStillAllowed(request);
      openEventStream({ request, reply, streamId, readerId: principal.userId, mayStillRead });
      return reply;
    },
  );
}

async function latestGeneration(tx: Tx, projectId: string): Promise<string> {
  const [row] = await tx
    .select({ id: generations.id })
    .from(generations)
    .where(eq(generations.project_id, projectId))
    .orderBy(desc(generations.id))
    .limit(1);
  if (!row) throw notFound();
  return row.id;
}

function registerWriting(app: App, parts: FeatureParts): void {
  const { identity, database, links } = parts;

  app.patch(
    "/projects/:id",
    {
      schema: {
        summary: "Change the brief or the favourite",
        tags,
        params,
        body: projectPatch,
        response: { 200: project },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const { body } = request;
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return database.asUser(principal.userId, async (tx) =>
        showProject(tx, await patchProject(tx, id, body), links),
      );
    },
  );

  app.delete(
    "/projects/:id",
    { schema: { summary: "Move to the trash", tags, params, response: { 204: z.null() } } },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      await database.asUser(principal.userId, async (tx) => {
        await findProjectRow(tx, id);
        const trashed_at = sql`coalesce(${projects.trashed_at}, now())`;
        await tx.update(projects).set({ trashed_at }).where(eq(projects.id, id));
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    "/projects/:id/restore",
    {
      schema: { summary: "Take out of the trash", tags, params, response: { 200: project } },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await identity.identify(request, reply);
      if (!principal) throw notFound();
      return sendOnce(parts, reply, {
        request,
        userId: principal.userId,
        effect: async (tx) => {
          await findProjectRow(tx, id);
          await tx.update(projects).set({ trashed_at: null }).where(eq(projects.id, id));
          const body = await showProject(tx, await findProjectRow(tx, id), links);
          return { status: 200, body };
        },
      });
    },
  );
}

async function patchProject(tx: Tx, id: string, patch: ProjectPatch): Promise<ProjectRow> {
  const [before] = await tx.select().from(projects).where(eq(projects.id, id)).for("update");
  if (!before) throw notFound();
  const after = {
    name: patch.name ?? before.name,
    tagline: patch.tagline ?? before.tagline,
    industry: patch.industry ?? before.industry,
    description: patch.description ?? before.description,
    style: patch.style === undefined ? before.style : patch.style,
    personality: patch.personality ?? before.personality,
    colors: patch.colors ?? before.colors,
    include_text_in_ai: patch.include_text_in_ai ?? before.include_text_in_ai,
    favorite: patch.favorite ?? before.favorite,
  };
  const [row] = await tx
    .update(projects)
    .set({
      ...after,
      search: projectSearchText(after),
      updated_at: sql`now()`,
    })
    .where(eq(projects.id, id))
    .returning();
  return row ?? before;
}
