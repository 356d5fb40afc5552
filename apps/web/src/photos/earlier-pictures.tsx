import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { imageKeys } from "../live/query-keys.ts";
import { GuestNote } from "../session/guest-note.tsx";
import { ListProblem } from "../work/list-state.tsx";
import { LoadMore } from "../work/load-more.tsx";
import { CARDS } from "../work/work-card.tsx";
import { isUnfinished } from "./is-unfinished.ts";
import { PictureCard } from "./picture-card.tsx";
import { useImageActions } from "./use-image-actions.ts";

const PAGE_SIZE = 24;
const POLL_MS = 3_000;

/** What was made of photos before, newest first; also what is still being made. */
export function EarlierPictures(): ReactElement | null {
  const client = useClient();
  const actions = useImageActions();
  const list = useInfiniteQuery({
    queryKey: imageKeys.list({}),
    queryFn: ({ pageParam, signal }) =>
      client.images.list({ limit: PAGE_SIZE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    // What another tab started has no stream here.
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ data }) => data.some(isUnfinished)) === true ? POLL_MS : false,
  });
  const pictures = list.data?.pages.flatMap((page) => page.data) ?? [];
  if (list.isError && pictures.length === 0) {
    return (
      <div className="px-5 md:px-9">
        <ListProblem error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (pictures.length === 0) return null;
  return (
    <section aria-labelledby="earlier-pictures" className="px-5 pt-10 md:px-9">
      <h2 id="earlier-pictures" className="border-t border-line pt-6 text-base font-semibold">
        Earlier pictures
      </h2>
      <ul className={CARDS}>
        {pictures.map((job) => (
          <li key={job.uuid}>
            <PictureCard job={job} onFavorite={() => actions.toggleFavorite(job)} />
          </li>
        ))}
      </ul>
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <GuestNote />
    </section>
  );
}
