import type { BreakerState } from "@emblazon/failover";
import { boolean, jsonb, pgTable, text, timestamp } from "drizzle-orm/pg-core";

export const engineStates = pgTable("engine_states", {
  /** `vendor/model` */
  target: text().primaryKey(),
  breaker: jsonb().$type<BreakerState>(),
  switched_off: boolean().notNull().default(false),
  updated_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
});
export type EngineStateRow = typeof engineStates.$inferSelect;
