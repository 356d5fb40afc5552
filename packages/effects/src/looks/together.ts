import type { Stage } from "./look.ts";

/**
 * The stages of two parts of a look side by side, of which neither reads what the other writes:
 * workers wait for each other less often. The part with the longer tasks comes first.
 */
export function* together<One, Other>(
  one: Generator<Stage, One, void>,
  other: Generator<Stage, Other, void>,
): Generator<Stage, readonly [One, Other], void> {
  let [first, second] = [one.next(), other.next()];
  while (!first.done || !second.done) {
    yield merge(first.done ? null : first.value, second.done ? null : second.value);
    if (!first.done) first = one.next();
    if (!second.done) second = other.next();
  }
  return [first.value, second.value];
}

function merge(...stages: readonly (Stage | null)[]): Stage {
  const all = stages.filter((stage) => stage !== null);
  return {
    tasks: all.flatMap(({ tasks }) => tasks),
    share: all.reduce((sum, { share }) => sum + share, 0),
    scratch: Math.max(...all.map(({ scratch = 0 }) => scratch)),
  };
}
