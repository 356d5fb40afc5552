import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const emailTokens = pgTable("email_tokens", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  purpose: text({ enum: ["verify", "reset", "change"] }).notNull(),
  token_hash: text().notNull(),
  /** The address that the mail went to, and that its link speaks for. */
  email: text().notNull(),
  used_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  expires_at: timestamp({ withTimezone: true, mode: "date" }).notNull(),
});
export type EmailTokenRow = typeof emailTokens.$inferSelect;
