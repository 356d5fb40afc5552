import { logoSpec } from "@emblazon/contract";
import type { Conversation } from "./converse.ts";
import type { DirectedRecipe, RecipeRequest } from "./language-planner.ts";
import { readRecipeDirections } from "./read-recipe-directions.ts";
import { recipeInstructions, RECIPES_SCHEMA, recipeTurn } from "./recipe-messages.ts";

/** More would make a model write more about its mistakes than about its logos. */
const MOST_FAULTS = 12;

/**
 * Recipes for our own engine, in words that the engine makes recipes of.
 * @param model as people know it
 */
export function recipeConversation(
  request: RecipeRequest,
  model: string,
): Conversation<DirectedRecipe> {
  const { count, inspiration, choices, make } = request;
  const known = onceOf(choices);
  return {
    pictures: inspiration,
    open: async (pictures) => {
      const library = await known();
      return {
        instructions: recipeInstructions(library, pictures.length > 0),
        turns: [recipeTurn(request, library, pictures)],
        schema: RECIPES_SCHEMA,
      };
    },
    read: async (answer, before) => {
      const { directions, faults } = readRecipeDirections(answer, count);
      const kept = before.map(({ spec }) => spec);
      const made = await make(directions, kept);
      const found = made.logos.flatMap(({ from, spec, described }): DirectedRecipe[] => {
        if (from.list === "kept") return before.slice(from.index, from.index + 1);
        const valid = logoSpec.safeParse(spec);
        const why = directions[from.index]?.rationale ?? "";
        return valid.success ? [{ spec: valid.data, rationale: line(described, model, why) }] : [];
      });
      return found.length >= count
        ? { found, faults: [] }
        : { found, faults: [...faults, ...made.faults].slice(0, MOST_FAULTS) };
    },
  };
}

/** What is to be seen, which we know, and the thought behind it, which is the model's. */
function line(described: string, model: string, why: string): string {
  return why === "" ? described : `${described} ${model}: ${why}${/[.!?]$/u.test(why) ? "" : "."}`;
}

function onceOf<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
