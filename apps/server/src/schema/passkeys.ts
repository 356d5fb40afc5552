import { bigint, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const passkeys = pgTable("passkeys", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  /** The credential's id, base64url. */
  credential_id: text().notNull(),
  /** COSE key, base64url. */
  public_key: text().notNull(),
  counter: bigint({ mode: "number" }).notNull(),
  transports: jsonb().$type<string[]>().notNull(),
  name: text().notNull(),
  last_used_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
export type PasskeyRow = typeof passkeys.$inferSelect;
