import type { Personality, Style } from "@emblazon/contract";
import { boolean, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const projects = pgTable("projects", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  name: text().notNull(),
  tagline: text().notNull(),
  industry: text().notNull(),
  description: text().notNull(),
  style: text().$type<Style>(),
  personality: jsonb().$type<Personality[]>().notNull(),
  colors: jsonb().$type<string[]>().notNull(),
  include_text_in_ai: boolean().notNull(),
  favorite: boolean().notNull().default(false),
  /** What `q` looks through: see `records/search.ts`. */
  search: text().notNull(),
  trashed_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  updated_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
export type ProjectRow = typeof projects.$inferSelect;
