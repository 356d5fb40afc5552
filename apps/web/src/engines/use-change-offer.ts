import { offerChange } from "./change-offer.ts";
import type { ChangeOffer } from "./change-offer.ts";
import { useEngineChoice } from "./use-engine-choice.ts";
import { useEngines } from "./use-engines.ts";

/** How many come of one picture, as of one recipe. */
export const CHANGES = 5;

/** By whom pictures can be changed; null where nobody can, undefined while nobody knows. */
export function useChangeOffer(count = CHANGES): ChangeOffer | null | undefined {
  const { data: engines } = useEngines();
  const { choice } = useEngineChoice();
  return engines === undefined ? undefined : offerChange(choice, engines, count);
}
