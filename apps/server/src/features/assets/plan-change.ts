import type { RefineAsset } from "@emblazon/contract";
import { BUILT_IN, BUILT_IN_DIRECTED } from "../../engines/pictures/picture-chain.ts";
import { worksFromPictures } from "../../engines/pictures/works-from-pictures.ts";
import { AppError } from "../../platform/errors/app-error.ts";
import { switchedOff } from "../../records/failover/switched-off.ts";
import { requireKnownEngine } from "../require-known-engine.ts";
import type { PictureInput } from "../../schema/generations.ts";
import type { FeatureParts } from "../feature-parts.ts";
import type { PictureSource } from "./find-parent.ts";

/**
 * What is done to a picture that a model made.
 * @throws AppError `validation_failed` for what only recipes have, and for a model that works from
 *   words alone; `conflict` where there is none that works from pictures
 */
export async function planChange(
  { pictures, database }: FeatureParts,
  { file, lettering }: PictureSource,
  { instruction = "", spec_patch: patch, engine }: RefineAsset,
): Promise<PictureInput> {
  if (patch !== undefined) {
    throw invalid("spec_patch", "A picture has no recipe to patch. Say the change in words.", {
      instead: "leave it out, and write an instruction",
    });
  }
  requireKnownEngine(pictures, engine);
  const targets = pictures.targets(engine, await switchedOff(database));
  const able = targets.filter(worksFromPictures);
  const named = targets.find(({ id }) => id === engine);
  const isOurs = engine === BUILT_IN || engine === BUILT_IN_DIRECTED;
  if (isOurs || (named !== undefined && !able.includes(named))) {
    throw invalid("engine", "This one makes no picture from another.", {
      instead: "auto, or the id of a model of GET /engines that can do image_to_image",
    });
  }
  if (able.length === 0) throw nobodyCan();
  return { file, instruction, lettering };
}

function invalid(field: string, detail: string, { instead }: { instead: string }): AppError {
  return new AppError("validation_failed", detail, { fields: [{ field, message: instead }] });
}

function nobodyCan(): AppError {
  return new AppError(
    "conflict",
    "No model that is asked here can change a picture. Start more variants instead, or have one set " +
      "up that can: with GEMINI_API_KEY, OPENAI_API_KEY or ARK_API_KEY, or with image_to_image among " +
      "its capabilities in ENGINES_FILE.",
  );
}
