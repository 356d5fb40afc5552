import type { Asset, AssetKind } from "@emblazon/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { assetKeys } from "../live/query-keys.ts";
import { useAssetActions } from "../live/use-asset-actions.ts";
import { describeAsset } from "./describe-asset.ts";
import { FavoriteButton } from "../logo/favorite-button.tsx";
import { lookNames } from "../photos/photo-looks.ts";
import { formatDay } from "../ui/format.ts";
import { AssetLink } from "./asset-link.tsx";
import type { BulkChange } from "./use-bulk.ts";
import { WorkList } from "./work-list.tsx";
import type { ListedWork } from "./work-list.tsx";
import { Picture } from "../ui/picture.tsx";

const PAGE_SIZE = 36;
const PER_CALL = 100;

const NOUNS: Readonly<Record<AssetKind, string>> = { logo: "logo", image: "picture" };

export interface AssetListProps extends ListedWork {
  readonly kind: AssetKind;
}

/** All logos, or all pictures. */
export function AssetList({ kind, search, selecting }: AssetListProps): ReactElement {
  const client = useClient();
  const actions = useAssetActions();
  const filter = { kind, q: search.q, favorite: search.favorite, trashed: search.trash === true };
  const list = useInfiniteQuery({
    queryKey: assetKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      client.assets.list({ ...filter, limit: PAGE_SIZE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const found = list.data?.pages.flatMap((page) => page.data) ?? [];
  return (
    <WorkList
      search={search}
      selecting={selecting}
      pages={list}
      items={found.filter(({ status }) => status === "completed")}
      noun={NOUNS[kind]}
      change={changeAssets}
      titleOf={describeAsset}
      renderPicture={(asset) => <AssetPicture asset={asset} />}
      renderLine={(asset) => (
        <AssetLine asset={asset} onFavorite={() => actions.toggleFavorite(asset)} />
      )}
    />
  );
}

const changeAssets: BulkChange = async (client, ids, action) => {
  const changed: string[] = [];
  for (let at = 0; at < ids.length; at += PER_CALL) {
    changed.push(...(await client.assets.bulk(ids.slice(at, at + PER_CALL), action)));
  }
  return changed;
};

function AssetPicture({ asset }: { readonly asset: Asset }): ReactElement {
  const src = asset.thumbnail_url ?? asset.image_url;
  return (
    <AssetLink
      id={asset.id}
      isImage={asset.effect !== null}
      aria-label={`Open ${describeAsset(asset)}`}
      className="tile-link block size-full outline-none"
    >
      {src === null ? null : (
        <Picture
          src={src}
          alt=""
          width={800}
          height={600}
          loading="lazy"
          className="arrive block size-full object-cover"
        />
      )}
    </AssetLink>
  );
}

function AssetLine({
  asset,
  onFavorite,
}: {
  readonly asset: Asset;
  readonly onFavorite: () => void;
}): ReactElement {
  return (
    <>
      <div className="min-w-0 grow py-2">
        <p className="truncate font-semibold">
          <bdi>{asset.title}</bdi>
        </p>
        <p className="figures truncate text-ink-3">
          {asset.effect === null ? "" : `${lookNames[asset.effect.style].toLowerCase()} · `}
          {formatDay(asset.created_at, new Date())}
        </p>
      </div>
      <span className="text-ink-2">
        <FavoriteButton on={asset.favorite} name={describeAsset(asset)} onToggle={onFavorite} />
      </span>
    </>
  );
}
