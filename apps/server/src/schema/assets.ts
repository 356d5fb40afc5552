import type {
  AssetError,
  FileFormat,
  FileVariant,
  ImageEffect,
  QualityCheck,
} from "@emblazon/contract";
import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { specColumn } from "./spec-column.ts";

/** A file that lies in the storage; others are made from it, or from the spec, when asked for. */
export interface StoredAssetFile {
  readonly variant: FileVariant;
  readonly format: FileFormat;
  readonly key: string;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

export interface AssetQuality {
  readonly score: number;
  readonly verdict: "pass" | "warn" | "fail";
}

export const assets = pgTable("assets", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  kind: text({ enum: ["logo", "image"] }).notNull(),
  project_id: uuid(),
  generation_id: uuid().notNull(),
  parent_asset_id: uuid(),
  position: integer().notNull(),
  status: text({ enum: ["pending", "generating", "completed", "failed", "cancelled"] }).notNull(),
  title: text().notNull(),
  favorite: boolean().notNull().default(false),
  tags: jsonb().$type<string[]>().notNull().default([]),
  prompt: text().notNull(),
  enhanced_prompt: text(),
  model_used: text(),
  generation_time_ms: integer(),
  /** 1 as it was made, one more with each change of its spec. */
  version: integer().notNull().default(1),
  spec: specColumn(),
  /** What an image was made with; null for everything else. */
  effect: jsonb().$type<ImageEffect>(),
  quality: jsonb().$type<AssetQuality>(),
  checks: jsonb().$type<QualityCheck[]>(),
  /** The shape of its drawing, for finding what looks alike; null where there is none yet. */
  fingerprint: text(),
  files: jsonb().$type<StoredAssetFile[]>().notNull().default([]),
  /** What `files` weigh together; a trigger keeps it. */
  size_bytes: bigint({ mode: "number" }).notNull().default(0),
  error: jsonb().$type<AssetError>(),
  /** What `q` looks through: see `records/search.ts`. */
  search: text().notNull(),
  trashed_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  completed_at: timestamp({ withTimezone: true, mode: "date" }),
});
export type AssetRow = typeof assets.$inferSelect;
