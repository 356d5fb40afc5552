import { createGeneration, startedGeneration } from "@emblazon/contract";
import type { CreateGeneration, Refinement } from "@emblazon/contract";
import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { STARTS_WORK } from "../../platform/http/route-access.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { inspirationImages } from "../../schema/inspiration-images.ts";
import { answerStarted } from "../answer-started.ts";
import type { FeatureParts, GenerationService, StartedGeneration } from "../feature-parts.ts";
import { findProjectRow } from "./find-project.ts";
import { projectBrief } from "./project-brief.ts";

/** `POST /projects/{id}/generations`: more variants; earlier ones stay as they are. */
export function registerCreateGeneration(
  app: App,
  parts: FeatureParts,
  generations: GenerationService,
): void {
  app.post(
    "/projects/:id/generations",
    {
      config: { access: STARTS_WORK },
      schema: {
        summary: "Start more variants; earlier ones stay",
        tags: ["projects"],
        params: z.object({ id: z.string() }),
        body: createGeneration.nullish(),
        response: { 201: startedGeneration, 202: startedGeneration },
      },
    },
    async (request, reply) => {
      const projectId = idFromPath(request.params.id);
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      const { userId } = principal;
      const input = request.body ?? createGeneration.parse({});
      const options = { projectId, ownerId: userId, input, requestId: request.id };
      const { instruction = "" } = input;
      const understood =
        instruction === "" ? undefined : await parts.engine.read(instruction, null);
      return answerStarted(parts, {
        request,
        reply,
        userId,
        generations,
        start: (tx) => startMore(generations, tx, { ...options, understood }),
      });
    },
  );
}

interface StartMoreOptions {
  readonly projectId: string;
  readonly ownerId: string;
  readonly input: CreateGeneration;
  /** What the instruction holds every new design to. */
  readonly understood: Refinement | undefined;
  readonly requestId: string;
}

async function startMore(
  generations: GenerationService,
  tx: Tx,
  { projectId, ownerId, input, understood, requestId }: StartMoreOptions,
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
  return generations.start(tx, {
    ownerId,
    projectId,
    title: project.name,
    brief: projectBrief(project, { imageColors, instruction }),
    count: input.num_variations,
    seed: input.seed,
    engine: input.engine,
    instruction,
    refinement: understood,
    operations: understood?.operations,
    requestId,
  });
}
