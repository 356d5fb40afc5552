import { Menu } from "@base-ui/react/menu";
import type { Asset, AssetFile } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { TILE_MENU_ITEM, TileMenu } from "../logo/tile-menu.tsx";
import { formatNames, pictureFormats } from "../ui/file-formats.ts";
import type { ChangeOffer } from "./change-offer.ts";
import { fileAddress } from "./file-address.ts";
import { DRAWING, useTracedFile } from "./use-traced-file.ts";

export interface PictureMenuProps {
  readonly asset: Asset;
  /** What is downloaded, e.g. "logo 3". */
  readonly name: string;
  /** By whom it can be changed. */
  readonly offer: ChangeOffer | null | undefined;
  readonly onTrash: () => void;
  /** Undefined while something is being drawn, and where nobody can. */
  readonly onVary: (() => void) | undefined;
  readonly onRefine: () => void;
}

/** The files of a picture of a vendor's model that most people want, and the way to the others. */
export function PictureMenu(props: PictureMenuProps): ReactElement {
  const { asset, name, offer, onTrash, onVary, onRefine } = props;
  const full = asset.files.find(({ variant }) => variant === "full");
  return (
    <TileMenu assetId={asset.id} name={name}>
      {full === undefined
        ? null
        : pictureFormats.map((format) => (
            <Menu.LinkItem
              key={format}
              href={fileAddress(full, { format, download: true })}
              download
              closeOnClick
              className={TILE_MENU_ITEM}
            >
              <span>{formatNames[format]}</span>
              <span className="figures text-ink-3">
                {full.width} × {full.height} px
              </span>
            </Menu.LinkItem>
          ))}
      {full === undefined ? null : <TracedItem asset={asset} file={full} />}
      <Menu.Separator className="my-1.5 h-px bg-line" />
      <Menu.LinkItem
        render={<Link to="/logos/$assetId" params={{ assetId: asset.id }} />}
        className={TILE_MENU_ITEM}
      >
        The mark alone, and what it was asked with
      </Menu.LinkItem>
      <Menu.Item onClick={onRefine} className={TILE_MENU_ITEM}>
        Refine in words
      </Menu.Item>
      <Menu.Item onClick={onVary} disabled={onVary === undefined} className={TILE_MENU_ITEM}>
        <span>Vary</span>
        <span className="figures text-ink-3">{offer === null ? "no model can" : offer?.cost}</span>
      </Menu.Item>
      <Menu.Item onClick={onTrash} className={TILE_MENU_ITEM}>
        Move to the trash
      </Menu.Item>
    </TileMenu>
  );
}

interface TracedItemProps {
  readonly asset: Asset;
  readonly file: AssetFile;
}

/** The picture as shapes. The menu stays open: it takes a moment, and some are refused. */
function TracedItem({ asset, file }: TracedItemProps): ReactElement {
  const { save, isDrawing, error } = useTracedFile(asset, file);
  return (
    <>
      <Menu.Item closeOnClick={false} onClick={() => save("svg")} className={TILE_MENU_ITEM}>
        <span>{formatNames.svg}</span>
        <span aria-live="polite" className="figures text-ink-3">
          {isDrawing ? DRAWING : "traced"}
        </span>
      </Menu.Item>
      {error === null ? null : (
        <p role="alert" className="max-w-64 px-3 pb-2 text-xs text-bad">
          {error.detail}
        </p>
      )}
    </>
  );
}
