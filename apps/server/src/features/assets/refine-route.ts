import { refineAsset, startedGeneration } from "@emblazon/contract";
import type { Brief, LogoSpec, RefineAsset, Refinement } from "@emblazon/contract";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { App } from "../../platform/http/app.ts";
import { STARTS_WORK } from "../../platform/http/route-access.ts";
import { idFromPath, notFound } from "../../records/ids.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { generations } from "../../schema/generations.ts";
import { projects } from "../../schema/projects.ts";
import { answerStarted } from "../answer-started.ts";
import type { FeatureParts, GenerationService } from "../feature-parts.ts";
import { findAssetRow } from "./find-asset.ts";
import { patchSpec } from "./patch-spec.ts";

/** `POST /assets/{id}/refine`: variants of one logo, by an instruction, a patch, or by themselves. */
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
        tags: ["assets"],
        params: z.object({ id: z.string() }),
        body: refineAsset,
        response: { 201: startedGeneration, 202: startedGeneration },
      },
    },
    async (request, reply) => {
      const id = idFromPath(request.params.id);
      const principal = await parts.identity.identify(request, reply);
      if (!principal) throw notFound();
      const { userId } = principal;
      const input = request.body;
      const parent = await parts.database.asUser(userId, (tx) => findParent(tx, id));
      const plan = await planRefinement(parts, parent.spec, input);
      return answerStarted(parts, {
        request,
        reply,
        userId,
        generations: generationService,
        start: async (tx) => {
          const { brief, projectId, title } = await findParent(tx, id);
          return generationService.start(tx, {
            ownerId: userId,
            projectId,
            title,
            brief,
            count: input.num_variations,
            seed: input.seed,
            instruction: input.instruction,
            refinement: plan.refinement,
            parent: { assetId: id, refine: plan.refine },
            requestId: request.id,
          });
        },
      });
    },
  );
}

interface Parent {
  readonly spec: LogoSpec;
  readonly brief: Brief;
  readonly projectId: string | null;
  readonly title: string;
}

/** @throws AppError `not_found`, or `conflict` while this logo cannot be worked on */
async function findParent(tx: Tx, id: string): Promise<Parent> {
  const row = await findAssetRow(tx, id);
  const project = await projectOf(tx, row);
  if (project?.trashed_at) {
    throw new AppError("conflict", "This logo's project lies in the trash. Restore it first.");
  }
  if (row.trashed_at !== null) {
    throw new AppError("conflict", "This logo lies in the trash. Restore it first.");
  }
  if (row.status !== "completed" || row.spec === null) {
    throw new AppError(
      "conflict",
      `Only a finished logo can be refined; this one is ${row.status}.`,
    );
  }
  const [generation] = await tx
    .select({ input: generations.input })
    .from(generations)
    .where(eq(generations.id, row.generation_id));
  if (!generation) throw notFound();
  return {
    spec: row.spec,
    brief: generation.input.brief,
    projectId: row.project_id,
    title: project?.name ?? row.title,
  };
}

async function projectOf(
  tx: Tx,
  row: AssetRow,
): Promise<{ name: string; trashed_at: Date | null } | undefined> {
  if (row.project_id === null) return undefined;
  const [project] = await tx
    .select({ name: projects.name, trashed_at: projects.trashed_at })
    .from(projects)
    .where(eq(projects.id, row.project_id));
  return project;
}

interface RefinementPlan {
  readonly refinement: Refinement | undefined;
  readonly refine: {
    readonly spec: LogoSpec;
    readonly operations: Refinement["operations"];
    readonly base_first: boolean;
  };
}

async function planRefinement(
  parts: FeatureParts,
  parentSpec: LogoSpec,
  { instruction = "", spec_patch: patch }: RefineAsset,
): Promise<RefinementPlan> {
  const spec = patch === undefined ? parentSpec : await patchSpec(parts, parentSpec, patch);
  const refinement = instruction === "" ? undefined : await parts.engine.read(instruction, spec);
  const operations = refinement?.operations ?? [];
  if (refinement !== undefined && operations.length === 0 && patch === undefined) {
    throw notUnderstood(refinement.unknown);
  }
  const base_first = patch !== undefined && operations.length === 0;
  return { refinement, refine: { spec, operations, base_first } };
}

const MOST_WORDS_SHOWN = 12;

function notUnderstood(unknown: readonly string[]): AppError {
  const words = unknown
    .slice(0, MOST_WORDS_SHOWN)
    .map((word) => `“${word}”`)
    .join(", ");
  return new AppError(
    "instruction_not_understood",
    "Ask for a change of shape, colour, type, layout or picture, such as “rounder”, “deep green”, " +
      "“all capitals”, “mark above the name” or “swap the leaf for an open book”. " +
      "Without an instruction the logo is varied by itself.",
    { fields: [{ field: "instruction", message: `not understood: ${words}` }] },
  );
}
