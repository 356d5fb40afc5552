import { marksOf, ruledOut } from "../choice/pool-marks.ts";
import type { DesignPlan } from "../choice/design-plan.ts";
import { MARKS } from "../marks/symbol-library.ts";
import { WORN_MARKS } from "../understanding/lexicon.ts";

/** So many symbols are told with their names. */
const MOST = 60;

/** Whether a brief's logos may have a picture. */
export function isPictured({ understanding }: DesignPlan): boolean {
  return understanding.typeOnly !== true;
}

/** Whether the brief rules a symbol out, whatever it was taken for. */
export function isRuledOut({ understanding }: DesignPlan, id: string): boolean {
  return ruledOut(understanding, id, MARKS.get(id)?.concepts[0]);
}

/**
 * The symbols that suit a brief, best first: those that its own designs are made of, then those of
 * whatever else it may speak of or its trade is pictured by, down to vague hints. Whoever directs
 * knows better than we do which of them is meant.
 */
export function shortlistMarks(plan: DesignPlan): string[] {
  if (!isPictured(plan)) return [];
  const { marks, understanding, industry } = plan;
  const hinted = [
    ...understanding.concepts.map(({ concept }) => concept),
    ...(industry?.concepts ?? []),
  ].flatMap((concept) => marksOf(concept).map(([id]) => id));
  const trade = new Set([
    ...(industry?.concepts ?? []),
    industry?.id ?? "",
    ...understanding.moods,
  ]);
  const kin = [...MARKS.values()].flatMap(({ id, concepts }) =>
    concepts.some((word) => trade.has(word)) ? [id] : [],
  );
  const fresh = [...hinted, ...kin].toSorted(
    (one, other) => Number(WORN_MARKS.has(one)) - Number(WORN_MARKS.has(other)),
  );
  const all = new Set([...marks.map(({ id }) => id), ...fresh]);
  return [...all].filter((id) => !isRuledOut(plan, id)).slice(0, MOST);
}
