import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import type { AuditSearch } from "../app/route-search.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import { Chip } from "../ui/chip.tsx";
import { PartState } from "../ui/part-state.tsx";
import { LoadMore } from "../work/load-more.tsx";
import { adminKeys } from "./admin-keys.ts";
import { AuditLine } from "./audit-line.tsx";
import { SearchBox } from "./search-box.tsx";

const PAGE_SIZE = 50;

/** What was written down that bears on security. */
export function AuditPage(): ReactElement {
  usePageTitle("Administration: audit log");
  const filter = useSearch({ from: "/admin/audit" });
  const navigate = useNavigate({ from: "/admin/audit" });
  const { event = "", user } = filter;
  const search = useCallback(
    (wanted: string) =>
      void navigate({
        search: ({ event: _before, ...rest }) =>
          wanted === "" ? rest : { ...rest, event: wanted },
        replace: true,
      }),
    [navigate],
  );
  return (
    <div className="pt-6">
      <div className="flex flex-wrap items-center gap-3">
        <SearchBox label="One event, by its name" value={event} onSearch={search} maxLength={80} />
        {user === undefined ? null : (
          <Chip
            pressed
            onToggle={() => void navigate({ search: event === "" ? {} : { event }, replace: true })}
          >
            One person only
          </Chip>
        )}
      </div>
      <AuditList key={JSON.stringify(filter)} filter={filter} />
    </div>
  );
}

function AuditList({ filter }: { readonly filter: AuditSearch }): ReactElement {
  const client = useClient();
  const asked = { event: filter.event, user_id: filter.user };
  const list = useInfiniteQuery({
    queryKey: adminKeys.audit(asked),
    queryFn: ({ pageParam, signal }) =>
      client.admin.audit({ ...asked, limit: PAGE_SIZE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const entries = list.data?.pages.flatMap((page) => page.data);
  if (entries === undefined) {
    return (
      <div className="mt-8">
        <PartState error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (entries.length === 0) {
    return (
      <p role="status" className="py-16 text-ink-2">
        Nothing of the kind was written down.
      </p>
    );
  }
  return (
    <>
      <ol className="mt-4" aria-label="Entries">
        {entries.map((entry) => (
          <AuditLine key={entry.id} entry={entry} />
        ))}
      </ol>
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
