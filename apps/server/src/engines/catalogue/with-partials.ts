import type { ModelConfig, VendorKind } from "../pictures/vendor-config.ts";
import { familyOf, knownFamily } from "../vendors/openai/openai-models.ts";

/** How many pictures on the way to a result may be asked for. */
export const MOST_PARTIALS = 3;
/** Enough to see it come; each costs. */
const USUAL_PARTIALS = 2;

/**
 * A model with the pictures that it is asked for on the way to its result: so many as its owner says,
 * else two of OpenAI's own models that stream, and of nobody else's. Each costs what OpenAI's list
 * says of that name; with a reseller's own name it is in the owner's price.
 */
export function withPartials(model: ModelConfig, kind: VendorKind, wanted?: number): ModelConfig {
  const isOpenAi = kind === "openai";
  const count = wanted ?? (isOpenAi ? USUAL_PARTIALS : 0);
  const priceMicros = isOpenAi ? familyOf(model.id).partialMicros : listedMicros(model.id);
  if (count === 0 || priceMicros === null) return model;
  return { ...model, partials: { count, priceMicros } };
}

/** Why a model cannot be asked for any; null where it can. */
export function whyNoPartials(id: string, kind: VendorKind): string | null {
  if (kind !== "openai" && kind !== "openai-compatible")
    return "only models of the kinds openai and openai-compatible send pictures on the way";
  const family = kind === "openai" ? familyOf(id) : knownFamily(id);
  return family?.partialMicros === null ? `${id} sends no pictures on the way` : null;
}

function listedMicros(id: string): number | null {
  const family = knownFamily(id);
  return family === null ? 0 : family.partialMicros;
}
