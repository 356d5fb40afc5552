import { z } from "zod";
import { assetError, id, pageQuery, text, timestamp } from "./common.ts";
import { logoSpec, logoVariant, qualityCheck } from "./logo-spec.ts";
import { sentLogoSpec } from "./parse-logo-spec.ts";
import { imageEffect } from "./photo-effects.ts";

/** `logo`: a drawing with a recipe, made in any format; `image`: a picture made of pixels. */
export const assetKind = z.enum(["logo", "image"]);
export type AssetKind = z.infer<typeof assetKind>;

export const assetStatus = z.enum(["pending", "generating", "completed", "failed", "cancelled"]);
export type AssetStatus = z.infer<typeof assetStatus>;

export const fileFormats = ["svg", "png", "webp", "jpg", "pdf"] as const;
export const fileFormat = z.enum(fileFormats);
export type FileFormat = z.infer<typeof fileFormat>;

/** One try at one model, as the caller sees it. */
export const attempt = z.object({
  model: z.string(),
  outcome: z.string(),
  ms: z.int(),
  /** Such as `rate` or `timeout`; null where nothing failed. */
  error_class: z.string().nullable().default(null),
  /**
   * What was paid for it, in US dollars: 0 where a model or the end of its chain was free; null while it
   * is under way, and of our own engine where nobody else was to be asked.
   */
  cost_usd: z.number().nullable().default(null),
});
export type Attempt = z.infer<typeof attempt>;

/**
 * A variant of a logo; of an image there are `full` and the `original` that it was made from, and the
 * `mark` of one that a model made.
 */
export const fileVariant = z.enum([...logoVariant.options, "original"]);
export type FileVariant = z.infer<typeof fileVariant>;

export const assetFile = z.object({
  variant: fileVariant,
  format: fileFormat,
  url: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
});
export type AssetFile = z.infer<typeof assetFile>;

/** What the checks make of an asset; `passed` of `total` that judge it, 0 of 0 when not counted. */
export const assetQuality = z.object({
  score: z.number(),
  verdict: z.enum(["pass", "warn", "fail"]),
  passed: z.int().default(0),
  total: z.int().default(0),
});

/** One thing a generation made or is making. */
export const asset = z.object({
  id,
  kind: assetKind,
  project_id: id.nullable(),
  generation_id: id,
  parent_asset_id: id.nullable(),
  position: z.int(),
  status: assetStatus,
  title: z.string(),
  favorite: z.boolean(),
  tags: z.array(z.string()),
  prompt: z.string(),
  enhanced_prompt: z.string().nullable(),
  model_used: z.string().nullable(),
  attempts: z.array(attempt),
  generation_time_ms: z.int().nullable(),
  spec: logoSpec.nullable(),
  /** What an image was made with; null for everything else. */
  effect: imageEffect.nullable().default(null),
  quality: assetQuality.nullable(),
  files: z.array(assetFile),
  image_url: z.string().nullable(),
  thumbnail_url: z.string().nullable(),
  error: assetError.nullable(),
  trashed_at: timestamp.nullable(),
  created_at: timestamp,
  completed_at: timestamp.nullable(),
});
export type Asset = z.infer<typeof asset>;

/** `?favorite=true` and the like: the words, not JavaScript's idea of truth. */
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");

export const assetListQuery = pageQuery.extend({
  kind: assetKind.optional(),
  favorite: flag.optional(),
  project_id: id.optional(),
  q: text(200).optional(),
  trashed: flag.default(false),
});

export const assetPatch = z
  .strictObject({
    favorite: z.boolean(),
    title: text(200).min(1),
    tags: z.array(text(40).min(1)).max(20),
    spec: sentLogoSpec,
  })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, {
    message: "name at least one field to change",
  });
export type AssetPatch = z.infer<typeof assetPatch>;

export const assetBulk = z.strictObject({
  ids: z.array(id).min(1).max(100),
  action: z.enum(["favorite", "unfavorite", "trash", "restore"]),
});

/** What bulk did: the ids it changed; ids that are not the caller's are left out. */
export const assetBulkResult = z.object({ changed: z.array(id) });

export const assetFileQuery = z.strictObject({
  /**
   * By default SVG for a logo and what is stored for an image. A picture that a model made is traced
   * for SVG and PDF, or refused as `not_traceable`.
   */
  format: fileFormat.optional(),
  /**
   * Width in pixels (points for PDF); by default 1024 for pictures of a logo and 800 for SVG and
   * PDF. For an image the longer side, at most and by default its own.
   */
  size: z.coerce.number().int().min(16).max(4096).optional(),
  background: z
    .union([
      z.literal("transparent"),
      z.literal("original"),
      z.string().regex(/^#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/),
    ])
    .default("original"),
  variant: fileVariant.default("full"),
  download: flag.default(false),
  /** 1 for the asset as it was made, one more with each new spec; by default the latest. */
  version: z.coerce.number().int().min(1).max(1_000_000).optional(),
});
export type AssetFileQuery = z.infer<typeof assetFileQuery>;

export const checksReport = z.object({
  score: z.number(),
  verdict: z.enum(["pass", "warn", "fail"]),
  checks: z.array(qualityCheck),
});
export type ChecksReport = z.infer<typeof checksReport>;

/** What looks most like an asset: public brands' icons and the owner's other logos. */
export const originality = z.object({
  verdict: z.enum(["distinct", "near", "same"]),
  /** The finding in words. */
  summary: z.string(),
  /** What this comparison is not. */
  caveat: z.string(),
  nearest: z.array(
    z.object({
      kind: z.enum(["brand", "own"]),
      /** The brand's name, or the title of the owner's logo. */
      name: z.string(),
      /** 0..1 */
      similarity: z.number(),
      /** The owner's logo; null for a brand. */
      asset_id: id.nullable(),
    }),
  ),
});
export type Originality = z.infer<typeof originality>;

/** Body of `GET /assets/{id}/checks`; `originality` is null while it cannot be told. */
export const assetChecks = checksReport.extend({
  originality: originality.nullable().default(null),
});
export type AssetChecks = z.infer<typeof assetChecks>;
