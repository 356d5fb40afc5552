import { Menu } from "@base-ui/react/menu";
import type { Asset } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { quickDownloads } from "./quick-downloads.ts";
import { TILE_MENU_ITEM, TileMenu } from "./tile-menu.tsx";

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
    <TileMenu assetId={asset.id} name={name}>
      {quickDownloads.map(({ label, note, file }) => (
        <Menu.LinkItem
          key={label}
          href={client.assets.fileUrl(asset.id, { ...file, download: true })}
          download
          closeOnClick
          className={TILE_MENU_ITEM}
        >
          <span>{label}</span>
          <span className="figures text-ink-3">{note}</span>
        </Menu.LinkItem>
      ))}
      <Menu.Separator className="my-1.5 h-px bg-line" />
      <Menu.LinkItem
        render={<Link to="/logos/$assetId" params={{ assetId: asset.id }} />}
        className={TILE_MENU_ITEM}
      >
        More sizes and variants
      </Menu.LinkItem>
      <Menu.Item onClick={onRefine} className={TILE_MENU_ITEM}>
        Refine in words
      </Menu.Item>
      <Menu.Item onClick={onVary} disabled={onVary === undefined} className={TILE_MENU_ITEM}>
        Vary
      </Menu.Item>
      <Menu.LinkItem
        render={<Link to="/photos" search={{ asset: asset.id }} />}
        className={TILE_MENU_ITEM}
      >
        Paint it
      </Menu.LinkItem>
      <Menu.Item onClick={onTrash} className={TILE_MENU_ITEM}>
        Move to the trash
      </Menu.Item>
    </TileMenu>
  );
}
