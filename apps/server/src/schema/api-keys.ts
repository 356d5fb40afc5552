import type { ApiKeyScope } from "@emblazon/contract";
import { jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const apiKeys = pgTable("api_keys", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  name: text().notNull(),
  prefix: text().notNull(),
  /** SHA-256 of the key, in hex; the key itself is with its holder alone. */
  key_hash: text().notNull(),
  scopes: jsonb().$type<ApiKeyScope[]>().notNull(),
  last_used_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  expires_at: timestamp({ withTimezone: true, mode: "date" }),
});
export type ApiKeyRow = typeof apiKeys.$inferSelect;
