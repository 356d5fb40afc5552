import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";
import type { AssetActions } from "../live/use-asset-actions.ts";
import { AssetHead } from "./asset-head.tsx";
import { Score } from "./score.tsx";

export interface LogoHeadProps {
  readonly asset: Asset;
  readonly actions: AssetActions;
  readonly onTrash: () => void;
}

/** The logo's name, what was drawn, and what can be done with the whole of it. */
export function LogoHead({ asset, actions, onTrash }: LogoHeadProps): ReactElement {
  return (
    <AssetHead
      key={asset.id}
      noun="Logo"
      what="Logo"
      asset={asset}
      onRename={(title) => actions.rename(asset, title)}
      onFavorite={() => actions.toggleFavorite(asset)}
      onTrash={onTrash}
      words={
        asset.enhanced_prompt === null || asset.kind === "image" ? null : (
          <p className="mt-2 text-sm text-ink-2">
            <bdi>{asset.enhanced_prompt}</bdi>
          </p>
        )
      }
    >
      <Score quality={asset.quality} />
    </AssetHead>
  );
}
