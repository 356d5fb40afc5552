import { z } from "zod";
import { DIRECTION_LIMITS, fitText } from "../prompts/direction.ts";
import type { Direction } from "../prompts/direction.ts";
import { parseAnswer } from "./parse-answer.ts";

export interface DirectionRules {
  readonly count: number;
  readonly withText: boolean;
}

export interface ReadDirections {
  /** Those that can be used, in their order, at most as many as were asked for. */
  readonly directions: readonly Direction[];
  /** What is wrong, in words that the model can mend it by; empty when all are there. */
  readonly faults: readonly string[];
}

/** Servers without schemas have models that write lists where a text was asked for. */
const words = z
  .union([z.string(), z.array(z.string()).transform((list) => list.join(", "))])
  .transform((text) => text.replaceAll(/[<>|{}]/g, " "));
const field = (name: keyof Direction) =>
  words.transform((text) => fitText(text, DIRECTION_LIMITS[name]));
const needed = (name: keyof Direction) =>
  field(name).refine((text) => text !== "", `${name} is empty`);

const direction = z.object({
  title: needed("title"),
  motif: needed("motif"),
  composition: field("composition").default(""),
  palette: field("palette").default(""),
  prompt: needed("prompt"),
  negative: field("negative").default(""),
});
const shape = z.union([
  z.object({ directions: z.array(z.unknown()) }).transform((answer) => answer.directions),
  z.array(z.unknown()),
]);

/** Speech of letters that is more than ruling them out. */
const LETTERING =
  /(?<!\b(?:no|without|not|avoid|any|or) (?:\w+ )?)\b(?:typefaces?|fonts?|typography|lettering|letterforms?|wordmark|monogram|initials?)\b/i;
const MOST_FAULTS = 6;

/** Makes directions of whatever a model has written: bounded texts, or nothing. */
export function readDirections(text: string, { count, withText }: DirectionRules): ReadDirections {
  const parsed = shape.safeParse(parseAnswer(text));
  if (!parsed.success)
    return { directions: [], faults: ['it is no JSON of the shape {"directions": [...]}'] };
  const directions: Direction[] = [];
  const faults: string[] = [];
  for (const [index, one] of parsed.data.slice(0, count).entries()) {
    const read = direction.safeParse(one);
    const fault = read.success
      ? findFault(read.data, directions, withText)
      : read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join(", ");
    if (read.success && fault === null) directions.push(read.data);
    else faults.push(`direction ${index + 1}: ${fault}`);
  }
  if (parsed.data.length < count)
    faults.push(`there are ${parsed.data.length} directions, not ${count}`);
  return { directions, faults: faults.slice(0, MOST_FAULTS) };
}

function findFault(
  { motif, prompt }: Direction,
  others: readonly Direction[],
  withText: boolean,
): string | null {
  const [said] = withText ? [] : (LETTERING.exec(`${motif}. ${prompt}`) ?? []);
  if (said !== undefined) return `it speaks of ${said.toLowerCase()}, but there is no text in it`;
  const key = motif.toLowerCase();
  return others.some((other) => other.motif.toLowerCase() === key)
    ? "its motif is the same as another's"
    : null;
}
