import { COLOURING_HALVES } from "./lexicon.ts";

const LEAST_HALF = 3;
const LEAST_COLOURED = 4;
/** Second halves that say what is done with the first: eyecare, birdwatching, breadworks. */
const DOING_HALVES: ReadonlySet<string> = new Set(
  "care watching keeping making maker makers works house shop store craft smith wear ware growing grower growers walking monger mongers mongering ground grounds riding hunting spotting".split(
    " ",
  ),
);

/**
 * Takes an English compound apart: "northpeak" as north and peak, "blackbird" as bird, "eyecare" as
 * eye. A plural is no first half, so that "beanstalk" stays whole. Empty when it is none.
 * `known` tells words of things.
 */
export function splitCompound(word: string, known: (half: string) => boolean): readonly string[] {
  for (let at = LEAST_HALF; at <= word.length - LEAST_HALF; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if (first.endsWith("s")) continue;
    if (DOING_HALVES.has(second) && known(first)) return [first];
    if (!known(second)) continue;
    if (known(first)) return [first, second];
    if (COLOURING_HALVES.has(first) && second.length >= LEAST_COLOURED) return [second];
  }
  return [];
}
