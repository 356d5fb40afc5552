import type { ImageJob } from "@emblazon/contract";
import { notFound } from "../../records/ids.ts";
import type { Links } from "../../records/links.ts";
import type { AssetRow } from "../../schema/assets.ts";

const STATUSES: Readonly<Record<AssetRow["status"], ImageJob["status"]>> = {
  pending: "queued",
  generating: "processing",
  completed: "done",
  failed: "failed",
  cancelled: "cancelled",
};

/** An image as the API shows it. @throws AppError `not_found` for another kind of asset */
export function presentImage(row: AssetRow, links: Links): ImageJob {
  const { id, effect, files, error } = row;
  const file = files.find(({ variant }) => variant === "full") ?? files[0];
  if (effect === null || file === undefined) throw notFound();
  const isDone = row.status === "completed";
  return {
    uuid: id,
    status: STATUSES[row.status],
    ...effect,
    title: row.title,
    favorite: row.favorite,
    width: file.width,
    height: file.height,
    scaled_down: file.width < effect.original_width || file.height < effect.original_height,
    is_hd_unlocked: true,
    error_message: error?.message ?? null,
    error,
    generation_id: row.generation_id,
    parent_asset_id: row.parent_asset_id,
    stream_url: links.generationStream(row.generation_id),
    original_url: links.image(id, "original"),
    preview_url: isDone ? links.image(id, "preview") : null,
    processed_url: isDone ? links.image(id, "hd") : null,
    generation_time_ms: row.generation_time_ms,
    trashed_at: row.trashed_at?.toISOString() ?? null,
    created_at: row.created_at.toISOString(),
    processed_at: row.completed_at?.toISOString() ?? null,
  };
}
