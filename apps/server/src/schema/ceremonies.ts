import { jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** A sign-in under way, taken once. */
export const ceremonies = pgTable("ceremonies", {
  id: uuid().primaryKey(),
  /** Who began it; null for someone who is nobody yet. */
  owner_id: uuid(),
  kind: text({ enum: ["passkey-create", "passkey-login", "oauth"] }).notNull(),
  /** SHA-256 of what only the one who began it can show. */
  secret_hash: text().notNull(),
  detail: jsonb().$type<Record<string, unknown>>().notNull(),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  expires_at: timestamp({ withTimezone: true, mode: "date" }).notNull(),
});
