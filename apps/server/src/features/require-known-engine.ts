import { BUILT_IN, BUILT_IN_DIRECTED } from "../engines/pictures/picture-chain.ts";
import type { PictureChain } from "../engines/pictures/picture-chain.ts";
import { AppError } from "../platform/errors/app-error.ts";

/**
 * A model that is off or retired now is passed over; one that there is not is a mistake.
 * @throws AppError `validation_failed`
 */
export function requireKnownEngine(
  { models, settings }: Pick<PictureChain, "models" | "settings">,
  engine = "auto",
): void {
  if (engine === "auto" || engine === BUILT_IN) return;
  if (engine === BUILT_IN_DIRECTED && settings().language !== null) return;
  if (models().some(({ id }) => id === engine)) return;
  throw new AppError("validation_failed", "There is no such model here. See GET /engines.", {
    fields: [{ field: "engine", message: "auto, built-in, or another id of GET /engines" }],
  });
}
