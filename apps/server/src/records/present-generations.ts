import type { Generation } from "@emblazon/contract";
import { inArray } from "drizzle-orm";
import type { Tx } from "../platform/database/database.ts";
import { assets } from "../schema/assets.ts";
import type { GenerationRow } from "../schema/generations.ts";
import type { Links } from "./links.ts";
import { countStatuses, presentGeneration } from "./present-generation.ts";

/** Generations as the API shows them, in the given order; one query whatever their number. */
export async function presentGenerations(
  tx: Tx,
  rows: readonly GenerationRow[],
  links: Links,
): Promise<Generation[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const found = await tx
    .select({ generationId: assets.generation_id, status: assets.status })
    .from(assets)
    .where(inArray(assets.generation_id, ids));
  const statuses = Map.groupBy(found, ({ generationId }) => generationId);
  return rows.map((row) => {
    const counts = countStatuses((statuses.get(row.id) ?? []).map(({ status }) => status));
    return presentGeneration(row, counts, links);
  });
}
