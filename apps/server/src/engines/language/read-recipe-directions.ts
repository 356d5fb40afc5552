import { z } from "zod";
import { fitText } from "../prompts/direction.ts";
import { parseAnswer } from "./parse-answer.ts";
import { MOST_RATIONALE } from "./recipe-messages.ts";
import type { ReasonedDirection } from "./recipe-messages.ts";

export interface ReadRecipeDirections {
  /** In their order, at most as many as were asked for; what they name is not looked up yet. */
  readonly directions: readonly ReasonedDirection[];
  /** What is wrong with the answer as a whole, in words that the model can mend it by. */
  readonly faults: readonly string[];
}

/** Longer than any id, or five colours with their commas. */
const MOST = 80;
/** Models write lists, numbers and null where a text was asked for. */
const words = z
  .union([
    z.string(),
    z.number().transform(String),
    z.array(z.string()).transform((list) => list.join(" ")),
  ])
  .catch("");
const field = words.transform((text) => fitText(text, MOST));

const direction = z.object({
  rationale: words.transform((text) => fitText(text.replaceAll(/[<>|{}]/g, " "), MOST_RATIONALE)),
  layout: field,
  mark: field,
  symbol: field,
  treatment: field,
  device: field,
  font: field,
  weight: field,
  letter_case: field,
  tracking: field,
  palette: field,
  surface: field,
  tone: field,
}) satisfies z.ZodType<ReasonedDirection>;
/** What is no direction at all is one that names nothing, and is told so in its place. */
const anything = z
  .unknown()
  .transform((one) => direction.parse(z.record(z.string(), z.unknown()).catch({}).parse(one)));
const shape = z.union([
  z.object({ logos: z.array(anything) }).transform((answer) => answer.logos),
  z.array(anything),
]);

/** Makes directions of whatever a model has written: short texts on one line, or nothing. */
export function readRecipeDirections(text: string, count: number): ReadRecipeDirections {
  const parsed = shape.safeParse(parseAnswer(text));
  if (!parsed.success)
    return { directions: [], faults: ['it is no JSON of the shape {"logos": [...]}'] };
  const { length } = parsed.data;
  return {
    directions: parsed.data.slice(0, count),
    faults: length < count ? [`there are ${length} logos, not ${count}`] : [],
  };
}
