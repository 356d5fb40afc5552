import type { QualityCheck } from "@emblazon/contract";
import { integer, jsonb, pgTable, timestamp, uuid } from "drizzle-orm/pg-core";
import type { AssetQuality, StoredAssetFile } from "./assets.ts";
import { specColumn } from "./spec-column.ts";

export const assetVersions = pgTable("asset_versions", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  asset_id: uuid().notNull(),
  version: integer().notNull(),
  spec: specColumn().notNull(),
  quality: jsonb().$type<AssetQuality>().notNull(),
  checks: jsonb().$type<QualityCheck[]>().notNull(),
  files: jsonb().$type<StoredAssetFile[]>().notNull(),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
