import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const users = pgTable("users", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  kind: text({ enum: ["guest", "user"] }).notNull(),
  /** As it was typed; null for a guest. */
  email: text(),
  /** The form that a mail is found by, one account each. */
  email_key: text(),
  email_verified_at: timestamp({ withTimezone: true, mode: "date" }),
  full_name: text().notNull().default(""),
  role: text({ enum: ["user", "admin"] })
    .notNull()
    .default("user"),
  /** Null where people sign in by a provider or a passkey alone. */
  password_hash: text(),
  disabled_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
export type UserRow = typeof users.$inferSelect;
