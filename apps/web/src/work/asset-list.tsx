import type { Asset, AssetKind } from "@emblazon/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { assetKeys } from "../live/query-keys.ts";
import { useAssetActions } from "../live/use-asset-actions.ts";
import { describeAsset } from "./describe-asset.ts";
import { FavoriteButton } from "../logo/favorite-button.tsx";
import { GuestNote } from "../session/guest-note.tsx";
import { lookNames } from "../photos/photo-looks.ts";
import { count, formatDay } from "../ui/format.ts";
import { AssetLink } from "./asset-link.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { EmptyWork } from "./empty-work.tsx";
import { ListProblem, ListSkeleton } from "./list-state.tsx";
import { LoadMore } from "./load-more.tsx";
import { useBulkAssets } from "./use-bulk-assets.ts";
import { useSelection } from "./use-selection.ts";
import { CARDS, WorkCard } from "./work-card.tsx";
import type { WorkListProps } from "./work-list-props.ts";
import { Picture } from "../ui/picture.tsx";

const PAGE_SIZE = 36;

const NOUNS: Readonly<Record<AssetKind, string>> = { logo: "logo", image: "picture" };

export interface AssetListProps extends WorkListProps {
  readonly kind: AssetKind;
}

/** All logos, or all pictures. */
export function AssetList({ kind, search, selecting }: AssetListProps): ReactElement {
  const client = useClient();
  const actions = useAssetActions();
  const inTrash = search.trash === true;
  const filter = { kind, q: search.q, favorite: search.favorite, trashed: inTrash };
  const list = useInfiniteQuery({
    queryKey: assetKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      client.assets.list({ ...filter, limit: PAGE_SIZE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const found = (list.data?.pages.flatMap((page) => page.data) ?? []).filter(
    ({ status }) => status === "completed",
  );
  const selection = useSelection(found.map(({ id }) => id));
  const bulk = useBulkAssets(NOUNS[kind]);
  const chosen = found.filter(({ id }) => selection.ids.has(id));
  const act = (action: Parameters<typeof bulk>[1]): void => {
    bulk([...selection.ids], action);
    selection.clear();
  };
  useShortcuts({
    clear: selection.ids.size > 0 ? selection.clear : undefined,
    restore: inTrash && selection.ids.size > 0 ? () => act("restore") : undefined,
  });

  if (list.isPending) return <ListSkeleton />;
  if (list.isError && found.length === 0) {
    return <ListProblem error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (found.length === 0 && !list.hasNextPage) return <EmptyWork search={search} />;
  const allFavorite = chosen.length > 0 && chosen.every(({ favorite }) => favorite);
  return (
    <>
      <ul className={CARDS}>
        {found.map((asset) => (
          <li key={asset.id}>
            <WorkCard
              title={describeAsset(asset)}
              selected={selection.ids.has(asset.id)}
              selecting={selecting || selection.ids.size > 0}
              onSelect={() => selection.toggle(asset.id)}
              picture={<AssetPicture asset={asset} />}
            >
              <AssetLine asset={asset} onFavorite={() => actions.toggleFavorite(asset)} />
            </WorkCard>
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      {inTrash ? null : <GuestNote />}
      {chosen.length === 0 ? null : (
        <BulkBar
          what={count(chosen.length, NOUNS[kind])}
          inTrash={inTrash}
          allFavorite={allFavorite}
          onFavorite={() => act(allFavorite ? "unfavorite" : "favorite")}
          onTrash={() => act("trash")}
          onRestore={() => act("restore")}
          onClear={selection.clear}
        />
      )}
    </>
  );
}

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
