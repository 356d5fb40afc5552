import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";
import { NOBODY_CHANGES } from "./change-offer.ts";
import type { ChangeOffer } from "./change-offer.ts";
import { EngineMenu } from "./engine-menu.tsx";
import { CHANGES, useChangeOffer } from "./use-change-offer.ts";
import { useEngineChoice } from "./use-engine-choice.ts";

/** Who will change a picture and what that costs, with a way to choose another; or why nobody can. */
export function ChangeLine({ asset }: { readonly asset: Asset }): ReactElement {
  const offer = useChangeOffer();
  const { choose } = useEngineChoice();
  if (offer === undefined) return <p className="min-h-7 coarse:min-h-11" />;
  if (offer === null) return <p className="text-sm text-ink-2">{NOBODY_CHANGES}</p>;
  return (
    <div className="flex min-h-7 flex-wrap items-center gap-x-3 text-sm text-ink-2">
      <EngineMenu
        engines={offer.models}
        value={offer.engine}
        count={CHANGES}
        titled={false}
        task="change"
        onChoose={choose}
      />
      <span className="figures text-ink-3">{offer.cost}</span>
      <span className={offer.rests ? "" : "max-sm:hidden"}>{remark(asset, offer)}</span>
    </div>
  );
}

function remark({ files }: Asset, { rests }: ChangeOffer): string {
  if (rests) return "None of them answers at the moment.";
  return files.some(({ variant }) => variant === "mark") ? "The lettering stays as it is." : "";
}
