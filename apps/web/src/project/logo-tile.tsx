import type { Asset } from "@emblazon/contract";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { DownloadMenu } from "../logo/download-menu.tsx";
import { FavoriteButton } from "../logo/favorite-button.tsx";
import { CheckBadge } from "../logo/check-badge.tsx";
import { describeLogo } from "../logo/describe-logo.ts";
import { TileFrame } from "./tile-frame.tsx";
import { Picture } from "../ui/picture.tsx";

export interface LogoTileProps {
  readonly asset: Asset;
  /** Its place in the round, from 1. */
  readonly number: number;
  /** Who made it, where that is said. */
  readonly note: string | undefined;
  readonly picked: boolean;
  readonly onPick: () => void;
  readonly onFavorite: () => void;
  readonly onTrash: () => void;
  /** Undefined while something is being drawn. */
  readonly onVary: (() => void) | undefined;
  readonly onRefine: () => void;
}

/** A word below a picture that does something. */
export const TILE_WORD =
  "rounded-control px-2 py-1.5 font-medium hover:bg-wash hover:text-ink aria-disabled:opacity-50";

/** A finished logo with what can be done to it below the picture. */
export function LogoTile(props: LogoTileProps): ReactElement {
  const { asset, number, note, picked, onPick, onFavorite, onTrash, onVary, onRefine } = props;
  const name = `logo ${number}`;
  const words = describeLogo(asset);
  return (
    <TileFrame
      label={`Logo ${number}`}
      picked={picked}
      note={note}
      footer={
        <>
          <FavoriteButton on={asset.favorite} name={name} onToggle={onFavorite} />
          <DownloadMenu
            asset={asset}
            name={name}
            onTrash={onTrash}
            onVary={onVary}
            onRefine={onRefine}
          />
          <button
            type="button"
            aria-label={`Vary ${name}`}
            aria-disabled={onVary === undefined}
            title="Five variations of it"
            onClick={onVary}
            className={`${TILE_WORD} max-sm:hidden`}
          >
            Vary
          </button>
          <Link
            to="/logos/$assetId"
            params={{ assetId: asset.id }}
            tabIndex={-1}
            aria-hidden="true"
            className={`${TILE_WORD} max-sm:hidden`}
          >
            Open
          </Link>
          <CheckBadge asset={asset} name={name} />
        </>
      }
    >
      <Link
        to="/logos/$assetId"
        params={{ assetId: asset.id }}
        aria-label={`Open ${name}: ${words}`}
        data-asset-id={asset.id}
        data-number={number}
        onFocus={onPick}
        className="tile-link block size-full outline-none"
      >
        {asset.image_url === null ? null : (
          <Picture
            src={asset.thumbnail_url ?? asset.image_url}
            alt={words}
            width={800}
            height={600}
            decoding="async"
            draggable={false}
            className="arrive block size-full object-cover"
          />
        )}
      </Link>
    </TileFrame>
  );
}
