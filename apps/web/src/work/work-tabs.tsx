import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { WorkSearch } from "../app/route-search.ts";

const TAB =
  "-mb-px inline-flex min-h-11 items-center whitespace-nowrap border-b-2 border-transparent text-base font-medium text-ink-2 hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink";

/** Projects, logos or what was made of photos; what is searched and filtered stays. */
export function WorkTabs({ search }: { readonly search: WorkSearch }): ReactElement {
  const { tab, ...rest } = search;
  return (
    <nav aria-label="What to list" className="flex gap-6 large-text:flex-wrap">
      <Link
        to="/projects"
        search={rest}
        replace
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={tab === undefined ? "page" : undefined}
        className={TAB}
      >
        Projects
      </Link>
      <Link
        to="/projects"
        search={{ ...rest, tab: "logos" }}
        replace
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={tab === "logos" ? "page" : undefined}
        className={TAB}
      >
        Logos
      </Link>
      <Link
        to="/projects"
        search={{ ...rest, tab: "photos" }}
        replace
        activeOptions={{ exact: true, includeSearch: true }}
        aria-current={tab === "photos" ? "page" : undefined}
        className={TAB}
      >
        Photos
      </Link>
    </nav>
  );
}
