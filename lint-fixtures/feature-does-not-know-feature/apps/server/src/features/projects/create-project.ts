// Breaks emblazon/arrows: a server feature must not know another feature
import type { Asset } from "../assets/asset.ts";

export const firstOf = (assets: readonly Asset[]): Asset | undefined => assets[0];
