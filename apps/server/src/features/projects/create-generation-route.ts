import { createGeneration, startedGeneration } from "@emblazon/contract";
import type { CreateGeneration } from "@emblazon/contract";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { findGeneration } from "../../records/find-generation.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { inspirationImages } from "../../schema/inspiration-images.ts";
import { answerOnce } from "../answer-once.ts";
import type { FeatureParts, GenerationService, StartedGeneration } from "../feature-parts.ts";
import { preferredWaitSeconds } from "../prefer-wait.ts";
import { findProjectRow } from "./find-project.ts";
import { projectBrief } from "./project-brief.ts";

/** `POST /projects/{id}/generations`: more variants; earlier ones stay as they are. */
export function registerCreateGeneration(
  app: App,
  parts: FeatureParts,
  generationService: GenerationService,
): void {
  app.post(
    "/projects/:id/generations",
    {
      schema: {
        summary: "Start more variants; earlier ones stay",
        tags: ["projects"],
        params: z.object({ id: z.string() }),
        body: createGeneration,
        response: { 201: startedGeneration, 202: startedGeneration },
      },
    },
    async (request, reply) => {
      const projectId = idFromPath(request.params.id);
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      const { userId } = principal;
      const options = { projectId, ownerId: userId, input: request.body, requestId: request.id };
      const answer = await answerOnce(parts, {
        request,
        userId,
        effect: async (tx) => {
          const { generation, assets } = await startMore(generationService, tx, options);
          const body = { ...generation, generation_id: generation.id, assets };
          return { status: 202, body };
        },
      });
      const seconds = preferredWaitSeconds(request);
      if (seconds === null) {
        parts.sendAnswer(reply, answer);
        return reply;
      }
      reply.header("preference-applied", `wait=${seconds}`);
      const { id } = startedGeneration.parse(answer.body);
      const ended = await generationService.waitForEnd(id, seconds);
      const now = await parts.database.asUser(userId, (tx) => findGeneration(tx, id, parts.links));
      if (!now) throw notFound();
      const body = { ...now, generation_id: id };
      parts.sendAnswer(reply, { ...answer, status: ended ? 201 : 202, body });
      return reply;
    },
  );
}

interface StartMoreOptions {
  readonly projectId: string;
  readonly ownerId: string;
  readonly input: CreateGeneration;
  readonly requestId: string;
}

async function startMore(
  generationService: GenerationService,
  tx: Tx,
  { projectId, ownerId, input, requestId }: StartMoreOptions,
): Promise<StartedGeneration> {
  const project = await findProjectRow(tx, projectId);
  if (project.trashed_at !== null) {
    throw new AppError("conflict", "This project lies in the trash. Restore it first.");
  }
  const images = await tx
    .select({ colors: inspirationImages.colors })
    .from(inspirationImages)
    .where(eq(inspirationImages.project_id, projectId))
    .orderBy(asc(inspirationImages.position));
  const { instruction } = input;
  const imageColors = images.map(({ colors }) => colors);
  return generationService.start(tx, {
    ownerId,
    project,
    brief: projectBrief(project, { imageColors, instruction }),
    count: input.num_variations,
    seed: input.seed,
    instruction,
    requestId,
  });
}
