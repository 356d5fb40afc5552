import { z } from "zod";
import { asset } from "./assets.ts";
import { assetError, id, pageQuery, text, timestamp } from "./common.ts";
import { engineChoice } from "./engines.ts";
import { refineOperation } from "./refine-operation.ts";

export const generationKind = z.enum(["logo", "effect"]);
export const generationStatus = z.enum([
  "queued",
  "running",
  "completed",
  "partial",
  "failed",
  "cancelled",
]);
export type GenerationStatus = z.infer<typeof generationStatus>;

export const generationCounts = z.object({
  total: z.int(),
  pending: z.int(),
  completed: z.int(),
  failed: z.int(),
  cancelled: z.int(),
});
export type GenerationCounts = z.infer<typeof generationCounts>;

/** What was made of an instruction: the steps, the same for people, and the words left over. */
export const refinement = z.object({
  operations: z.array(refineOperation),
  described: z.array(z.string()),
  /** The person's own words that nothing was made of. */
  unknown: z.array(z.string()),
});
export type Refinement = z.infer<typeof refinement>;

/** A durable piece of work that asks an engine for assets. */
export const generation = z.object({
  id,
  kind: generationKind,
  project_id: id.nullable(),
  /** The asset that this work refines; null for new designs. */
  parent_asset_id: id.nullable().default(null),
  status: generationStatus,
  instruction: z.string().nullable(),
  /** Null where there was no instruction to read. */
  refinement: refinement.nullable().default(null),
  seed: z.int(),
  counts: generationCounts,
  stream_url: z.string(),
  created_at: timestamp,
  started_at: timestamp.nullable(),
  completed_at: timestamp.nullable(),
});
export type Generation = z.infer<typeof generation>;

export const generationWithAssets = generation.extend({ assets: z.array(asset) });
export type GenerationWithAssets = z.infer<typeof generationWithAssets>;

/** Answer of a call that starts more work: the generation, also by the name that `POST /projects` uses. */
export const startedGeneration = generationWithAssets.extend({ generation_id: id });
export type StartedGeneration = z.infer<typeof startedGeneration>;

export const createGeneration = z.strictObject({
  num_variations: z.int().min(1).max(12).default(6),
  instruction: text(1000).optional(),
  seed: z.int().min(0).max(0xffffffff).optional(),
  engine: engineChoice.default("auto"),
});
export type CreateGeneration = z.infer<typeof createGeneration>;

/** Body of `POST /assets/{id}/refine`; without an instruction and a patch it varies by itself. */
export const refineAsset = z.strictObject({
  instruction: text(1000).optional(),
  num_variations: z.int().min(1).max(12).default(5),
  /** A JSON merge patch (RFC 7396) onto the parent's spec; null takes an optional field away. */
  spec_patch: z.record(z.string(), z.unknown()).optional(),
  seed: z.int().min(0).max(0xffffffff).optional(),
  /** Of a picture, which model changes it; a recipe is refined by the built-in engine alone. */
  engine: engineChoice.default("auto"),
});
export type RefineAsset = z.infer<typeof refineAsset>;
export type RefineAssetInput = z.input<typeof refineAsset>;

export const generationListQuery = pageQuery;

export const stage = z.enum(["planning", "rendering", "checking", "storing"]);
export type Stage = z.infer<typeof stage>;

/**
 * A picture as far as a model has it: small, never kept, and not yet what will come. It stands until
 * the asset's next one, its end, or a smaller `progress`, by which another attempt has begun.
 */
const preview = z
  .string()
  .regex(/^data:image\/webp;base64,[A-Za-z0-9+/]+={0,2}$/)
  .max(24_000);

/** Everything a generation's stream can say; each message's `id:` is the event's number. */
export const streamEvent = z.discriminatedUnion("event", [
  z.object({ event: z.literal("generation_started"), generation, assets: z.array(asset) }),
  z.object({
    event: z.literal("asset_generating"),
    asset_id: id,
    stage,
    progress: z.number().min(0).max(1),
    model_used: z.string().nullable(),
    preview: preview.optional(),
  }),
  z.object({ event: z.literal("asset_completed"), asset }),
  z.object({ event: z.literal("asset_failed"), asset_id: id, error: assetError }),
  z.object({ event: z.literal("asset_cancelled"), asset_id: id }),
  z.object({ event: z.literal("generation_complete"), generation, counts: generationCounts }),
]);
export type StreamEvent = z.infer<typeof streamEvent>;
