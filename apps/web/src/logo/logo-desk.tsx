import type { Asset } from "@emblazon/contract";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { AttemptFacts } from "../engines/attempt-facts.tsx";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { useAssetActions } from "../live/use-asset-actions.ts";
import { BackdropSwitch } from "./backdrop-switch.tsx";
import { backdropIds } from "./backdrops.ts";
import type { BackdropId } from "./backdrops.ts";
import { ChecksSection } from "./checks-section.tsx";
import { DownloadPanel } from "./download-panel.tsx";
import { FaviconSection } from "./favicon-section.tsx";
import { LineageSection } from "./lineage-section.tsx";
import { LogoFacts } from "./logo-facts.tsx";
import { LogoHead } from "./logo-head.tsx";
import { LogoStage } from "./logo-stage.tsx";
import { LogoTopLine } from "./logo-top-line.tsx";
import type { LogoVariantId } from "./logo-variants.ts";
import { RefinePanel } from "./refine-panel.tsx";
import { SizeSection } from "./size-section.tsx";
import { TagField } from "./tag-field.tsx";
import { TrashedNotice } from "./trashed-notice.tsx";
import { useNeighbours } from "./use-neighbours.ts";
import { VariantStrip } from "./variant-strip.tsx";

export function LogoDesk({ asset }: { readonly asset: Asset }): ReactElement {
  const { variant = "full" } = useSearch({ from: "/logos/$assetId" });
  const [backdrop, setBackdrop] = useState<BackdropId>("original");
  const navigate = useNavigate();
  const actions = useAssetActions();
  const around = useNeighbours(asset);
  const projectId = asset.project_id;
  const leave = (): void => {
    if (projectId === null) void navigate({ to: "/projects", search: {} });
    else void navigate({ to: "/projects/$projectId", params: { projectId } });
  };
  const goTo = (id: string | null): (() => void) | undefined =>
    id === null
      ? undefined
      : () =>
          void navigate({ to: "/logos/$assetId", params: { assetId: id }, search: (old) => old });
  const choose = (next: LogoVariantId): void =>
    void navigate({
      to: "/logos/$assetId",
      params: { assetId: asset.id },
      search: next === "full" ? {} : { variant: next },
      replace: true,
      resetScroll: false,
    });
  const trash = (): void => {
    actions.trash(asset);
    (goTo(around.nextId ?? around.previousId) ?? leave)();
  };
  useShortcuts({
    previous: goTo(around.previousId),
    next: goTo(around.nextId),
    close: leave,
    backdrop: () =>
      setBackdrop(
        backdropIds[(backdropIds.indexOf(backdrop) + 1) % backdropIds.length] ?? "original",
      ),
    "logo-favourite": () => actions.toggleFavorite(asset),
    "logo-download": () => document.getElementById("logo-download")?.click(),
    "logo-trash": asset.trashed_at === null ? trash : undefined,
  });
  return (
    <div className="grow lg:grid lg:grid-cols-[minmax(0,1fr)_348px] lg:grid-rows-[auto_1fr]">
      <div className="px-5 pt-3 pb-8 md:px-9 lg:pb-0">
        <LogoTopLine asset={asset} around={around} />
        {asset.trashed_at === null ? null : <TrashedNotice asset={asset} />}
        <LogoStage asset={asset} variant={variant} backdrop={backdrop} />
        <BackdropSwitch value={backdrop} spec={asset.spec} onChange={setBackdrop} />
        <VariantStrip asset={asset} value={variant} onChange={choose} />
        {asset.trashed_at === null ? <RefinePanel asset={asset} /> : null}
      </div>
      <aside
        aria-label="About this logo"
        className="border-line px-5 py-7 max-lg:border-y md:px-9 lg:row-span-2 lg:border-s lg:px-7"
      >
        <LogoHead asset={asset} actions={actions} onTrash={trash} />
        <DownloadPanel key={asset.id} asset={asset} variant={variant} backdrop={backdrop} />
        <LogoFacts asset={asset} />
        <AttemptFacts asset={asset} />
        <TagField tags={asset.tags} onChange={(tags) => actions.setTags(asset, tags)} />
      </aside>
      <div className="px-5 pb-12 md:px-9">
        <LineageSection asset={asset} />
        <SizeSection asset={asset} />
        <FaviconSection asset={asset} />
        <ChecksSection asset={asset} />
      </div>
    </div>
  );
}
