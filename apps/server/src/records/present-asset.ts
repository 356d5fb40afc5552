import type { Asset, QualityCheck } from "@emblazon/contract";
import type { AssetRow } from "../schema/assets.ts";
import type { AttemptRow } from "../schema/attempts.ts";
import type { Links } from "./links.ts";

/** An asset as the API shows it. */
export function presentAsset(row: AssetRow, attempts: readonly AttemptRow[], links: Links): Asset {
  const { id, version } = row;
  const imageUrl =
    row.status === "completed"
      ? links.assetFile(id, { variant: "full", format: "svg", version })
      : null;
  return {
    id,
    kind: row.kind,
    project_id: row.project_id,
    generation_id: row.generation_id,
    parent_asset_id: row.parent_asset_id,
    position: row.position,
    status: row.status,
    title: row.title,
    favorite: row.favorite,
    tags: row.tags,
    prompt: row.prompt,
    enhanced_prompt: row.enhanced_prompt,
    model_used: row.model_used,
    attempts: attempts.map(({ model, outcome, ms }) => ({ model, outcome, ms: ms ?? 0 })),
    generation_time_ms: row.generation_time_ms,
    spec: row.spec,
    quality: row.quality && { ...row.quality, ...countChecks(row.checks ?? []) },
    files: row.files.map(({ variant, format, width, height, bytes }) => ({
      variant,
      format,
      url: links.assetFile(id, { variant, format, version }),
      width,
      height,
      bytes,
    })),
    image_url: imageUrl,
    thumbnail_url: imageUrl,
    error: row.error,
    trashed_at: row.trashed_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
    completed_at: row.completed_at?.toISOString() ?? null,
  };
}

/** How many of the checks that judge a logo it passes; those that only inform do not count. */
function countChecks(checks: readonly QualityCheck[]): { passed: number; total: number } {
  const judging = checks.filter(({ verdict }) => verdict !== "info");
  return {
    passed: judging.filter(({ verdict }) => verdict === "pass").length,
    total: judging.length,
  };
}
