import type { Project, projectListQuery } from "@emblazon/contract";
import { and, desc, eq, isNotNull, isNull, lt } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { decodeCursor, idPlace, toPage } from "../../records/cursor.ts";
import type { Page } from "../../records/cursor.ts";
import type { Links } from "../../records/links.ts";
import { matchesSearch } from "../../records/search.ts";
import { projects } from "../../schema/projects.ts";
import { presentProjects } from "./present-projects.ts";

export type ProjectListQuery = z.output<typeof projectListQuery>;

/** One page of the user's projects, newest first by id, which never changes. */
export async function listProjects(
  tx: Tx,
  query: ProjectListQuery,
  links: Links,
): Promise<Page<Project>> {
  const after = decodeCursor(idPlace, query.cursor);
  const found = await tx
    .select()
    .from(projects)
    .where(
      and(
        query.trashed ? isNotNull(projects.trashed_at) : isNull(projects.trashed_at),
        query.favorite === undefined ? undefined : eq(projects.favorite, query.favorite),
        query.q === undefined ? undefined : matchesSearch([projects.search], query.q),
        after === null ? undefined : lt(projects.id, after.id),
      ),
    )
    .orderBy(desc(projects.id))
    .limit(query.limit + 1);
  const { rows, next_cursor } = toPage(found, query.limit, ({ id }) => ({ id }));
  return { data: await presentProjects(tx, rows, links), next_cursor };
}
