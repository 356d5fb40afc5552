import type { Generation } from "@emblazon/contract";

/** A project's rounds, oldest first, with one that is new or has changed. */
export function upsertGeneration(
  known: readonly Generation[] | undefined,
  generation: Generation,
): readonly Generation[] | undefined {
  if (known === undefined) return undefined;
  return known.some(({ id }) => id === generation.id)
    ? known.map((one) => (one.id === generation.id ? generation : one))
    : [...known, generation];
}
