import type { Asset } from "@emblazon/contract";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { backdropNames, fileOnBackdrop, ownGround } from "./backdrops.ts";
import type { BackdropId } from "./backdrops.ts";
import { describeLogo } from "./describe-logo.ts";
import { logoVariantNames } from "./logo-variants.ts";
import type { LogoVariantId } from "./logo-variants.ts";
import { Picture } from "../ui/picture.tsx";

export interface LogoStageProps {
  readonly asset: Asset;
  readonly variant: LogoVariantId;
  readonly backdrop: BackdropId;
}

/** The logo, large. */
export function LogoStage({ asset, variant, backdrop }: LogoStageProps): ReactElement {
  const client = useClient();
  const file = fileOnBackdrop(variant, backdrop, asset.spec);
  const shown = file.variant;
  // A mark stands on a square, which the wide stage would cut: its ground is the stage's own.
  const loose = shown === "mark" && backdrop === "original" && asset.spec !== null;
  const src = client.assets.fileUrl(asset.id, {
    ...file,
    ...(loose ? { background: "transparent" } : {}),
  });
  const ground = loose && asset.spec !== null ? ownGround(asset.spec) : file.background;
  return (
    <figure>
      <div
        className={`relative aspect-4/3 max-h-[min(62vh,680px)] min-h-56 w-full overflow-hidden rounded-tile border border-line ${
          backdrop === "transparent" ? "checkered" : "bg-raised"
        }`}
        style={ground?.startsWith("#") === true ? { backgroundColor: ground } : {}}
      >
        <Picture
          key={src}
          src={src}
          alt={`${describeLogo(asset)}, ${logoVariantNames[shown].toLowerCase()}`}
          className={`arrive absolute inset-0 block size-full ${
            shown === "mark" ? "object-contain" : "object-cover"
          }`}
        />
      </div>
      <figcaption className="sr-only">
        {logoVariantNames[shown]} on {backdropNames[backdrop].toLowerCase()}
      </figcaption>
    </figure>
  );
}
