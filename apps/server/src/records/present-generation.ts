import type { Generation, GenerationCounts } from "@emblazon/contract";
import type { AssetRow } from "../schema/assets.ts";
import type { GenerationRow } from "../schema/generations.ts";
import type { Links } from "./links.ts";
import { readRefinement } from "./read-refinement.ts";

type Statuses = readonly AssetRow["status"][];

export function countStatuses(statuses: Statuses): GenerationCounts {
  const count = (...wanted: Statuses): number =>
    statuses.filter((status) => wanted.includes(status)).length;
  return {
    total: statuses.length,
    pending: count("pending", "generating"),
    completed: count("completed"),
    failed: count("failed"),
    cancelled: count("cancelled"),
  };
}

/** A generation as the API shows it. */
export function presentGeneration(
  row: GenerationRow,
  counts: GenerationCounts,
  links: Links,
): Generation {
  return {
    id: row.id,
    kind: row.kind,
    project_id: row.project_id,
    parent_asset_id: row.parent_asset_id,
    status: row.status,
    instruction: row.instruction,
    refinement: readRefinement(row.refinement),
    seed: row.seed,
    counts,
    stream_url: links.generationStream(row.id),
    created_at: row.created_at.toISOString(),
    started_at: row.started_at?.toISOString() ?? null,
    completed_at: row.completed_at?.toISOString() ?? null,
  };
}
