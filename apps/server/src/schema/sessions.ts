import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const sessions = pgTable("sessions", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  /** SHA-256 of the token, in hex; the token itself is with its holder alone. */
  token_hash: text().notNull(),
  /** How its holder has proved who they are. */
  method: text({ enum: ["guest", "password", "passkey", "oauth"] })
    .notNull()
    .default("guest"),
  ip: text(),
  user_agent: text().notNull().default(""),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  renewed_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  expires_at: timestamp({ withTimezone: true, mode: "date" }).notNull(),
});
export type SessionRow = typeof sessions.$inferSelect;
