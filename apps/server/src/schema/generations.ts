import type { Brief, LogoSpec, Refinement, RefineOperation } from "@emblazon/contract";
import { bigint, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/** What a refining run starts from and does. */
export interface RefineInput {
  readonly spec: LogoSpec;
  /** Empty: it varies by itself. */
  readonly operations: readonly RefineOperation[];
  /** Whether the first design is `spec` itself, because it was changed by hand. */
  readonly base_first: boolean;
}

/** All that an engine is asked with, kept so that a run that died can be done again alike. */
export interface GenerationInput {
  readonly brief: Brief;
  readonly count: number;
  /** Recipes made earlier for the same project, from which the new ones shall differ. */
  readonly avoid: readonly LogoSpec[];
  readonly refine?: RefineInput;
  /** What every new design of a round is held to. */
  readonly operations?: readonly RefineOperation[];
}

export const generations = pgTable("generations", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  project_id: uuid(),
  parent_asset_id: uuid(),
  kind: text({ enum: ["logo"] }).notNull(),
  status: text({
    enum: ["queued", "running", "completed", "partial", "failed", "cancelled"],
  }).notNull(),
  input: jsonb().$type<GenerationInput>().notNull(),
  seed: bigint({ mode: "number" }).notNull(),
  instruction: text(),
  refinement: jsonb().$type<Refinement>(),
  cancel_requested_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  started_at: timestamp({ withTimezone: true, mode: "date" }),
  completed_at: timestamp({ withTimezone: true, mode: "date" }),
});
export type GenerationRow = typeof generations.$inferSelect;
