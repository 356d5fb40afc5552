import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const refreshTokens = pgTable("refresh_tokens", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  /** Its family: all go with the session. */
  session_id: uuid().notNull(),
  token_hash: text().notNull(),
  spent_at: timestamp({ withTimezone: true, mode: "date" }),
  /** The one that it was spent for. */
  successor_id: uuid(),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  expires_at: timestamp({ withTimezone: true, mode: "date" }).notNull(),
});
export type RefreshTokenRow = typeof refreshTokens.$inferSelect;
