import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import type { WorkSearch } from "../app/route-search.ts";
import { usePageTitle } from "../app/use-page-title.ts";
import { useShortcuts } from "../keys/use-shortcuts.ts";
import { AssetList } from "./asset-list.tsx";
import { ProjectList } from "./project-list.tsx";
import { WorkFilters } from "./work-filters.tsx";
import { WorkTabs } from "./work-tabs.tsx";

/** All that was made in this browser: projects, logos and pictures, searched, filtered, sorted out. */
export function WorkPage(): ReactElement {
  const search = useSearch({ from: "/projects" });
  const navigate = useNavigate({ from: "/projects" });
  const [selecting, setSelecting] = useState(false);
  const searchBox = useRef<HTMLInputElement>(null);
  usePageTitle(search.trash === true ? "Trash" : "Your work");
  useShortcuts({
    search: (event) => {
      event.preventDefault();
      searchBox.current?.focus();
    },
  });
  const change = (next: WorkSearch): void => void navigate({ search: next, replace: true });
  const listKey = JSON.stringify(search);
  return (
    <div className="mx-auto w-full max-w-[1440px] px-5 pt-8 pb-28 md:px-10">
      <h1 className="display text-xl sm:text-[2.75rem]">
        {search.trash === true ? "Trash" : "Your work"}
      </h1>
      {search.trash === true ? (
        <p className="mt-1 text-sm text-ink-2">What lies here is kept for 30 days.</p>
      ) : null}
      <div className="mt-5 flex flex-wrap items-end justify-between gap-x-8 gap-y-3 border-b border-line">
        <WorkTabs search={search} />
        <WorkFilters
          search={search}
          onChange={change}
          searchBox={searchBox}
          selecting={selecting}
          onSelecting={setSelecting}
        />
      </div>
      {search.tab === undefined ? (
        <ProjectList key={listKey} search={search} selecting={selecting} />
      ) : (
        <AssetList
          key={listKey}
          kind={search.tab === "logos" ? "logo" : "image"}
          search={search}
          selecting={selecting}
        />
      )}
    </div>
  );
}
