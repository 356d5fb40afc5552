import { Menu } from "@base-ui/react/menu";
import type { Asset } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import { Download } from "lucide-react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { Icon } from "../ui/icon.tsx";
import { quickDownloads } from "./quick-downloads.ts";

const ITEM =
  "flex min-h-9 cursor-default items-center justify-between gap-6 rounded-[6px] px-3 text-sm outline-none select-none data-highlighted:bg-wash data-highlighted:text-ink coarse:min-h-11";

export interface DownloadMenuProps {
  readonly asset: Asset;
  /** What is downloaded, e.g. "logo 3". */
  readonly name: string;
  readonly onTrash: () => void;
  /** Undefined while something is being drawn. */
  readonly onVary: (() => void) | undefined;
  readonly onRefine: () => void;
}

/** The files most people want, and the way to every other one. */
export function DownloadMenu(props: DownloadMenuProps): ReactElement {
  const { asset, name, onTrash, onVary, onRefine } = props;
  const client = useClient();
  return (
    <Menu.Root>
      <Menu.Trigger
        aria-label={`Download ${name}`}
        title="Download"
        data-download-for={asset.id}
        className="grid size-9 shrink-0 place-items-center rounded-control hover:bg-wash hover:text-ink data-popup-open:bg-wash data-popup-open:text-ink coarse:size-11 max-[22.5em]:coarse:w-9"
      >
        <Icon of={Download} size={17} />
      </Menu.Trigger>
      <Menu.Portal container={document.getElementById("main")}>
        <Menu.Positioner sideOffset={6} align="start" className="z-30">
          <Menu.Popup className="rise min-w-56 rounded-tile border border-line bg-raised p-1.5 text-ink-2 shadow-float outline-none">
            {quickDownloads.map(({ label, note, file }) => (
              <Menu.LinkItem
                key={label}
                href={client.assets.fileUrl(asset.id, { ...file, download: true })}
                download
                closeOnClick
                className={ITEM}
              >
                <span>{label}</span>
                <span className="figures text-ink-3">{note}</span>
              </Menu.LinkItem>
            ))}
            <Menu.Separator className="my-1.5 h-px bg-line" />
            <Menu.LinkItem
              render={<Link to="/logos/$assetId" params={{ assetId: asset.id }} />}
              className={ITEM}
            >
              More sizes and variants
            </Menu.LinkItem>
            <Menu.Item onClick={onRefine} className={ITEM}>
              Refine in words
            </Menu.Item>
            <Menu.Item onClick={onVary} disabled={onVary === undefined} className={ITEM}>
              Vary
            </Menu.Item>
            <Menu.Item onClick={onTrash} className={ITEM}>
              Move to the trash
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
