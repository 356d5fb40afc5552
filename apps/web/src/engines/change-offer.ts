import type { Engine } from "@emblazon/contract";
import { engineNames } from "./engine-names.ts";
import { canBeAsked, costWords, resolveChoice, vendorModels } from "./engine-words.ts";
import { AUTO } from "./kept-choice.ts";
import type { EngineChoice } from "./kept-choice.ts";

/** By whom pictures can be changed, and for how much. */
export interface ChangeOffer {
  /** Those that work from pictures, in the order of the list. */
  readonly models: readonly Engine[];
  readonly engine: EngineChoice;
  /** Who is asked, in this order: "Pen, then 2 others". */
  readonly by: string;
  /** "about $0.20 for five" */
  readonly cost: string;
  /** All of them rest after failures: whoever asks now may wait for nothing. */
  readonly rests: boolean;
}

/**
 * What stands open where a picture is to be changed so many times; null where no model can. A choice
 * that works from words alone leaves it to the chain, and a chain without one who can to the first who is
 * asked by name.
 */
export function offerChange(
  choice: EngineChoice,
  engines: readonly Engine[],
  count: number,
): ChangeOffer | null {
  const models = vendorModels(engines).filter(
    (model) => model.abilities.includes("image_to_image") && canBeAsked(model),
  );
  const chain = models.filter((model) => model.chain_position !== null);
  const named = models.find(({ id }) => id === resolveChoice(choice, models)) ?? null;
  const byName = named ?? (chain.length === 0 ? (models[0] ?? null) : null);
  const order = [...(byName === null ? [] : [byName]), ...chain.filter((one) => one !== byName)];
  const ready = order.find(({ state }) => state === "ready" || state === "probing");
  const first = ready ?? order[0];
  if (first === undefined) return null;
  return {
    models,
    engine: byName?.id ?? AUTO,
    by: orderWords(order, engines),
    cost: costWords(first.id, [{ ...first, state: "ready" }], count),
    rests: ready === undefined,
  };
}

function orderWords([first, second, ...rest]: readonly Engine[], all: readonly Engine[]): string {
  const nameOf = engineNames(all);
  const names = [first, second].flatMap((one) => (one === undefined ? [] : [nameOf(one.id)]));
  const [one = "", other] = names;
  if (other === undefined) return one;
  return `${one}, then ${rest.length === 0 ? other : `${rest.length + 1} others`}`;
}

/** Why no picture can be changed here, and what can be done. */
export const NOBODY_CHANGES =
  "None of the models that are set up here works from a picture. With a key of Gemini, OpenAI or " +
  "Seedream one does; until then, draw more.";

/** What *Vary* says of itself on a picture. */
export function varyTitle(offer: ChangeOffer | null | undefined): string {
  if (offer === null) return NOBODY_CHANGES;
  return offer === undefined ? "Five variations of it" : `Five variations of it, ${offer.cost}`;
}
