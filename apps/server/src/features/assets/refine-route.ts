import { refineAsset, startedGeneration } from "@emblazon/contract";
import type { RefineAsset } from "@emblazon/contract";
import { z } from "zod";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { STARTS_WORK } from "../../platform/http/route-access.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import { answerStarted } from "../answer-started.ts";
import type { FeatureParts, GenerationService, StartGenerationOptions } from "../feature-parts.ts";
import { findParent } from "./find-parent.ts";
import { planChange } from "./plan-change.ts";
import { planRefinement } from "./plan-refinement.ts";

/** `POST /assets/{id}/refine`: variants of one asset, by an instruction, a patch, or by themselves. */
export function registerRefineRoute(
  app: App,
  parts: FeatureParts,
  generationService: GenerationService,
): void {
  app.post(
    "/assets/:id/refine",
    {
      config: { access: STARTS_WORK },
      schema: {
        summary: "Refine a logo in words, by a patch of its recipe, or vary it by itself",
        description:
          "A recipe is refined by the built-in engine; a picture that a model made, in words or by " +
          "itself, by the models of the chain that work from pictures.",
        tags: ["assets"],
        params: z.object({ id: z.string() }),
        body: refineAsset.nullish(),
        response: { 201: startedGeneration, 202: startedGeneration },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      const { userId } = principal;
      const input = request.body ?? refineAsset.parse({});
      const plan = await planWork(parts, userId, id, input).catch(unlessApp);
      return answerStarted(parts, {
        request,
        reply,
        userId,
        generations: generationService,
        start: async (tx) => {
          // A key that was answered before is answered alike, though the parent is in the trash since.
          if (plan instanceof AppError) throw plan;
          const { brief, projectId, title } = await findParent(tx, id);
          return generationService.start(tx, {
            ...plan,
            ownerId: userId,
            projectId,
            title,
            brief,
            count: input.num_variations,
            seed: input.seed,
            instruction: input.instruction,
            requestId: request.id,
          });
        },
      });
    },
  );
}

/** A recipe is refined by our own engine, a picture changed by models that work from pictures. */
async function planWork(
  parts: FeatureParts,
  userId: string,
  assetId: string,
  input: RefineAsset,
): Promise<Pick<StartGenerationOptions, "refinement" | "engine" | "quality" | "parent">> {
  const { source, quality } = await parts.database.asUser(userId, (tx) => findParent(tx, assetId));
  if (source.kind === "recipe") {
    const { refinement, refine } = await planRefinement(parts, source.spec, input);
    return { refinement, parent: { assetId, refine } };
  }
  const picture = await planChange(parts, source, input);
  return { engine: input.engine, quality, parent: { assetId, picture } };
}

function unlessApp(error: unknown): AppError {
  if (error instanceof AppError) return error;
  throw error;
}
