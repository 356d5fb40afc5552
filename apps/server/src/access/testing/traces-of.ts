import { SENTINEL } from "./access-bench.ts";
import type { AccessBench } from "./access-bench.ts";

/** Texts by which an answer would give the victim away. */
export interface Traces {
  /** Of what the victim made. */
  readonly content: readonly string[];
  /** Of who the victim is, which administrators know. */
  readonly person: readonly string[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const MADE = ["projects", "generations", "assets", "asset_versions", "inspiration_images"];

export async function tracesOf({ victim, state }: AccessBench): Promise<Traces> {
  const own = (await state()).filter(({ ownerId }) => ownerId === victim.userId);
  const idsIn = (isMade: boolean): string[] =>
    own
      .filter(({ table }) => MADE.includes(table) === isMade)
      .flatMap(({ rows }) => rows.match(UUID) ?? []);
  const made = new Set(idsIn(true));
  made.delete(victim.userId);
  const person = new Set([...idsIn(false), victim.email, victim.userId]);
  return { content: [SENTINEL, ...made], person: [...person.difference(made)] };
}
