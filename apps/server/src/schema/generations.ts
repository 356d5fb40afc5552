import type {
  Brief,
  GenerateQuality,
  LogoSpec,
  Refinement,
  RefineOperation,
} from "@emblazon/contract";
import { bigint, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { StoredAssetFile } from "./assets.ts";

/** What a refining run starts from and does. */
export interface RefineInput {
  readonly spec: LogoSpec;
  /** Empty: it varies by itself. */
  readonly operations: readonly RefineOperation[];
  /** Whether the first design is `spec` itself, because it was changed by hand. */
  readonly base_first: boolean;
}

/** What a picture is made from in a run that changes one. */
export interface PictureInput {
  /** The parent's file, as a model made it. */
  readonly file: StoredAssetFile;
  /** In the person's words; empty: it varies by itself. */
  readonly instruction: string;
  /** The lettering beside the parent's mark, which stays; null where nobody has written it down. */
  readonly lettering: LogoSpec | null;
}

/** All that an engine is asked for logos with, so that a run that died can be done again alike. */
export interface LogoInput {
  readonly brief: Brief;
  readonly count: number;
  /** Recipes made earlier for the same project, from which the new ones shall differ. */
  readonly avoid: readonly LogoSpec[];
  readonly refine?: RefineInput;
  /** Only models that work from pictures are asked for these. */
  readonly picture?: PictureInput;
  /** What every new design of a round is held to. */
  readonly operations?: readonly RefineOperation[];
  /** `auto`, one of our own or `vendor/model`; generations from before there was a choice have none. */
  readonly engine?: string;
  readonly quality?: GenerateQuality;
  /** What the models of vendors are asked with; written once, before the first of them is. */
  readonly prompts?: readonly PlannedPrompt[];
  /** What a language model has directed; written once, before anything is drawn. */
  readonly recipes?: RecipesInput;
}

/** Recipes that our own engine draws as they are. */
export interface RecipesInput {
  /** By position; null where our own plan stands in. */
  readonly given: readonly (PlannedRecipe | null)[];
  /** Why it stands in anywhere, to be read after "because"; null where it does not. */
  readonly shortfall: string | null;
}

export interface PlannedRecipe {
  readonly spec: LogoSpec;
  /** What it shows and why, in a line for people. */
  readonly rationale: string;
}

/** What one of the logos is asked for with. */
export interface PlannedPrompt {
  /** Of the asset within its generation. */
  readonly position: number;
  readonly prompt: string;
  readonly negative_prompt: string;
  /** The drawing of ours that letters the name beside what a model makes; older ones have none. */
  readonly lettering?: LogoSpec;
}

/** Images carry with them what they are made from and with: see `assets.effect`. */
export type EffectInput = Readonly<Record<string, never>>;

export const generations = pgTable("generations", {
  id: uuid().primaryKey(),
  owner_id: uuid().notNull(),
  project_id: uuid(),
  parent_asset_id: uuid(),
  kind: text({ enum: ["logo", "effect"] }).notNull(),
  status: text({
    enum: ["queued", "running", "completed", "partial", "failed", "cancelled"],
  }).notNull(),
  input: jsonb().$type<LogoInput | EffectInput>().notNull(),
  seed: bigint({ mode: "number" }).notNull(),
  instruction: text(),
  refinement: jsonb().$type<Refinement>(),
  cancel_requested_at: timestamp({ withTimezone: true, mode: "date" }),
  created_at: timestamp({ withTimezone: true, mode: "date" }).notNull().defaultNow(),
  started_at: timestamp({ withTimezone: true, mode: "date" }),
  completed_at: timestamp({ withTimezone: true, mode: "date" }),
});
export type GenerationRow = typeof generations.$inferSelect;

/** What logos were asked with. @throws Error for a generation of another kind */
export function logoInputOf({ input }: Pick<GenerationRow, "input">): LogoInput {
  if (!("brief" in input)) throw new Error("this generation makes no logos");
  return input as LogoInput;
}
