import type { Asset } from "@emblazon/contract";
import { askedVendor, madeByWords } from "./attempt-words.ts";
import { useEngineNames, useHasVendors } from "./use-engines.ts";

/**
 * What stands below each picture of a round about who made it: empty while it is on its way, so
 * that the line has its place from the start; undefined where there is nobody but our own engine.
 */
export function useTileNotes(assets: readonly Asset[]): (asset: Asset) => string | undefined {
  const nameOf = useEngineNames();
  const hasVendors = useHasVendors() === true;
  const shown = hasVendors || assets.some(askedVendor);
  return (asset) => (shown ? madeByWords(asset, nameOf) : undefined);
}
