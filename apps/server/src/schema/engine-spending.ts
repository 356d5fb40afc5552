import { bigint, boolean, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

export const engineSpending = pgTable("engine_spending", {
  /** The attempt's id in the ledger. */
  attempt: text().primaryKey(),
  owner_id: uuid().notNull(),
  vendor: text().notNull(),
  /** Since 1970, in UTC. */
  day: integer().notNull(),
  /** Millionths of a US dollar. */
  micros: bigint({ mode: "number" }).notNull(),
  settled: boolean().notNull().default(false),
});
