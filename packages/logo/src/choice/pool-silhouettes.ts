import { MERGE_OUTERS } from "../marks/symbol-library.ts";
import type { Understanding } from "../types.ts";
import type { PooledSilhouette } from "./design-plan.ts";
import { OUTERS } from "./outers-of-concepts.ts";
import { sureConcepts } from "./pool-marks.ts";

/** Shapes that any business may wear say nothing of this one. */
const SAYS_LITTLE: ReadonlySet<string> = new Set(["shield", "hexagon", "heart", "chat", "pin"]);
const LITTLE = 0.5;
const KEPT = 4;

/** Silhouettes of the sure concepts, the most telling first. */
export function poolSilhouettes(understanding: Understanding): readonly PooledSilhouette[] {
  const best = understanding.concepts[0]?.score ?? 1;
  const avoided = new Set(understanding.avoid);
  const pool = new Map<string, number>();
  for (const { concept, score } of sureConcepts(understanding))
    for (const id of OUTERS[concept] ?? []) {
      const outer = MERGE_OUTERS.get(id);
      if (!outer || avoided.has(concept) || avoided.has(outer.concepts[0] ?? "")) continue;
      const fit = (score / best) * (SAYS_LITTLE.has(id) ? LITTLE : 1);
      pool.set(id, Math.max(pool.get(id) ?? 0, fit));
    }
  return [...pool]
    .map(([id, fit]) => ({ id, fit }))
    .toSorted((x, y) => y.fit - x.fit || (x.id < y.id ? -1 : 1))
    .slice(0, KEPT);
}
