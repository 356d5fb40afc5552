import type { BreakerStore, Budget } from "@emblazon/failover";
import { createGuardedFetch } from "../platform/outgoing/guarded-fetch.ts";
import { createLanguagePlanner } from "./language/create-language-planner.ts";
import type { LanguagePlanner } from "./language/language-planner.ts";
import type { LanguageConfig } from "./pictures/engine-catalogue.ts";

export interface LanguagePlannerParts {
  /** As it is now; null where no model is set up. */
  readonly settings: () => LanguageConfig | null;
  /** What calls are paid from. */
  readonly budget: Budget;
  /** Which model is left alone until when, for all processes. */
  readonly rests: BreakerStore;
  readonly onTrouble: (message: string) => void;
}

/** A plan is a few kilobytes; the settings say how long it is waited for, which is sooner. */
const BOUNDS = {
  mostBytes: 512 * 1024,
  connectMs: 5_000,
  headMs: 150_000,
  totalMs: 150_000,
  idleMs: 150_000,
  bodyMs: 150_000,
  mostRedirects: 0,
} as const;

/** The owner's language model, asked by the one guarded way out, local or not. */
export function openLanguagePlanner(parts: LanguagePlannerParts): LanguagePlanner {
  return createLanguagePlanner({
    ...parts,
    now: Date.now,
    openFetch: ({ baseUrl }: LanguageConfig) =>
      createGuardedFetch({ bounds: BOUNDS, allowLocal: [new URL(baseUrl).origin] }),
  });
}
