import { z } from "zod";
import { asset } from "./assets.ts";
import { id, timestamp } from "./common.ts";
import { refinement } from "./generations.ts";
import { effectStyleId } from "./photo-effects.ts";

/** How a generation's assets came to be: the step from parent to child. */
export const lineageStep = z.object({
  generation_id: id,
  /** The generation's number within its project, from 1. */
  round: z.int(),
  instruction: z.string().nullable(),
  refinement: refinement.nullable(),
  /** The style that made an image of it; null for other steps. */
  effect_style: effectStyleId.nullable().default(null),
  created_at: timestamp,
});
export type LineageStep = z.infer<typeof lineageStep>;

/** What a tree shows of an asset; the rest is at `GET /assets/{id}`. */
export const lineageAsset = asset.pick({
  id: true,
  parent_asset_id: true,
  generation_id: true,
  position: true,
  status: true,
  title: true,
  favorite: true,
  thumbnail_url: true,
  /** In the trash since; trashed ones keep their place in the tree. */
  trashed_at: true,
  created_at: true,
});
export type LineageAsset = z.infer<typeof lineageAsset>;

/** An asset, the step that led to it, and what came of it. */
export interface LineageNode {
  asset: LineageAsset;
  step: LineageStep;
  /** How many children it has; more than `children` holds when the tree was cut here. */
  children_total: number;
  children: LineageNode[];
}

export const lineageNode: z.ZodType<LineageNode> = z
  .object({
    asset: lineageAsset,
    step: lineageStep,
    children_total: z.int(),
    get children(): z.ZodArray<z.ZodType<LineageNode>> {
      return z.array(lineageNode);
    },
  })
  .meta({ id: "LineageNode" });

/** Where an asset comes from and what came of it: its ancestors in a line, below it its descendants. */
export const lineage = z.object({
  asset_id: id,
  root: lineageNode,
  /** Ancestors, oldest first, without the asset itself. */
  ancestor_ids: z.array(id),
  /** Whether the root has ancestors of its own that are not shown. */
  more_ancestors: z.boolean(),
  /** For more of the asset's own children. */
  next_cursor: z.string().nullable(),
});
export type Lineage = z.infer<typeof lineage>;

/** Pages go over the asset's own children, newest first. */
export const lineageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  cursor: z.string().min(1).max(512).optional(),
});
