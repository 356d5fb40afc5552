import type { ReasonedDirection } from "../language/recipe-messages.ts";

const PLAIN: ReasonedDirection = {
  rationale: "It stands where the sea meets the land",
  layout: "horizontal",
  mark: "symbol",
  symbol: "lighthouse",
  treatment: "plain",
  device: "none",
  font: "jost",
  weight: "bold",
  letter_case: "as-is",
  tracking: "normal",
  palette: "harbour",
  surface: "white",
  tone: "full",
};

/** A direction for a recipe that can be drawn of any name that can be drawn at all. */
export function testRecipe(part: Partial<ReasonedDirection> = {}): ReasonedDirection {
  return { ...PLAIN, ...part };
}
