import type { Asset, AssetFile } from "@emblazon/contract";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { useAssetActions } from "../live/use-asset-actions.ts";
import { LineageSection } from "../logo/lineage-section.tsx";
import { LogoHead } from "../logo/logo-head.tsx";
import { LogoTopLine } from "../logo/logo-top-line.tsx";
import { RefinePanel } from "../logo/refine-panel.tsx";
import { TagField } from "../logo/tag-field.tsx";
import { TrashedNotice } from "../logo/trashed-notice.tsx";
import { useNeighbours } from "../logo/use-neighbours.ts";
import { AttemptFacts } from "./attempt-facts.tsx";
import { FileDownload } from "./file-download.tsx";
import { fileNames, FileStage } from "./file-stage.tsx";
import { OwnEngineNext } from "./own-engine-next.tsx";
import { PromptSection } from "./prompt-section.tsx";
import { Chip } from "../ui/chip.tsx";

/** A picture that a vendor's model made: its files, who was asked, and with which words. */
export function ModelPictureDesk({ asset }: { readonly asset: Asset }): ReactElement {
  const [variant, setVariant] = useState<AssetFile["variant"]>("full");
  const actions = useAssetActions();
  const around = useNeighbours(asset);
  const { goTo, leave } = useWays(asset);
  const file = asset.files.find((one) => one.variant === variant) ?? asset.files[0];
  const trash = (): void => {
    actions.trash(asset);
    (goTo(around.nextId ?? around.previousId) ?? leave)();
  };
  useShortcuts({
    previous: goTo(around.previousId),
    next: goTo(around.nextId),
    close: leave,
    "logo-favourite": () => actions.toggleFavorite(asset),
    "logo-download": () => document.getElementById("logo-download")?.click(),
    "logo-trash": asset.trashed_at === null ? trash : undefined,
  });
  return (
    <div className="grow lg:grid lg:grid-cols-[minmax(0,1fr)_348px]">
      <div className="min-w-0 px-5 pt-3 pb-8 md:px-9">
        <LogoTopLine asset={asset} around={around} />
        {asset.trashed_at === null ? null : <TrashedNotice asset={asset} />}
        {file === undefined ? null : <FileStage asset={asset} file={file} />}
        {asset.files.length < 2 ? null : (
          <div role="group" aria-label="File" className="mt-4 flex flex-wrap gap-1.5">
            {asset.files.map((one) => (
              <Chip
                key={one.variant}
                pressed={one === file}
                onToggle={() => setVariant(one.variant)}
              >
                {fileNames[one.variant] ?? one.variant}
              </Chip>
            ))}
          </div>
        )}
        {asset.trashed_at === null ? <RefinePanel asset={asset} /> : null}
        <PromptSection asset={asset} />
        <LineageSection asset={asset} />
      </div>
      <aside
        aria-label="About this picture"
        className="border-line px-5 py-7 max-lg:border-t md:px-9 lg:border-s lg:px-7"
      >
        <LogoHead asset={asset} actions={actions} onTrash={trash} />
        {file === undefined ? null : <FileDownload asset={asset} file={file} />}
        <OwnEngineNext asset={asset} />
        <AttemptFacts asset={asset} />
        <TagField tags={asset.tags} onChange={(tags) => actions.setTags(asset, tags)} />
      </aside>
    </div>
  );
}

interface Ways {
  /** Undefined where there is nothing to go to. */
  readonly goTo: (id: string | null) => (() => void) | undefined;
  readonly leave: () => void;
}

function useWays({ project_id: projectId }: Asset): Ways {
  const navigate = useNavigate();
  return {
    goTo: (id) =>
      id === null
        ? undefined
        : () => void navigate({ to: "/logos/$assetId", params: { assetId: id } }),
    leave: () => {
      if (projectId === null) void navigate({ to: "/projects", search: {} });
      else void navigate({ to: "/projects/$projectId", params: { projectId } });
    },
  };
}
