import type { Brief, LogoSpec } from "@emblazon/contract";
import type { DirectedLogos, RecipeDirection } from "@emblazon/logo";
import type { Direction } from "../prompts/direction.ts";
import type { RecipeChoices } from "../vector/recipe-choices.ts";

/** What every plan is asked for with. */
interface Planning {
  readonly brief: Brief;
  /** Whose budget pays for it. */
  readonly user: string;
  /** How many ideas are wanted, 1 to 12. */
  readonly count: number;
  /** The project's own pictures, encoded, a few and small; asked for only where a model is set up. */
  readonly inspiration: () => Promise<readonly Uint8Array[]>;
}

export type PlanRequest = Planning;

export interface RecipeRequest extends Planning {
  /** What our own engine has for the brief; asked for only where a model is asked. */
  readonly choices: () => Promise<RecipeChoices>;
  /** Makes recipes of what the model says, with those of its first answer to fall back on. */
  readonly make: (
    directions: readonly RecipeDirection[],
    kept: readonly LogoSpec[],
  ) => Promise<DirectedLogos>;
}

/** A recipe as a model directs it. */
export interface DirectedRecipe {
  readonly spec: LogoSpec;
  /** What it shows, and why in the model's words: a line or two for people. */
  readonly rationale: string;
}

/** What became of asking a language model. */
export interface Asked {
  /** `vendor/model` */
  readonly model: string;
  readonly startedMs: number;
  /** When it would have ended without what we did in between. */
  readonly endedMs: number;
  /** Of all its calls, in millionths of a US dollar. */
  readonly costMicros: number;
  /** The class of the error that left nothing, or less than was wanted; null where all is there. */
  readonly errorClass: string | null;
}

export interface RecipePlan {
  /** Good ones of which no two are alike, at most as many as were wanted. */
  readonly recipes: readonly DirectedRecipe[];
  /** Null where nobody was asked. */
  readonly asked: Asked | null;
  /** Why there are fewer than were wanted, to be read after "because"; null where all are there. */
  readonly shortfall: string | null;
}

/** Finds ideas for logos by a language model, where the owner has set one up. */
export interface LanguagePlanner {
  /**
   * Distinct directions, at most `count`, or none: without a model, and where it fails, is slow,
   * refuses or answers what cannot be used. Never throws but for a `signal` that has fired.
   */
  plan(request: PlanRequest, signal: AbortSignal): Promise<readonly Direction[]>;
  /** The same for recipes of our own engine; throws what `choices` and `make` throw as well. */
  recipes(request: RecipeRequest, signal: AbortSignal): Promise<RecipePlan>;
  close(): Promise<void>;
}
