import { integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const attempts = pgTable("attempts", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  generation_id: uuid().notNull(),
  asset_id: uuid().notNull(),
  model: text().notNull(),
  /** `started` until the engine has answered; `interrupted` when the process died before. */
  outcome: text({
    enum: ["started", "completed", "failed", "timed_out", "cancelled", "interrupted"],
  }).notNull(),
  error_class: text(),
  ms: integer(),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
export type AttemptRow = typeof attempts.$inferSelect;
