import type {
  LanguagePlanner,
  PlanRequest,
  RecipePlan,
  RecipeRequest,
} from "../../engines/language/language-planner.ts";
import type { Direction } from "../../engines/prompts/direction.ts";

/** A planner that finds what a test gives it; nothing by default, as where no model is set up. */
export function createTestPlanner(
  plan: (request: PlanRequest) => Promise<readonly Direction[]> = async () => [],
  recipes: (request: RecipeRequest) => Promise<RecipePlan> = async () => NOBODY,
): LanguagePlanner {
  return {
    plan: (request) => plan(request),
    recipes: (request) => recipes(request),
    close: async () => undefined,
  };
}

const NOBODY: RecipePlan = {
  recipes: [],
  asked: null,
  shortfall: "no language model is set up",
};
