import type { Project } from "@emblazon/contract";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { projectKeys } from "../live/query-keys.ts";
import { FavoriteButton } from "../logo/favorite-button.tsx";
import { GuestNote } from "../session/guest-note.tsx";
import { count, formatDay } from "../ui/format.ts";
import { BulkBar } from "./bulk-bar.tsx";
import { EmptyWork } from "./empty-work.tsx";
import { ListProblem, ListSkeleton } from "./list-state.tsx";
import { LoadMore } from "./load-more.tsx";
import { useBulkProjects } from "./use-bulk-projects.ts";
import { useSelection } from "./use-selection.ts";
import { CARDS, WorkCard } from "./work-card.tsx";
import type { WorkListProps } from "./work-list-props.ts";
import { Picture } from "../ui/picture.tsx";

const PAGE_SIZE = 24;

export function ProjectList({ search, selecting }: WorkListProps): ReactElement {
  const client = useClient();
  const inTrash = search.trash === true;
  const filter = { q: search.q, favorite: search.favorite, trashed: inTrash };
  const list = useInfiniteQuery({
    queryKey: projectKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      client.projects.list({ ...filter, limit: PAGE_SIZE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  const projects = list.data?.pages.flatMap((page) => page.data) ?? [];
  const selection = useSelection(projects.map(({ id }) => id));
  const bulk = useBulkProjects();
  const chosen = projects.filter(({ id }) => selection.ids.has(id));
  const act = (action: Parameters<typeof bulk>[1]): void => {
    bulk([...selection.ids], action);
    selection.clear();
  };
  useShortcuts({
    clear: selection.ids.size > 0 ? selection.clear : undefined,
    restore: inTrash && selection.ids.size > 0 ? () => act("restore") : undefined,
  });

  if (list.isPending) return <ListSkeleton />;
  if (list.isError && projects.length === 0) {
    return <ListProblem error={list.error} onRetry={() => void list.refetch()} />;
  }
  if (projects.length === 0) return <EmptyWork search={search} />;
  const allFavorite = chosen.length > 0 && chosen.every(({ favorite }) => favorite);
  return (
    <>
      <ul className={CARDS}>
        {projects.map((project) => (
          <li key={project.id}>
            <WorkCard
              title={project.name}
              selected={selection.ids.has(project.id)}
              selecting={selecting || selection.ids.size > 0}
              onSelect={() => selection.toggle(project.id)}
              picture={<ProjectPicture project={project} />}
            >
              <ProjectLine
                project={project}
                onFavorite={() => bulk([project.id], project.favorite ? "unfavorite" : "favorite")}
              />
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
          what={count(chosen.length, "project")}
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

/** Up to six of its logos, as a sheet. */
function ProjectPicture({ project }: { readonly project: Project }): ReactElement {
  const shown = project.thumbnails.slice(0, project.thumbnails.length >= 4 ? 4 : 1);
  const layout = shown.length === 4 ? "grid-cols-2 grid-rows-2" : "";
  return (
    <Link
      to="/projects/$projectId"
      params={{ projectId: project.id }}
      aria-label={`Open ${project.name}`}
      className={`tile-link grid size-full gap-px bg-line outline-none ${layout}`}
    >
      {shown.length === 0 ? <span className="construction" /> : null}
      {shown.map(({ asset_id: id, url }) => (
        <Picture
          key={id}
          src={url}
          alt=""
          width={400}
          height={300}
          loading="lazy"
          className="arrive block size-full min-h-0 bg-raised object-cover"
        />
      ))}
    </Link>
  );
}

function ProjectLine({
  project,
  onFavorite,
}: {
  readonly project: Project;
  readonly onFavorite: () => void;
}): ReactElement {
  return (
    <>
      <div className="min-w-0 grow py-2">
        <p className="truncate font-semibold">
          <bdi>{project.name}</bdi>
        </p>
        <p className="figures truncate text-ink-3">
          {count(project.asset_count, "logo")}
          <span className="max-sm:hidden"> · {formatDay(project.created_at, new Date())}</span>
        </p>
      </div>
      <span className="text-ink-2">
        <FavoriteButton on={project.favorite} name={project.name} onToggle={onFavorite} />
      </span>
    </>
  );
}
