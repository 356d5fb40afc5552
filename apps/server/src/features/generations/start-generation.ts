import { randomInt } from "node:crypto";
import { assetSearch } from "../../records/asset-search.ts";
import { newId } from "../../records/ids.ts";
import { requireKnownEngine } from "../require-known-engine.ts";
import type { LogoInput } from "../../schema/generations.ts";
import type { Tx } from "../../platform/database/database.ts";
import type { FeatureParts, StartedGeneration, StartGenerationOptions } from "../feature-parts.ts";
import { earlierSpecs, siblingSpecs } from "./earlier-specs.ts";
import { launch } from "./launch.ts";
import type { LaunchParts } from "./launch.ts";
import { isDirected } from "./plan-logos.ts";
import { asksVendors } from "./plan-pictures.ts";

const SEEDS = 2 ** 32;

/** Starts the making of logos; see `launch`. */
export async function startGeneration(
  parts: LaunchParts & Pick<FeatureParts, "pictures">,
  tx: Tx,
  options: StartGenerationOptions,
): Promise<StartedGeneration> {
  const { ownerId, projectId, parent, title, count, instruction = "" } = options;
  requireKnownEngine(parts.pictures, options.engine);
  const generationId = newId();
  const prompt = promptOf(options);
  const origin = { owner_id: ownerId, project_id: projectId, parent_asset_id: parent?.assetId };
  return launch(parts, tx, {
    generation: {
      ...origin,
      id: generationId,
      kind: "logo",
      status: "queued",
      input: await inputOf(tx, options),
      seed: options.seed ?? randomInt(SEEDS),
      instruction: instruction === "" ? null : instruction,
      refinement: options.refinement ?? null,
    },
    placeholders: Array.from({ length: count }, (_, position) => ({
      ...origin,
      id: newId(),
      kind: "logo",
      generation_id: generationId,
      position,
      status: "pending",
      title,
      prompt,
      search: assetSearch({ title }),
    })),
    atVendors:
      asksVendors(parts.pictures, { engine: options.engine, ...parent }) ||
      isDirected({ ...options, ...parent }),
    requestId: options.requestId,
  });
}

async function inputOf(tx: Tx, options: StartGenerationOptions): Promise<LogoInput> {
  const { projectId, brief, count, parent, operations = [] } = options;
  const avoid = parent
    ? await siblingSpecs(tx, parent.assetId)
    : projectId === null
      ? []
      : await earlierSpecs(tx, projectId);
  return {
    brief,
    count,
    avoid,
    ...(parent?.refine === undefined ? {} : { refine: parent.refine }),
    ...(parent?.picture === undefined ? {} : { picture: parent.picture }),
    ...(operations.length === 0 ? {} : { operations }),
    ...(options.engine === undefined ? {} : { engine: options.engine }),
    ...(options.quality === undefined ? {} : { quality: options.quality }),
  };
}

/** The brief in the person's own words. */
function promptOf({ brief, instruction }: StartGenerationOptions): string {
  const { name, tagline, industry, description, style } = brief;
  return [name, tagline, industry, description, style ?? "", instruction ?? ""]
    .filter((part) => part !== "")
    .join(" · ");
}
