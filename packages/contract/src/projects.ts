import { z } from "zod";
import { asset, flag } from "./assets.ts";
import { brief, hexColor, personality } from "./brief.ts";
import { id, pageQuery, text, timestamp } from "./common.ts";
import { engineChoice } from "./engines.ts";
import { generation } from "./generations.ts";

/** JSON body of `POST /projects`; a multipart one has the same fields and `inspiration[]` files. */
export const createProject = brief.extend({
  num_variations: z.int().min(1).max(12).default(6),
  seed: z.int().min(0).max(0xffffffff).optional(),
  engine: engineChoice.default("auto"),
});
export type CreateProject = z.infer<typeof createProject>;
export type CreateProjectInput = z.input<typeof createProject>;

/** How many inspiration images one brief takes. */
export const MAX_INSPIRATION_IMAGES = 5;

export const inspirationImage = z.object({
  id,
  url: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});
export type InspirationImage = z.infer<typeof inspirationImage>;

/** A business, its brief, and all that was made for it. */
export const project = z.object({
  id,
  name: z.string(),
  tagline: z.string(),
  industry: z.string(),
  description: z.string(),
  style: z.string().nullable(),
  personality: z.array(z.string()),
  colors: z.array(z.string()),
  include_text_in_ai: z.boolean(),
  inspiration: z.array(inspirationImage),
  favorite: z.boolean(),
  asset_count: z.int(),
  /** Up to six of the latest finished assets' thumbnails. */
  thumbnails: z.array(z.object({ asset_id: id, url: z.string() })),
  latest_generation: generation.nullable(),
  trashed_at: timestamp.nullable(),
  created_at: timestamp,
  updated_at: timestamp,
});
export type Project = z.infer<typeof project>;

export const createProjectResult = z.object({
  project_id: id,
  generation_id: id,
  stream_url: z.string(),
  project,
  /** Present when `Prefer: wait` let the work end in time. */
  assets: z.array(asset).optional(),
});
export type CreateProjectResult = z.infer<typeof createProjectResult>;

export const projectListQuery = pageQuery.extend({
  q: text(200).optional(),
  favorite: flag.optional(),
  trashed: flag.default(false),
});

export const projectPatch = z
  .strictObject({
    name: brief.shape.name,
    tagline: text(120),
    industry: text(120),
    description: text(2000),
    style: brief.shape.style.unwrap().nullable(),
    personality: z.array(personality).max(3),
    colors: z.array(hexColor).max(5),
    include_text_in_ai: z.boolean(),
    favorite: z.boolean(),
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, {
    message: "name at least one field to change",
  });
export type ProjectPatch = z.infer<typeof projectPatch>;

export const projectAssetsQuery = pageQuery.extend({
  favorite: flag.optional(),
  trashed: flag.default(false),
});
