import type { WorkSearch } from "../app/route-search.ts";

/** What each list of work is given. */
export interface WorkListProps {
  readonly search: WorkSearch;
  /** The boxes are shown before anything is selected; how touch begins to select. */
  readonly selecting: boolean;
}
