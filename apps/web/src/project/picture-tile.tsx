import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { ReactElement } from "react";
import { varyTitle } from "../engines/change-offer.ts";
import { fileAddress } from "../engines/file-address.ts";
import { PictureMenu } from "../engines/picture-menu.tsx";
import { useChangeOffer } from "../engines/use-change-offer.ts";
import { FavoriteButton } from "../logo/favorite-button.tsx";
import { Picture } from "../ui/picture.tsx";
import { TILE_WORD } from "./logo-tile.tsx";
import type { LogoTileProps } from "./logo-tile.tsx";
import { TileFrame } from "./tile-frame.tsx";

const SHOWN_PX = 800;

export interface PictureTileProps extends LogoTileProps {
  /** What was to be seen of it last; it stands until the picture itself has come. */
  readonly preview: string | null;
}

/** A picture of a vendor's model among the logos of a round; models that work from pictures change it. */
export function PictureTile(props: PictureTileProps): ReactElement {
  const { asset, number, note, picked, preview, onPick, onFavorite, onTrash } = props;
  const name = `logo ${number}`;
  const offer = useChangeOffer();
  const onVary = offer === null ? undefined : props.onVary;
  return (
    <TileFrame
      label={`Logo ${number}`}
      picked={picked}
      note={note}
      footer={
        <>
          <FavoriteButton on={asset.favorite} name={name} onToggle={onFavorite} />
          <PictureMenu
            asset={asset}
            name={name}
            offer={offer}
            onTrash={onTrash}
            onVary={onVary}
            onRefine={props.onRefine}
          />
          <button
            type="button"
            aria-label={`Vary ${name}`}
            aria-disabled={onVary === undefined}
            title={varyTitle(offer)}
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
          <span className="figures ms-auto text-ink-3">picture</span>
        </>
      }
    >
      <Link
        to="/logos/$assetId"
        params={{ assetId: asset.id }}
        aria-label={`Open ${name}: ${asset.title}, a picture`}
        data-asset-id={asset.id}
        data-number={number}
        onFocus={onPick}
        className="tile-link block size-full bg-white outline-none"
      >
        <TilePicture asset={asset} preview={preview} />
      </Link>
    </TileFrame>
  );
}

function TilePicture({
  asset,
  preview,
}: Pick<PictureTileProps, "asset" | "preview">): ReactElement | null {
  const [isThere, setIsThere] = useState(false);
  const full = asset.files.find(({ variant }) => variant === "full");
  if (full === undefined) return null;
  return (
    <>
      {preview === null || isThere ? null : (
        <img
          src={preview}
          alt=""
          draggable={false}
          className="absolute inset-0 block size-full object-contain"
        />
      )}
      <Picture
        src={fileAddress(full, { format: "webp", size: SHOWN_PX })}
        alt={`${asset.title}, a picture`}
        width={full.width}
        height={full.height}
        decoding="async"
        draggable={false}
        onLoad={() => setIsThere(true)}
        className={`relative block size-full object-contain ${preview === null ? "arrive" : ""}`}
      />
    </>
  );
}
