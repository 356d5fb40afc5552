import type { Project } from "@emblazon/contract";
import type { BulkAction, EmblazonClient } from "@emblazon/client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useClient } from "../app/services.tsx";
import { projectKeys } from "../live/query-keys.ts";
import { FavoriteButton } from "../logo/favorite-button.tsx";
import { count, formatDay } from "../ui/format.ts";
import { useBulk } from "./use-bulk.ts";
import type { BulkChange } from "./use-bulk.ts";
import { WorkList } from "./work-list.tsx";
import type { ListedWork } from "./work-list.tsx";
import { Picture } from "../ui/picture.tsx";

const PAGE_SIZE = 24;
const NOUN = "project";

export function ProjectList({ search, selecting }: ListedWork): ReactElement {
  const client = useClient();
  const bulk = useBulk({ noun: NOUN, change: changeProjects });
  const filter = { q: search.q, favorite: search.favorite, trashed: search.trash === true };
  const list = useInfiniteQuery({
    queryKey: projectKeys.list(filter),
    queryFn: ({ pageParam, signal }) =>
      client.projects.list({ ...filter, limit: PAGE_SIZE, cursor: pageParam, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
  return (
    <WorkList
      search={search}
      selecting={selecting}
      pages={list}
      items={list.data?.pages.flatMap((page) => page.data) ?? []}
      noun={NOUN}
      change={changeProjects}
      titleOf={({ name }) => name}
      renderPicture={(project) => <ProjectPicture project={project} />}
      renderLine={(project) => (
        <ProjectLine
          project={project}
          onFavorite={() => bulk([project.id], project.favorite ? "unfavorite" : "favorite")}
        />
      )}
    />
  );
}

const changeProjects: BulkChange = async (client, ids, action) => {
  const results = await Promise.allSettled(ids.map((id) => changeProject(client, id, action)));
  const refused = results.find((result) => result.status === "rejected");
  if (refused !== undefined) throw refused.reason as Error;
  return ids;
};

function changeProject(client: EmblazonClient, id: string, action: BulkAction): Promise<unknown> {
  switch (action) {
    case "favorite":
    case "unfavorite":
      return client.projects.update(id, { favorite: action === "favorite" });
    case "trash":
      return client.projects.trash(id);
    case "restore":
      return client.projects.restore(id);
  }
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
