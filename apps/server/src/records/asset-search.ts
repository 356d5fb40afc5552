import type { AssetRow } from "../schema/assets.ts";
import { searchText } from "./search.ts";

type Found = Pick<AssetRow, "title"> &
  Partial<Pick<AssetRow, "tags" | "enhanced_prompt" | "effect">>;

/** What an asset is found by, as `assets.search` has it. */
export function assetSearch({ title, tags = [], enhanced_prompt, effect }: Found): string {
  const style = effect?.style.replaceAll("_", " ");
  return searchText([title, ...tags, enhanced_prompt ?? "", style ?? ""]);
}
