import type { Asset } from "@emblazon/contract";

/** A picture that a vendor's model made: pixels without a recipe, and no photo that was painted. */
export function isModelPicture({ kind, effect }: Pick<Asset, "kind" | "effect">): boolean {
  return kind === "image" && effect === null;
}
