import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { usePageTitle } from "../app/use-page-title.ts";
import { PartState } from "../ui/part-state.tsx";
import { LoadMore } from "../work/load-more.tsx";
import { adminKeys } from "./admin-keys.ts";
import { SearchBox } from "./search-box.tsx";
import { UserLine } from "./user-line.tsx";

const PAGE_SIZE = 50;

/** Everyone with an account. */
export function UsersPage(): ReactElement {
  usePageTitle("Administration: people");
  const { q = "" } = useSearch({ from: "/admin/" });
  const navigate = useNavigate({ from: "/admin" });
  const search = useCallback(
    (wanted: string) =>
      void navigate({ search: wanted === "" ? {} : { q: wanted }, replace: true }),
    [navigate],
  );
  return (
    <div className="pt-6">
      <SearchBox label="Search by name or mail" value={q} onSearch={search} />
      <UserList key={q} q={q} />
    </div>
  );
}

function UserList({ q }: { readonly q: string }): ReactElement {
  const client = useClient();
  const list = useInfiniteQuery({
    queryKey: adminKeys.userList(q),
    queryFn: ({ pageParam, signal }) =>
      client.admin.users({ q, limit: PAGE_SIZE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const users = list.data?.pages.flatMap((page) => page.data);
  if (users === undefined) {
    return (
      <div className="mt-8">
        <PartState error={list.error} onRetry={() => void list.refetch()} />
      </div>
    );
  }
  if (users.length === 0) {
    return (
      <p role="status" className="py-16 text-ink-2">
        {q === "" ? "Nobody has an account yet." : `Nobody’s name or mail has “${q}” in it.`}
      </p>
    );
  }
  return (
    <>
      <ul className="mt-4" aria-label="People">
        {users.map((user) => (
          <UserLine key={user.id} user={user} />
        ))}
      </ul>
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
