import type { LetterCase, WordSpec } from "@emblazon/contract";
import { graphemesOf } from "../type/clean-text.ts";
import { FONTS } from "../type/fonts.ts";
import { findJoins } from "../type/joins.ts";
import { applyCase } from "../type/letter-case.ts";
import { weightOf } from "./rank-fonts.ts";
import type { Idea } from "./word-ideas.ts";

/** Rings need room within, bars and stems a weight at which one for two is seen as meant. */
const WEIGHTS = { rings: 450, bar: 600, stem: 600 } as const;
const WIDEST = 0.03;
/** In a longer name nobody notices. */
const FEW = 9;
/** A diagonal that shares a stem reads as another letter. */
const DIAGONAL = /[KRkr]$/u;

/**
 * Two letters of a name drawn as one, in the case in which it has such a pair: `Otto`, `BOOK`,
 * `AMBER`; null where it has none.
 */
export function joinIdea(base: WordSpec): Idea | null {
  const info = FONTS[base.font];
  if (!info) return null;
  const cases: readonly LetterCase[] = info.capsOnly ? ["upper"] : [base.case, "as-is", "upper"];
  for (const letterCase of cases) {
    const letters = graphemesOf(applyCase(base.text, letterCase));
    const joins = findJoins(letters, info.class).filter(
      ({ at, kind }) => kind !== "stem" || !DIAGONAL.test(letters[at + 1] ?? ""),
    );
    // One of two pairs of the same kind would look forgotten: BOOKROOM.
    const join = joins.find(({ kind }) => joins.filter((one) => one.kind === kind).length === 1);
    if (!join) continue;
    const word: WordSpec = {
      ...base,
      case: letterCase,
      weight: weightOf(base.font, WEIGHTS[join.kind]),
      tracking: Math.max(0, Math.min(base.tracking, WIDEST)),
      device: { kind: "ligature", at: join.at },
    };
    const seen = join.kind !== "bar" && graphemesOf(base.text).length <= FEW;
    return { merit: seen ? 0.85 : 0.5, word };
  }
  return null;
}
