import { pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const oauthAccounts = pgTable("oauth_accounts", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  provider: text().notNull(),
  /** Who they are there; never their mail, which may go over to someone else. */
  subject: text().notNull(),
  email: text().notNull(),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
