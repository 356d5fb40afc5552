import type { Direction } from "../prompts/direction.ts";
import type { Conversation } from "./converse.ts";
import type { PlanRequest } from "./language-planner.ts";
import { DIRECTIONS_SCHEMA, planInstructions, planTurn } from "./plan-messages.ts";
import { readDirections } from "./read-directions.ts";

/** Ideas for models that make pictures. */
export function pictureConversation({
  brief,
  count,
  inspiration,
}: PlanRequest): Conversation<Direction> {
  return {
    pictures: inspiration,
    open: async (pictures) => {
      const task = { brief, count, pictures };
      return {
        instructions: planInstructions(task),
        turns: [planTurn(task)],
        schema: DIRECTIONS_SCHEMA,
      };
    },
    read: async (answer) => {
      const { directions, faults } = readDirections(answer, {
        ...{ count, withText: brief.include_text_in_ai },
      });
      return { found: directions, faults };
    },
  };
}
