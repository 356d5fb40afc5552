import { z } from "zod";
import { assetError, id, pageQuery, text, timestamp } from "./common.ts";

export const effectStyleIds = [
  "CARTOON",
  "SKETCH",
  "COLOR_PENCIL",
  "OIL_PAINTING",
  "WATERCOLOR",
  "POP_ART",
] as const;
export const effectStyleId = z.enum(effectStyleIds);

/** A style as it may be written: in any case, with a dash or a blank for the underscore. */
export const sentEffectStyle = z
  .string()
  .max(40)
  .transform((value) =>
    value
      .trim()
      .toUpperCase()
      .replace(/[-\s]+/g, "_"),
  )
  .pipe(effectStyleId);

/** Values of a style's parameters by name; what is left out has its default. */
export const effectParams = z.record(
  z.string().max(40),
  z.union([z.number(), z.boolean(), z.string().max(40)]),
);
export type EffectParamValues = z.infer<typeof effectParams>;

export const pictureFormats = ["jpg", "png", "webp"] as const;
export const pictureFormat = z.enum(pictureFormats);
export type PictureFormat = z.infer<typeof pictureFormat>;

/** What a picture was made with, beside the photo itself. */
export const imageEffect = z.object({
  style: effectStyleId,
  /** Per cent; 0 is the photo itself. */
  strength: z.number(),
  params: effectParams,
  format: pictureFormat,
  /** Of JPEG and WebP, 1 to 100. */
  quality: z.int(),
  original_filename: z.string(),
  /** Of the file as it was sent, upright, in pixels. */
  original_width: z.int(),
  original_height: z.int(),
});
export type ImageEffect = z.infer<typeof imageEffect>;

export const effectParameter = z.object({
  name: z.string(),
  label: z.string(),
  description: z.string(),
  kind: z.enum(["number", "choice", "switch"]),
  /** What the number counts; lengths are in ‰ of the picture. */
  unit: z.string().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  step: z.number().nullable(),
  choices: z.array(z.string()).nullable(),
  default: z.union([z.number(), z.string(), z.boolean()]),
});

/** What this server takes in and gives out, as its owner has set it. */
export const photoLimits = z.object({
  max_file_bytes: z.int(),
  /** A larger photo is scaled down to it. */
  max_side_px: z.int(),
  /** By content. */
  types: z.array(z.enum(["jpeg", "png", "webp", "avif", "heic"])),
  default_quality: z.int(),
});
export type PhotoLimits = z.infer<typeof photoLimits>;

/** Body of `GET /images/styles`. */
export const effectStyleList = z.object({
  limits: photoLimits,
  styles: z.array(
    z.object({
      id: effectStyleId,
      name: z.string(),
      description: z.string(),
      /** The strength among them, first. */
      parameters: z.array(effectParameter),
    }),
  ),
});
export type EffectStyleList = z.infer<typeof effectStyleList>;

export const imageJobStatus = z.enum(["queued", "processing", "done", "failed", "cancelled"]);

/** A photo and what is made of it. It is also an asset, with the same id. */
export const imageJob = z.object({
  uuid: id,
  status: imageJobStatus,
  style: effectStyleId,
  strength: z.number(),
  params: effectParams,
  format: pictureFormat,
  quality: z.int(),
  title: z.string(),
  favorite: z.boolean(),
  original_filename: z.string(),
  /** Of the result, in pixels. */
  width: z.int(),
  height: z.int(),
  original_width: z.int(),
  original_height: z.int(),
  /** Whether the photo was larger than what this server works on, and was scaled down. */
  scaled_down: z.boolean(),
  is_hd_unlocked: z.boolean(),
  error_message: z.string().nullable(),
  error: assetError.nullable(),
  generation_id: id,
  /** The asset that the photo was taken from. */
  parent_asset_id: id.nullable(),
  stream_url: z.string(),
  original_url: z.string(),
  /** Null until it is done. */
  preview_url: z.string().nullable(),
  processed_url: z.string().nullable(),
  generation_time_ms: z.int().nullable(),
  trashed_at: timestamp.nullable(),
  created_at: timestamp,
  processed_at: timestamp.nullable(),
});
export type ImageJob = z.infer<typeof imageJob>;

/** A form sends numbers as text; nothing else becomes a number. */
function toNumber(value: number | string): number | string {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : value;
}

/** The fields of `POST /images/transform` beside `file`. */
export const transformImage = z.strictObject({
  style: sentEffectStyle,
  strength: z.preprocess(toNumber, z.number().min(0).max(100)).optional(),
  params: effectParams.default({}),
  format: pictureFormat.default("jpg"),
  quality: z.preprocess(toNumber, z.int().min(1).max(100)).optional(),
  /** In place of `file`: a finished asset of one's own, a logo too. */
  asset_id: id.optional(),
  /** In place of `file`: an earlier job, whose photo is taken again. */
  image_id: id.optional(),
});
export type TransformImage = z.infer<typeof transformImage>;

export const imageListQuery = pageQuery.extend({
  style: sentEffectStyle.optional(),
  q: text(200).optional(),
});

export const processedQuery = z.strictObject({
  quality: z.enum(["preview", "hd"]).default("hd"),
  download: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .default(false),
});
