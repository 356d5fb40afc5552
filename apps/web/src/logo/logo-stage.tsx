import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { backdropNames, fileOnBackdrop } from "./backdrops.ts";
import type { BackdropId } from "./backdrops.ts";
import { describeLogo } from "./describe-logo.ts";
import { logoVariantNames } from "./logo-variants.ts";
import type { LogoVariantId } from "./logo-variants.ts";

export interface LogoStageProps {
  readonly asset: Asset;
  readonly variant: LogoVariantId;
  readonly backdrop: BackdropId;
}

/** The logo, large. */
export function LogoStage({ asset, variant, backdrop }: LogoStageProps): ReactElement {
  const client = useClient();
  const file = fileOnBackdrop(variant, backdrop, asset.spec);
  const shown = file.variant ?? variant;
  const src = client.assets.fileUrl(asset.id, file);
  return (
    <figure>
      <div
        className={`grid aspect-4/3 max-h-[min(62vh,680px)] w-full place-items-center overflow-hidden rounded-tile border border-line ${
          backdrop === "transparent" ? "checkered" : "bg-raised"
        }`}
        style={
          file.background?.startsWith("#") === true ? { backgroundColor: file.background } : {}
        }
      >
        <img
          key={src}
          src={src}
          alt={`${describeLogo(asset)}, ${logoVariantNames[shown].toLowerCase()}`}
          className="arrive block size-full object-contain"
        />
      </div>
      <figcaption className="figures sr-only">
        {logoVariantNames[shown]} on {backdropNames[backdrop].toLowerCase()}
      </figcaption>
    </figure>
  );
}
