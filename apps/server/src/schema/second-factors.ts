import { bigint, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

export const secondFactors = pgTable("second_factors", {
  owner_id: uuid().primaryKey(),
  /** The authenticator app's secret, sealed under a key of this installation. */
  sealed_secret: text().notNull(),
  confirmed_at: timestamp({ withTimezone: true, mode: "date" }),
  /** The time step of the last code that was taken: none is taken twice (RFC 6238, section 5.2). */
  last_step: bigint({ mode: "number" }).notNull().default(0),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});

export const backupCodes = pgTable("backup_codes", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  code_hash: text().notNull(),
  used_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
