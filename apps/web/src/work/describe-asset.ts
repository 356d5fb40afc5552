import type { Asset } from "@emblazon/contract";
import { describeLogo } from "../logo/describe-logo.ts";
import { lookNames } from "../photos/photo-looks.ts";

/** An asset in words: a logo by its recipe, a picture by its title and its look. */
export function describeAsset(asset: Asset): string {
  if (asset.effect === null) return describeLogo(asset);
  return `${asset.title}, ${lookNames[asset.effect.style].toLowerCase()}`;
}
