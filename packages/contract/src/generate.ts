import { z } from "zod";
import { attempt } from "./assets.ts";
import { hexColor, nameText, personality, style } from "./brief.ts";
import { id, text } from "./common.ts";
import { engineChoice } from "./engines.ts";

export const generateQuality = z.enum(["standard", "high", "ultra"]);
export type GenerateQuality = z.infer<typeof generateQuality>;

/** Sides of the pictures in pixels. */
export const QUALITY_PX: Readonly<Record<GenerateQuality, number>> = {
  standard: 1024,
  high: 1536,
  ultra: 2048,
};

/** Body of `POST /generate`, for programs. */
export const generateRequest = z.strictObject({
  prompt: text(2000).min(1),
  design_type: z.enum(["logo"]).default("logo"),
  style: style.default("modern"),
  quality: generateQuality.default("standard"),
  num_variations: z.int().min(1).max(5).default(1),
  /** The name to be set; without it, one that the prompt quotes or introduces. */
  brand_text: nameText.optional(),
  include_text_in_ai: z.boolean().default(false),
  industry: text(120).default(""),
  personality: z.array(personality).max(3).default([]),
  colors: z.array(hexColor).max(5).default([]),
  engine: engineChoice.default("auto"),
  seed: z.int().min(0).max(0xffffffff).optional(),
  /** Of older clients. The caller's identity decides; another person's id is refused. */
  user_id: text(200).optional(),
});
export type GenerateRequest = z.infer<typeof generateRequest>;

export const generateVariation = z.object({
  /** From 1. */
  variation_number: z.int(),
  success: z.boolean(),
  asset_id: id,
  /** A whole address. */
  image_url: z.string().nullable(),
  /** What the engine was told. */
  prompt: z.string(),
  model_used: z.string().nullable(),
  generation_time_ms: z.int().nullable(),
  attempts: z.array(attempt),
  error: z.string().optional(),
});

/** Answer of `POST /generate`. */
export const generateAnswer = z.object({
  success: z.boolean(),
  request_id: z.string(),
  generation_id: id,
  stream_url: z.string(),
  design_type: z.string(),
  prompt: z.string(),
  num_generated: z.int(),
  variations: z.array(generateVariation),
  total_time_ms: z.int(),
});
export type GenerateAnswer = z.infer<typeof generateAnswer>;
