import { integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const inspirationImages = pgTable("inspiration_images", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  project_id: uuid().notNull(),
  position: integer().notNull(),
  storage_key: text().notNull(),
  sha256: text().notNull(),
  width: integer().notNull(),
  height: integer().notNull(),
  bytes: integer().notNull(),
  /** Its dominant colours, `#RRGGBB`, strongest first. */
  colors: jsonb().$type<string[]>().notNull(),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
export type InspirationImageRow = typeof inspirationImages.$inferSelect;
