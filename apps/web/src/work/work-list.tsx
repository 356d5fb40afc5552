import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactElement, ReactNode } from "react";
import type { WorkSearch } from "../app/route-search.ts";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { GuestNote } from "../session/guest-note.tsx";
import { count } from "../ui/format.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { EmptyWork } from "./empty-work.tsx";
import { ListProblem, ListSkeleton } from "./list-state.tsx";
import { LoadMore } from "./load-more.tsx";
import { useBulk } from "./use-bulk.ts";
import type { Bulk } from "./use-bulk.ts";
import { useSelection } from "./use-selection.ts";
import { CARDS, WorkCard } from "./work-card.tsx";

/** What a list of work is given by its page. */
export interface ListedWork {
  readonly search: WorkSearch;
  /** The boxes are shown before anything is selected; how touch begins to select. */
  readonly selecting: boolean;
}

interface Listed {
  readonly id: string;
  readonly favorite: boolean;
}

type Pages = Pick<
  UseInfiniteQueryResult,
  "isPending" | "error" | "hasNextPage" | "isFetchingNextPage" | "refetch" | "fetchNextPage"
>;

export interface WorkListProps<Item extends Listed> extends ListedWork, Bulk {
  readonly pages: Pages;
  readonly items: readonly Item[];
  readonly titleOf: (item: Item) => string;
  readonly renderPicture: (item: Item) => ReactNode;
  /** The line below the picture. */
  readonly renderLine: (item: Item) => ReactNode;
}

/** Cards that are fetched as they are needed, and what can be done to those that are selected. */
export function WorkList<Item extends Listed>(props: WorkListProps<Item>): ReactElement {
  const { search, selecting, noun, pages, items, titleOf, renderPicture, renderLine } = props;
  const inTrash = search.trash === true;
  const selection = useSelection(items.map(({ id }) => id));
  const bulk = useBulk(props);
  const act = (action: Parameters<typeof bulk>[1]): void => {
    bulk([...selection.ids], action);
    selection.clear();
  };
  const chosen = items.filter(({ id }) => selection.ids.has(id));
  const isAnyChosen = chosen.length > 0;
  useShortcuts({
    clear: isAnyChosen ? selection.clear : undefined,
    restore: inTrash && isAnyChosen ? () => act("restore") : undefined,
  });

  if (pages.isPending) return <ListSkeleton />;
  if (pages.error !== null && items.length === 0) {
    return <ListProblem error={pages.error} onRetry={() => void pages.refetch()} />;
  }
  if (items.length === 0 && !pages.hasNextPage) return <EmptyWork search={search} />;
  const allFavorite = isAnyChosen && chosen.every(({ favorite }) => favorite);
  return (
    <>
      <ul className={CARDS}>
        {items.map((item) => (
          <li key={item.id}>
            <WorkCard
              title={titleOf(item)}
              selected={selection.ids.has(item.id)}
              selecting={selecting || isAnyChosen}
              onSelect={() => selection.toggle(item.id)}
              picture={renderPicture(item)}
            >
              {renderLine(item)}
            </WorkCard>
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={pages.hasNextPage}
        loading={pages.isFetchingNextPage}
        onMore={() => void pages.fetchNextPage()}
      />
      {inTrash ? null : <GuestNote />}
      {isAnyChosen ? (
        <BulkBar
          what={count(chosen.length, noun)}
          inTrash={inTrash}
          allFavorite={allFavorite}
          onFavorite={() => act(allFavorite ? "unfavorite" : "favorite")}
          onTrash={() => act("trash")}
          onRestore={() => act("restore")}
          onClear={selection.clear}
        />
      ) : null}
    </>
  );
}
