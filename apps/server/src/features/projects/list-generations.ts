import type { Generation, generationListQuery } from "@emblazon/contract";
import { and, desc, eq, lt } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "../../platform/database/database.ts";
import { decodeCursor, idPlace, toPage } from "../../records/cursor.ts";
import type { Page } from "../../records/cursor.ts";
import type { Links } from "../../records/links.ts";
import { presentGenerations } from "../../records/present-generations.ts";
import { generations } from "../../schema/generations.ts";

/** One page of a project's generations, newest first. */
export async function listGenerations(
  tx: Tx,
  projectId: string,
  query: z.output<typeof generationListQuery>,
  links: Links,
): Promise<Page<Generation>> {
  const after = decodeCursor(idPlace, query.cursor);
  const found = await tx
    .select()
    .from(generations)
    .where(
      and(
        eq(generations.project_id, projectId),
        after === null ? undefined : lt(generations.id, after.id),
      ),
    )
    .orderBy(desc(generations.id))
    .limit(query.limit + 1);
  const { rows, next_cursor } = toPage(found, query.limit, ({ id }) => ({ id }));
  return { data: await presentGenerations(tx, rows, links), next_cursor };
}
