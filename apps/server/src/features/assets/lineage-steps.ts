import type { LineageStep } from "@emblazon/contract";
import { inArray, sql } from "drizzle-orm";
import type { Tx } from "../../platform/database/database.ts";
import { readRefinement } from "../../records/read-refinement.ts";
import type { AssetRow } from "../../schema/assets.ts";
import { generations } from "../../schema/generations.ts";

/** How an asset came to be. */
export type Steps = (row: Pick<AssetRow, "generation_id" | "created_at" | "effect">) => LineageStep;

/** The steps that led to some assets, each with its round's number within its project. */
export async function lineageSteps(tx: Tx, rows: readonly AssetRow[]): Promise<Steps> {
  const ids = [...new Set(rows.map((row) => row.generation_id))];
  const projectIds = [...new Set(rows.flatMap((row) => row.project_id ?? []))];
  const found = await tx.select().from(generations).where(inArray(generations.id, ids));
  const byId = new Map(found.map((generation) => [generation.id, generation]));
  const rounds = await roundNumbers(tx, ids, projectIds);
  return ({ generation_id, created_at, effect }) => {
    const generation = byId.get(generation_id);
    return {
      generation_id,
      round: rounds.get(generation_id) ?? 1,
      instruction: generation?.instruction ?? null,
      refinement: readRefinement(generation?.refinement),
      effect_style: effect?.style ?? null,
      created_at: (generation?.created_at ?? created_at).toISOString(),
    };
  };
}

async function roundNumbers(
  tx: Tx,
  ids: readonly string[],
  projectIds: readonly string[],
): Promise<Map<string, number>> {
  if (projectIds.length === 0) return new Map();
  const numbered = tx
    .select({
      id: generations.id,
      round: sql<number>`(row_number() OVER (PARTITION BY ${generations.project_id}
        ORDER BY ${generations.id}))::int`.as("round"),
    })
    .from(generations)
    .where(inArray(generations.project_id, [...projectIds]))
    .as("numbered");
  const rows = await tx
    .select({ id: numbered.id, round: numbered.round })
    .from(numbered)
    .where(inArray(numbered.id, [...ids]));
  return new Map(rows.map(({ id, round }) => [id, round]));
}
