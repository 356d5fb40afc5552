import type { LogoSpec, RefineAsset, Refinement } from "@emblazon/contract";
import { BUILT_IN } from "../../engines/pictures/picture-chain.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import type { RefineInput } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import { patchSpec } from "./patch-spec.ts";

export interface RefinementPlan {
  readonly refinement: Refinement | undefined;
  readonly refine: RefineInput;
}

/**
 * What is done to a recipe.
 * @throws AppError `instruction_not_understood`, or `validation_failed` for a patch that is none
 */
export async function planRefinement(
  parts: FeatureParts,
  parentSpec: LogoSpec,
  { instruction = "", spec_patch: patch, engine }: RefineAsset,
): Promise<RefinementPlan> {
  if (engine !== "auto" && engine !== BUILT_IN) throw refinedByOurs();
  const spec = patch === undefined ? parentSpec : await patchSpec(parts, parentSpec, patch);
  const refinement = instruction === "" ? undefined : await parts.engine.read(instruction, spec);
  const operations = refinement?.operations ?? [];
  if (refinement !== undefined && operations.length === 0 && patch === undefined) {
    throw notUnderstood(refinement.unknown);
  }
  const base_first = patch !== undefined && operations.length === 0;
  return { refinement, refine: { spec, operations, base_first } };
}

function refinedByOurs(): AppError {
  return new AppError("validation_failed", "A recipe is refined by the built-in engine alone.", {
    fields: [{ field: "engine", message: "auto or built-in, or leave it out" }],
  });
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
