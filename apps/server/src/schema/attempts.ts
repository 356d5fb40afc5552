import type { Failure } from "@emblazon/failover";
import { bigint, integer, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

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
  /** Counts an asset's attempts at a chain from 1; 0 for whoever directed it; null where the engine draws whole rounds. */
  number: integer(),
  vendor: text(),
  /** Millionths of a US dollar: put aside, and what it came to. */
  price_micros: bigint({ mode: "number" }).notNull().default(0),
  cost_micros: bigint({ mode: "number" }),
  /** The vendor's own name for the job. */
  job_id: text(),
  failure: jsonb().$type<Failure>(),
  /** How long the target is to be left alone after the end. */
  wait_ms: integer(),
  started_ms: bigint({ mode: "number" }),
  ended_ms: bigint({ mode: "number" }),
});
export type AttemptRow = typeof attempts.$inferSelect;
