import type { Asset, QualityCheck } from "@emblazon/contract";
import type { AssetRow } from "../schema/assets.ts";
import type { AttemptRow } from "../schema/attempts.ts";
import { toDollars } from "./dollars.ts";
import type { Links } from "./links.ts";

/** An asset as the API shows it. */
export function presentAsset(row: AssetRow, attempts: readonly AttemptRow[], links: Links): Asset {
  const { id, version } = row;
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
    attempts: attempts.map(presentAttempt),
    generation_time_ms: row.generation_time_ms,
    spec: row.spec,
    effect: row.effect,
    quality: row.quality && { ...row.quality, ...countChecks(row.checks ?? []) },
    files: row.files.map(({ variant, format, width, height, bytes }) => ({
      variant,
      format,
      url: links.assetFile(id, { variant, format, version }),
      width,
      height,
      bytes,
    })),
    ...pictureLinks(row, links),
    error: row.error,
    trashed_at: row.trashed_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
    completed_at: row.completed_at?.toISOString() ?? null,
  };
}

function presentAttempt(row: AttemptRow): Asset["attempts"][number] {
  const { model, outcome, ms, error_class, started_ms, ended_ms, cost_micros } = row;
  const timed = started_ms === null || ended_ms === null ? 0 : ended_ms - started_ms;
  const cost_usd = cost_micros === null ? null : toDollars(cost_micros);
  return { model, outcome, ms: ms ?? timed, error_class, cost_usd };
}

const THUMBNAIL_PX = 640;

function pictureLinks(row: AssetRow, links: Links): Pick<Asset, "image_url" | "thumbnail_url"> {
  const { id, version, status, files } = row;
  if (status !== "completed") return { image_url: null, thumbnail_url: null };
  const format = files.find(({ variant }) => variant === "full")?.format ?? "svg";
  const image_url = links.assetFile(id, { variant: "full", format, version });
  return { image_url, thumbnail_url: thumbnailUrl(row, links) };
}

/** A logo's drawing is as sharp at any size; of an image there is a small copy. */
export function thumbnailUrl(
  { id, version, kind }: Pick<AssetRow, "id" | "version" | "kind">,
  links: Links,
): string {
  return kind === "logo"
    ? links.assetFile(id, { variant: "full", format: "svg", version })
    : links.assetFile(id, { variant: "full", format: "webp", version, size: THUMBNAIL_PX });
}

/** How many of the checks that judge a logo it passes; those that only inform do not count. */
function countChecks(checks: readonly QualityCheck[]): { passed: number; total: number } {
  const judging = checks.filter(({ verdict }) => verdict !== "info");
  return {
    passed: judging.filter(({ verdict }) => verdict === "pass").length,
    total: judging.length,
  };
}
